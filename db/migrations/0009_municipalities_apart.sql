-- Several municipalities in one database: nothing of one can be seen from, or tied to, another.

-- Settings say how people sign in and where. Before anybody acts all are known, to find whose site is asked for; whoever
-- acts for one municipality sees its own only.
drop policy known_to_all on municipality;
create policy known_before_anybody_acts on municipality for select using (actor_municipality() is null);

-- A host leads to one municipality. Checked as the owner, because whoever writes does not see the others.
create policy owner_sees_hosts on municipality for select to regie_owner using (true);

create function check_hosts() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare taken text;
begin
  perform pg_advisory_xact_lock(hashtextextended('regie hosts', 0));
  select host into taken
    from municipality other, jsonb_array_elements_text(coalesce(other.settings -> 'hosts', '[]')) host
   where other.id <> new.id and coalesce(new.settings -> 'hosts', '[]') ? host limit 1;
  if taken is not null then
    raise exception 'the host % is of another municipality', taken using errcode = 'unique_violation', constraint = 'municipality_hosts';
  end if;
  return new;
end $$;
create trigger hosts_are_unique before insert or update on municipality for each row execute function check_hosts();

-- A row refers to rows of its own municipality only. Every foreign key to a table of a municipality carries the
-- municipality along, so that a reference across is not forbidden but impossible, also past row-level security.
create procedure keep_within_municipality(child text) language plpgsql as $$
declare
  key record;
begin
  for key in
    select c.conname as name, p.relname as parent, c.confdeltype as on_delete,
           (select string_agg(quote_ident(a.attname), ', ' order by k.position)
              from unnest(c.conkey) with ordinality as k (number, position)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as own,
           (select string_agg(quote_ident(a.attname), ', ' order by k.position)
              from unnest(c.confkey) with ordinality as k (number, position)
              join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as theirs
      from pg_constraint c
      join pg_class p on p.oid = c.confrelid
      join pg_attribute m on m.attrelid = c.confrelid and m.attname = 'municipality_id'
      join pg_attribute o on o.attrelid = c.conrelid and o.attname = 'municipality_id'
     where c.contype = 'f' and c.conrelid = format('regie.%I', child)::regclass
       and p.relname <> 'municipality' and not o.attnum = any (c.conkey)
  loop
    if not exists (
      select from pg_constraint u
       where u.conrelid = format('regie.%I', key.parent)::regclass and u.contype in ('u', 'p')
         and pg_get_constraintdef(u.oid) like format('%% (municipality_id, %s)', key.theirs)) then
      execute format('alter table regie.%I add unique (municipality_id, %s)', key.parent, key.theirs);
    end if;
    execute format('alter table regie.%I drop constraint %I, add constraint %I foreign key (municipality_id, %s)
      references regie.%I (municipality_id, %s) on delete %s', child, key.name, key.name, key.own, key.parent, key.theirs,
      case key.on_delete when 'c' then 'cascade' when 'n' then format('set null (%s)', key.own) else 'no action' end);
  end loop;
end $$;

do $$ declare protected text; begin
  for protected in
    select relname from pg_class where relnamespace = 'regie'::regnamespace and relrowsecurity and relname not like 'audit\_%'
  loop
    call keep_within_municipality(protected);
  end loop;
end $$;

-- The same for every table to come.
create or replace procedure protect(table_name text, read_rule text, write_rule text, keys text default 'id',
  redact text default '', audited boolean default true, append_only boolean default false)
language plpgsql as $$
declare own text := 'municipality_id = regie.actor_municipality()';
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy may_read on %I for select using (%s and (%s))', table_name, own, read_rule);
  execute format('create policy may_add on %I for insert with check (%s and (%s))', table_name, own, write_rule);
  execute format('create policy owner_inspects on %I for select to regie_owner using (current_setting(''role'') = ''regie_owner'')', table_name);
  execute format('grant select, insert on %I to regie_app', table_name);
  if append_only then
    call keep_forever(table_name);
  else
    execute format('create policy may_change on %I for update using (%s and (%s)) with check (%s and (%s))', table_name, own, write_rule, own, write_rule);
    execute format('create policy may_remove on %I for delete using (%s and (%s))', table_name, own, write_rule);
    execute format('grant update, delete on %I to regie_app', table_name);
  end if;
  if audited then
    execute format('create trigger on_record after insert or update or delete on %I for each row execute function record_change(%L, %L)', table_name, keys, redact);
  end if;
  call keep_within_municipality(table_name);
end $$;
