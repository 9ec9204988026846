-- The ground: who acts, what may be seen, and the record of every change.
-- Runs as regie_owner in schema regie. The application logs in as a member of regie_app, which owns nothing.

grant usage on schema regie to regie_app;

-- Who acts is set for one transaction at a time; outside one, nobody acts and nothing is visible.

create function actor_municipality() returns text language sql stable parallel safe as
$$ select nullif(current_setting('regie.municipality', true), '') $$;

create function actor_id() returns text language sql stable parallel safe as
$$ select nullif(current_setting('regie.actor', true), '') $$;

-- The rights of the actor arrive as ',plan.read,plan.edit,' from the matrix in features/identity/rights.ts.
create function has_right(wanted text) returns boolean language sql stable parallel safe as
$$ select position(',' || wanted || ',' in coalesce(current_setting('regie.rights', true), '')) > 0 $$;

-- The audit: one record per changed row, written by a trigger in the transaction of the change.

create table audit_event (
  id bigint generated always as identity primary key,
  municipality_id text not null,
  occurred_at timestamptz not null default clock_timestamp(),
  transaction_id xid8 not null default pg_current_xact_id(),
  actor text,
  purpose text,
  event text not null,
  table_name text,
  row_key text,
  before jsonb,
  after jsonb,
  database_role text not null default session_user
);
create index audit_event_row on audit_event (table_name, row_key, id desc);
create index audit_event_recent on audit_event (municipality_id, id desc);

-- What is recorded but not yet sealed; the sealer empties it.
create table audit_pending (
  event_id bigint primary key references audit_event,
  municipality_id text not null,
  transaction_id xid8 not null default pg_current_xact_id()
);

create table audit_seal (
  municipality_id text not null,
  sequence bigint not null,
  event_id bigint not null unique references audit_event,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % only grows: a record is never changed or removed', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create procedure keep_forever(table_name text) language plpgsql as $$
begin
  execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', table_name);
  execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', table_name);
end $$;

call keep_forever('audit_event');
call keep_forever('audit_seal');

-- Personal and secret fields enter the audit as a hash: enough to see that they changed, not what they were.
create function redacted(image jsonb, fields text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, case when key = any (string_to_array(fields, ',')) and value <> 'null'::jsonb
    then to_jsonb('sha256:' || encode(sha256(convert_to(value::text, 'UTF8')), 'hex')) else value end), '{}'::jsonb)
  from jsonb_each(image)
$$;

create function row_key_of(image jsonb, keys text) returns text language sql immutable as $$
  select string_agg(image ->> key, '/' order by position)
  from unnest(string_to_array(keys, ',')) with ordinality as part (key, position)
$$;

-- Anything written without an actor was written by hand; the event says so and `regie verify audit` reports it.
create function append_audit(municipality text, event text, table_name text, row_key text, before jsonb, after jsonb)
returns void language plpgsql security definer set search_path = regie, pg_temp as $$
declare new_id bigint;
begin
  insert into audit_event (municipality_id, actor, purpose, event, table_name, row_key, before, after)
  values (municipality, actor_id(), nullif(current_setting('regie.purpose', true), ''), event, table_name, row_key, before, after)
  returning id into new_id;
  insert into audit_pending (event_id, municipality_id) values (new_id, municipality);
end $$;
revoke execute on function append_audit from public;

-- Arguments: the key columns, and the columns to redact, each a comma-separated list.
create function record_change() returns trigger language plpgsql
security definer set search_path = regie, pg_temp set timezone = 'UTC' as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then redacted(to_jsonb(old), tg_argv[1]) end;
  after jsonb := case when tg_op <> 'DELETE' then redacted(to_jsonb(new), tg_argv[1]) end;
  image jsonb := coalesce(after, before);
begin
  if before is not distinct from after then return null; end if;
  perform append_audit(coalesce(image ->> 'municipality_id', image ->> 'id'), lower(tg_op), tg_table_name,
    row_key_of(image, tg_argv[0]), before, after);
  return null;
end $$;

-- An act that changes no row but must be on record: a sign-in, an export, a refused attempt.
create function record_act(event text, subject text, details jsonb) returns void language sql
security definer set search_path = regie, pg_temp as
$$ select append_audit(actor_municipality(), event, null, subject, null, details) $$;
grant execute on function record_act to regie_app;

