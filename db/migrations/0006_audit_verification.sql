-- What `regie verify audit` and the page of the audit need.

-- A verification reads every row of every municipality. It runs as regie_owner by `set role`, which the application's
-- login cannot do; functions that merely run with the owner's rights keep seeing what row-level security lets them.
do $$ declare protected regclass; begin
  for protected in select oid from pg_class where relnamespace = 'regie'::regnamespace and relforcerowsecurity loop
    execute format('create policy owner_inspects on %s for select to regie_owner using (current_setting(''role'') = ''regie_owner'')', protected);
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
end $$;

-- A transaction that says what happens ('plan-adopted') is recorded under that name; what became of the row shows from
-- the images before and after.
create or replace function record_change() returns trigger language plpgsql
security definer set search_path = regie, pg_temp set timezone = 'UTC' as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then redacted(to_jsonb(old), tg_argv[1]) end;
  after jsonb := case when tg_op <> 'DELETE' then redacted(to_jsonb(new), tg_argv[1]) end;
  image jsonb := coalesce(after, before);
begin
  if before is not distinct from after then return null; end if;
  perform append_audit(coalesce(image ->> 'municipality_id', image ->> 'id'),
    coalesce(nullif(current_setting('regie.event', true), ''), lower(tg_op)), tg_table_name,
    row_key_of(image, tg_argv[0]), before, after);
  return null;
end $$;

-- Who may read the audit also sees how much of it waits for the seal.
create policy may_read on audit_pending for select using (municipality_id = actor_municipality() and has_right('audit.read'));
grant select on audit_pending to regie_app;
