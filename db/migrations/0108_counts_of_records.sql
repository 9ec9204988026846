-- Lists of 50,000 records count without reading every record. Who may see what is as it was.

-- How many records there are in each state, as changes that are added up: a record that is put in, moves or goes writes a row,
-- and nobody waits for anybody. Of what everybody in the space reads only: nothing is told of a restricted record.
create table record_tally (
  id bigint generated always as identity primary key,
  municipality_id text not null references municipality,
  register text not null,
  space text not null,
  state text not null,
  is_open boolean not null,
  change integer not null
);
create index record_tally_sum on record_tally (municipality_id, register) include (space, state, is_open, change);
call protect('record_tally', 'space = any ((select regie.actor_spaces(''read''))::text[])', 'false', audited => false);
create policy owner_tallies on record_tally for all to regie_owner using (true) with check (true);

create function tally_records() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into record_tally (municipality_id, register, space, state, is_open, change)
    select municipality_id, register, space, state, closed_on is null, count(*) from arrived
     where not is_restricted and merged_into is null group by 1, 2, 3, 4, 5;
  elsif tg_op = 'DELETE' then
    insert into record_tally (municipality_id, register, space, state, is_open, change)
    select municipality_id, register, space, state, closed_on is null, -count(*) from gone
     where not is_restricted and merged_into is null group by 1, 2, 3, 4, 5;
  else
    insert into record_tally (municipality_id, register, space, state, is_open, change)
    select municipality_id, register, space, state, closed_on is null, sum(change)
      from (select *, 1 as change from arrived union all select *, -1 from gone) moved
     where not is_restricted and merged_into is null group by 1, 2, 3, 4, 5 having sum(change) <> 0;
  end if;
  return null;
end $$;
create trigger tally_arrived after insert on register_record referencing new table as arrived
  for each statement execute function tally_records();
create trigger tally_moved after update on register_record referencing old table as gone new table as arrived
  for each statement execute function tally_records();
create trigger tally_gone after delete on register_record referencing old table as gone
  for each statement execute function tally_records();

-- Adds the changes up, from the records themselves. One statement looks at one moment: what is done meanwhile is in neither.
create function add_up_tally() returns void language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if not has_right('registers.run') then
    raise exception 'the tally is added up by the daily work' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('regie record tally ' || actor_municipality(), 0));
  with counted as (delete from record_tally where municipality_id = actor_municipality())
  insert into record_tally (municipality_id, register, space, state, is_open, change)
  select municipality_id, register, space, state, closed_on is null, count(*) from register_record
   where municipality_id = actor_municipality() and not is_restricted and merged_into is null group by 1, 2, 3, 4, 5;
end $$;
revoke execute on function add_up_tally from public;
grant execute on function add_up_tally to regie_app;

insert into record_tally (municipality_id, register, space, state, is_open, change)
select municipality_id, register, space, state, closed_on is null, count(*) from register_record
 where not is_restricted and merged_into is null group by 1, 2, 3, 4, 5;

-- What the actor sees of a register in each state: what everybody in his spaces reads, from the tally; and what he sees beside
-- that, from the records. Both under their policies.
create function count_records(wanted_register text) returns table (state text, is_open boolean, count integer)
language plpgsql stable set search_path = regie, pg_temp as $$
declare opened uuid[];
begin
  if has_right('registers.count') or has_right('registers.run') then
    return query select r.state, r.closed_on is null, count(*)::integer from register_record r
      where r.register = wanted_register and r.merged_into is null group by 1, 2;
    return;
  end if;
  opened := array(select records_opened_to_actor() union select own_plan());
  return query
    select counted.state, counted.is_open, sum(counted.change)::integer from (
      select t.state, t.is_open, t.change from record_tally t where t.register = wanted_register
      union all
      select r.state, r.closed_on is null, 1 from register_record r
       where r.id = any (opened) and r.register = wanted_register and r.merged_into is null
         and (r.is_restricted or not r.space = any ((select actor_spaces('read'))::text[]))) counted
     group by 1, 2 having sum(counted.change) <> 0;
end $$;

-- What has these words or facts, when that is few: ids from an index that a policy cannot use, of what the policy lets through.
-- Empty when there are more than `most`: then it is quicker to judge every record. The fence (`offset 0`) keeps PostgreSQL from
-- walking through every record of the register as well, to compare the two.
create index register_record_facts on register_record using gin (facts jsonb_path_ops);
create function few_records(wanted_register text, query tsquery, wanted_facts jsonb, most integer) returns uuid[]
language plpgsql stable security definer set search_path = regie, pg_temp as $$
declare found uuid[];
begin
  -- A service sees every record.
  if has_right('registers.count') or has_right('registers.run') then return null; end if;
  if query is not null then
    found := array(select r.id from (select id, municipality_id, register, space, is_restricted
        from register_record where words @@ query offset 0) r
      where r.register = wanted_register and r.municipality_id = (select actor_municipality())
        and ((not r.is_restricted and r.space = any ((select actor_spaces('read'))::text[]))
          or r.id = (select own_plan()) or r.id in (select records_opened_to_actor())) limit most + 1);
  else
    found := array(select r.id from (select id, municipality_id, register, space, is_restricted
        from register_record where facts @> wanted_facts offset 0) r
      where r.register = wanted_register and r.municipality_id = (select actor_municipality())
        and ((not r.is_restricted and r.space = any ((select actor_spaces('read'))::text[]))
          or r.id = (select own_plan()) or r.id in (select records_opened_to_actor())) limit most + 1);
  end if;
  return case when cardinality(found) <= most then found end;
end $$;
revoke execute on function few_records from public;
grant execute on function few_records to regie_app;