-- The text of one audit record as it is hashed: every part preceded by its length in bytes, so no two records read alike.
create function sealed_text(previous text, sequence bigint, e audit_event) returns text language sql immutable as $$
  select string_agg(octet_length(coalesce(part, '-')) || ':' || coalesce(part, '-'), '' order by position)
  from unnest(array[previous, sequence::text, e.id::text, e.municipality_id,
    ((extract(epoch from e.occurred_at) * 1000000)::bigint)::text, e.actor, e.purpose, e.event,
    e.table_name, e.row_key, e.before::text, e.after::text, e.database_role]) with ordinality as parts (part, position)
$$;

-- Chains what is committed. Records of transactions still under way wait for the next round, so no writer ever waits.
create function seal_audit(wanted_municipality text) returns bigint language plpgsql
security definer set search_path = regie, pg_temp as $$
declare
  last audit_seal;
  entry audit_event;
  sealed bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('regie audit seal ' || wanted_municipality, 0));
  select * into last from audit_seal where municipality_id = wanted_municipality order by sequence desc limit 1;
  for entry in
    select e.* from audit_pending p join audit_event e on e.id = p.event_id
    where p.municipality_id = wanted_municipality and p.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by e.id limit 20000
  loop
    last.sequence := coalesce(last.sequence, 0) + 1;
    last.hash := encode(sha256(convert_to(sealed_text(coalesce(last.hash, repeat('0', 64)), last.sequence, entry), 'UTF8')), 'hex');
    insert into audit_seal (municipality_id, sequence, event_id, hash)
    values (wanted_municipality, last.sequence, entry.id, last.hash);
    delete from audit_pending where event_id = entry.id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
grant execute on function seal_audit to regie_app;

-- Rights in the database: every table of a municipality is protected by one call of this.
-- `read_rule` and `write_rule` are conditions on the row, on top of "of the actor's own municipality".
create procedure protect(table_name text, read_rule text, write_rule text, keys text default 'id',
  redact text default '', audited boolean default true, append_only boolean default false)
language plpgsql as $$
declare own text := 'municipality_id = regie.actor_municipality()';
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy may_read on %I for select using (%s and (%s))', table_name, own, read_rule);
  execute format('create policy may_add on %I for insert with check (%s and (%s))', table_name, own, write_rule);
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

alter table audit_event enable row level security;
create policy may_read on audit_event for select using (municipality_id = actor_municipality() and has_right('audit.read'));
grant select on audit_event to regie_app;
alter table audit_seal enable row level security;
create policy may_read on audit_seal for select using (municipality_id = actor_municipality() and has_right('audit.read'));
grant select on audit_seal to regie_app;
alter table audit_pending enable row level security;

-- Municipalities. What stands here is public: name, look, areas. `municipality_id` equals `id`: one rule for all tables.

create table municipality (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  municipality_id text not null generated always as (id) stored,
  name text not null,
  settings jsonb not null,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
call protect('municipality', 'true', 'regie.has_right(''settings.manage'')');
-- Which municipality a visitor reads is known before anybody acts.
create policy known_to_all on municipality for select using (true);

create table area (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  code text not null,
  name text not null,
  kind text not null check (kind in ('district', 'neighbourhood')),
  parent_code text,
  vintage integer not null,
  geometry jsonb not null,
  source text not null,
  unique (municipality_id, code, vintage)
);
call protect('area', 'true', 'regie.has_right(''settings.manage'')');

-- Accounts. Secrets stand apart from names: no page that lists colleagues can read a password hash.

create table account (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  email text not null check (email = lower(email)),
  name text not null,
  is_active boolean not null default true,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  unique (municipality_id, email)
);
call protect('account', 'regie.has_right(''work.open'') or regie.has_right(''identity.authenticate'')',
  'regie.has_right(''accounts.manage'')', redact => 'email,name');

create table account_role (
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  role text not null,
  primary key (account_id, role)
);
call protect('account_role', 'regie.has_right(''work.open'') or regie.has_right(''identity.authenticate'')',
  'regie.has_right(''accounts.manage'')', keys => 'account_id,role');

create table account_secret (
  account_id uuid primary key references account on delete cascade,
  municipality_id text not null references municipality,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
call protect('account_secret', 'regie.has_right(''identity.authenticate'')',
  'regie.has_right(''identity.authenticate'') or regie.has_right(''accounts.manage'')',
  keys => 'account_id', redact => 'password_hash');

create table session (
  token_hash text primary key,
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);
call protect('session', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'') or regie.has_right(''accounts.manage'')', audited => false);

-- Failed sign-ins per hashed key (of an address or an account); no name, no address.
create table sign_in_attempt (
  municipality_id text not null references municipality,
  key text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  primary key (municipality_id, key)
);
call protect('sign_in_attempt', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')', audited => false);
