-- Effects: what an effort should change is registered beforehand, and what came of it is computed from frozen inputs.

alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_check
  check (kind in ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'record', 'register', 'effect'));
insert into node_kind values ('effect', 'effects.read');
insert into relation values
  ('evaluates', 'effect', 'action'), ('rests-on', 'effect', 'indicator'), ('shows', 'report', 'effect');

-- What is to be registered, as long as it is not.
create table effect_protocol (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  title text not null,
  content jsonb not null,
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  unique (municipality_id, slug)
);

-- The registered text. Who registered and when is written by the database: the application has no say in either.
create table effect_registration (
  protocol_id uuid primary key references effect_protocol,
  municipality_id text not null references municipality,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  -- Beforehand, or exploratory with why it cannot be called beforehand.
  label text not null check (label in ('beforehand', 'exploratory')),
  reasons text[] not null,
  registered_by text not null default actor_id(),
  registered_at timestamptz not null default clock_timestamp(),
  check ((label = 'exploratory') = (cardinality(reasons) > 0)),
  constraint beforehand_is_before check (label = 'exploratory'
    or to_char(registered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') < content::jsonb ->> 'startsOn')
);

-- What turned out otherwise than registered, with why. It is told beside the text, and the evaluation deviates from then on.
create table effect_amendment (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  protocol_id uuid not null references effect_registration,
  number integer not null,
  change text not null check (change <> ''),
  reason text not null check (reason <> ''),
  made_by text not null default actor_id(),
  made_at timestamptz not null default clock_timestamp(),
  unique (protocol_id, number)
);

-- `frozen` is everything the evaluation was computed from, `result` what follows from it; computing it again gives the same.
create table effect_evaluation (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  protocol_id uuid not null references effect_registration,
  number integer not null,
  frozen text not null,
  frozen_hash text not null check (frozen_hash = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  result text not null,
  result_hash text not null check (result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
  run_by text not null default actor_id(),
  run_at timestamptz not null default clock_timestamp(),
  unique (protocol_id, number)
);

-- Everybody may see it from now on, with every evaluation that comes: a disappointing one cannot be kept back.
create table effect_publication (
  protocol_id uuid primary key references effect_registration,
  municipality_id text not null references municipality,
  published_by text not null default actor_id(),
  published_at timestamptz not null default clock_timestamp()
);

call protect('effect_publication', 'true', 'regie.has_right(''effects.publish'')', keys => 'protocol_id', append_only => true);
call protect('effect_protocol', 'regie.has_right(''effects.read'') or id in (select p.protocol_id from regie.effect_publication p)',
  'regie.has_right(''effects.write'')');
call protect('effect_registration',
  'regie.has_right(''effects.read'') or protocol_id in (select p.protocol_id from regie.effect_publication p)',
  'regie.has_right(''effects.write'')', keys => 'protocol_id', append_only => true);
call protect('effect_amendment',
  'regie.has_right(''effects.read'') or protocol_id in (select p.protocol_id from regie.effect_publication p)',
  'regie.has_right(''effects.write'')', append_only => true);
call protect('effect_evaluation',
  'regie.has_right(''effects.read'') or protocol_id in (select p.protocol_id from regie.effect_publication p)',
  'regie.has_right(''effects.write'')', append_only => true, redact => 'frozen,result');

revoke insert on effect_registration, effect_amendment, effect_evaluation, effect_publication from regie_app;
grant insert (protocol_id, municipality_id, content, content_hash, label, reasons) on effect_registration to regie_app;
grant insert (municipality_id, protocol_id, number, change, reason) on effect_amendment to regie_app;
grant insert (municipality_id, protocol_id, number, frozen, frozen_hash, result, result_hash) on effect_evaluation to regie_app;
grant insert (protocol_id, municipality_id) on effect_publication to regie_app;

-- Once registered the protocol is not changed or removed, by nobody, not by the owner of the table either.
create policy owner_sees_all on effect_registration for select to regie_owner using (true);
create function keep_registered() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if exists (select from effect_registration r where r.protocol_id = old.id) then
    raise exception 'a registered protocol is never changed or removed' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger registered_stays before update or delete on effect_protocol for each row execute function keep_registered();
create trigger never_emptied before truncate on effect_protocol for each statement execute function refuse_change();

create or replace function audit_subject(table_name text, row_key text, image jsonb) returns text language sql immutable parallel safe as $$
  select case
    when table_name in ('node', 'plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'effect_protocol') then row_key
    when table_name in ('version', 'attachment') then image ->> 'node_id'
    when table_name in ('doctrine', 'plan_partner', 'process_step', 'aligned_plan', 'programme_budget') then image ->> 'plan_id'
    when table_name = 'budget_line' then image ->> 'subject_id'
    when table_name in ('milestone', 'action_partner', 'mechanism') then image ->> 'action_id'
    when table_name in ('indicator_definition', 'caveat') then image ->> 'indicator_id'
    when table_name in ('report_section', 'report_build') then image ->> 'report_id'
    when table_name in ('effect_registration', 'effect_amendment', 'effect_evaluation', 'effect_publication')
      then image ->> 'protocol_id'
    when table_name = 'link' then image ->> 'from_id'
  end
$$;
reindex index audit_event_subject;
