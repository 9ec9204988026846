-- Everything that hangs on a record, table by table, as it stands there now: how much it is, and a hash of it. Which tables
-- these are, the database itself knows, so that a later one is never forgotten. As the actor, who must see what he counts.
create function contents_of_record(wanted uuid) returns table (source text, amount integer, digest text)
language plpgsql stable as $$
declare part record;
begin
  for part in
    select distinct c.conrelid::regclass::text as name, a.attname as own
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'municipality_id'
     where c.contype = 'f' and c.confrelid in ('regie.node'::regclass, 'regie.register_record'::regclass)
     order by 1, 2
  loop
    return query execute format(
      'select %L::text, count(*)::int, encode(sha256(convert_to(coalesce(string_agg(t::text, E''\n'' order by t::text collate "C"), ''''), ''UTF8'')), ''hex'')
         from %s t where t.%I = $1 having count(*) > 0', split_part(part.name, '.', -1), part.name, part.own) using wanted;
  end loop;
end $$;

-- Who writes plans, figures or reports has nothing to do with the records of registers; and a record is removed by the service
-- alone that destroys what two people decided on.
do $$ declare own text := 'municipality_id = regie.actor_municipality() and kind <> ''record''
  and (regie.has_right(''plan.edit'') or regie.has_right(''figures.edit'') or regie.has_right(''reports.write''))';
begin
  drop policy may_add on node;
  drop policy may_change on node;
  drop policy may_remove on node;
  execute format('create policy may_add on node for insert with check (%s)', own);
  execute format('create policy may_change on node for update using (%s) with check (%s)', own, own);
  execute format('create policy may_remove on node for delete using (%s)', own);
end $$;
drop policy handler_removes on node;
create policy destroyer_removes on node for delete using (
  municipality_id = actor_municipality() and kind = 'record' and has_right('registers.run') and has_right('retention.release'));
drop policy may_remove on register_record;
-- What happened stays, and so does the key, for as long as the record itself.
drop policy may_remove on record_event;
drop policy may_remove on record_key;
drop policy may_change on record_key;
