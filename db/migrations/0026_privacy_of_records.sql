-- Secrecy, sharing, reading and destroying of records.

-- Secrecy. What is restricted is for the people who are named, also where somebody may only check; and whoever was let in
-- to read only reads.

create policy owner_opens on register_record for select to regie_owner using (true);

-- A named person needs the right of the space besides: who leaves it leaves its secrets.
create or replace function records_opened_to_actor() returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select a.record_id from record_access a join register_record r on r.id = a.record_id
   where a.municipality_id = actor_municipality() and a.account_id::text = actor_id()
     and a.opens_at <= now() and (a.closes_at is null or a.closes_at > now()) and a.ended_at is null
     and (a.source <> 'restricted' or r.space = any (actor_spaces('read')))
$$;

create function records_handed_to_actor() returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select a.record_id from record_access a join register_record r on r.id = a.record_id
   where a.municipality_id = actor_municipality() and a.account_id::text = actor_id() and a.level = 'handle'
     and a.opens_at <= now() and (a.closes_at is null or a.closes_at > now()) and a.ended_at is null
     and (a.source <> 'restricted' or r.space = any (actor_spaces('handle') || actor_spaces('decide')))
$$;
revoke execute on function records_handed_to_actor from public;
grant execute on function records_handed_to_actor to regie_app;

drop policy may_read on register_record;
create policy may_read on register_record for select using (
  municipality_id = actor_municipality() and (
    (select has_right('registers.count') or has_right('registers.run'))
    or (not is_restricted and (space = any ((select actor_spaces('read'))::text[])
      or (is_shared and space = any ((select actor_spaces('check'))::text[]))))
    or id in (select records_opened_to_actor())));

do $$ declare rule text := '
  municipality_id = actor_municipality() and (
    (not is_restricted and destroyed_on is null
      and space = any ((select actor_spaces(''handle'') || actor_spaces(''decide''))::text[]))
    or (destroyed_on is null and id in (select records_handed_to_actor()))
    or (select has_right(''registers.run''))
    or (not is_restricted and space = ''undermining'' and (select has_right(''privacy.weigh''))))';
begin
  drop policy may_add on register_record;
  drop policy may_change on register_record;
  drop policy may_remove on register_record;
  execute format('create policy may_add on register_record for insert with check (%s)', rule);
  execute format('create policy may_change on register_record for update using (%s) with check (%s)', rule, rule);
  execute format('create policy may_remove on register_record for delete using (%s)', rule);
end $$;

-- A record that is restricted is seen by whoever was named only, so what is seen may be worked on by who works in the space.
create or replace function handles_record(wanted uuid) returns boolean language sql stable as $$
  select exists (select from regie.register_record r where r.id = wanted
    and ((select regie.has_right('registers.run'))
      or (r.destroyed_on is null
        and (r.space = any ((select regie.actor_spaces('handle') || regie.actor_spaces('decide'))::text[])
          or r.id in (select regie.records_handed_to_actor())
          or (r.space = 'undermining' and (select regie.has_right('privacy.weigh')))))))
$$;

-- What the words of a comment are about stands on the record; search over everything never finds them.
create function keep_records_out() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if exists (select from node n where n.id = new.node_id and n.kind = 'record') then return null; end if;
  return new;
end $$;
create trigger no_records before insert on search_entry for each row execute function keep_records_out();

-- Of everything that hangs on a record only the privacy officer sees in the audit that it is there.
create function is_about_record(table_name text, image jsonb) returns boolean language sql stable
security definer set search_path = regie, pg_temp as $$
  select table_name like 'record\_%' or table_name = 'register_record' or coalesce(image ->> 'kind' = 'record', false)
    or exists (select from node n where n.id::text = image ->> 'node_id' and n.kind = 'record')
$$;
drop policy may_read on audit_event;
create policy may_read on audit_event for select using (
  municipality_id = actor_municipality() and has_right('audit.read')
  and (has_right('readlog.read') or table_name is null or not is_about_record(table_name, coalesce(after, before))));

-- The read log, with the reason that was given where one was asked for; sealed, because people name others in a reason.
alter table read_log add column reason text;

-- Why somebody looks at a record, for as long as the reason holds.
create table record_reason (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  account_id uuid not null references account on delete cascade,
  sealed text not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index record_reason_of on record_reason (account_id, record_id, ends_at);
call protect('record_reason', 'account_id::text = regie.actor_id()',
  'account_id::text = regie.actor_id() and regie.sees_record(record_id)', redact => 'sealed');

-- Known here? Answers whom to ask, and nothing else.

-- Whom to ask in a space: an organisation and how to reach it.
create table space_contact (
  municipality_id text not null references municipality,
  space text not null,
  organisation_id uuid references organisation,
  contact text not null,
  revision integer not null default 1,
  primary key (municipality_id, space)
);
call protect('space_contact', 'regie.has_right(''known.check'') or space = any (regie.actor_spaces(''read''))',
  'space = any (regie.actor_spaces(''decide''))', keys => 'space');

-- Every check that was made, hit or not. Who it was about is a pseudonym, as in the read log.
create table known_check (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  asked_by text not null default actor_id(),
  asked_at timestamptz not null,
  subject text not null check (subject ~ '^[0-9a-f]{64}$'),
  sealed text not null,
  asked_spaces text[] not null,
  hits text[] not null
);
create index known_check_of on known_check (municipality_id, asked_by, asked_at desc);
call protect('known_check', 'asked_by = regie.actor_id() or regie.has_right(''readlog.read'')',
  'asked_by = regie.actor_id() and regie.has_right(''known.check'')', audited => false, append_only => true);

create policy owner_knows on record_party for select to regie_owner using (true);
-- Whether somebody with this hash is in a running record of these registers. What is restricted is not known to anybody.
create function is_known_in(wanted_registers text[], wanted_hash text) returns boolean language sql stable
security definer set search_path = regie, pg_temp as $$
  select has_right('known.check') and exists (
    select from record_party p join register_record r on r.id = p.record_id
     where p.municipality_id = actor_municipality() and p.identity_hash = wanted_hash and p.ended_on is null
       and r.register = any (wanted_registers) and r.closed_on is null and r.destroyed_on is null
       and r.merged_into is null and not r.is_restricted)
$$;
revoke execute on function is_known_in from public;
grant execute on function is_known_in to regie_app;

-- Sharing. What is shared is a sealed copy of what was chosen, as it was at that moment: later facts are not shared along.
create table record_share (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  register text not null,
  number text not null,
  account_id uuid not null references account on delete cascade,
  organisation_id uuid not null references organisation,
  basis text not null,
  consent text not null check (consent in ('given', 'not-needed', 'overridden')),
  parts text[] not null check (cardinality(parts) > 0),
  -- What was shared, and why: sealed with the key of the record.
  sealed text not null,
  sealed_reason text not null,
  shared_by text not null default actor_id(),
  shared_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > shared_at),
  ended_at timestamptz,
  ended_by text,
  -- Whoever receives data of a partnership tells once a year what came of it.
  asks_feedback boolean not null default false
);
create index record_share_of_record on record_share (record_id);
create index record_share_with on record_share (account_id, ends_at);
call protect('record_share',
  'regie.reads_record(record_id) or regie.has_right(''readlog.read'')
   or (account_id::text = regie.actor_id() and ended_at is null and ends_at > now())',
  'regie.handles_record(record_id)', redact => 'sealed,sealed_reason,parts');
create policy owner_shares on record_share for select to regie_owner using (true);

create function records_shared_with_actor() returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select s.record_id from record_share s
   where s.municipality_id = actor_municipality() and s.account_id::text = actor_id() and s.ended_at is null and s.ends_at > now()
$$;
revoke execute on function records_shared_with_actor from public;
grant execute on function records_shared_with_actor to regie_app;
drop policy may_read on record_key;
create policy may_read on record_key for select using (
  municipality_id = actor_municipality()
  and (sees_record(record_id) or record_id in (select records_shared_with_actor())));

create table record_feedback (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  share_id uuid not null references record_share on delete cascade,
  sealed text not null,
  given_by text not null default actor_id(),
  given_at timestamptz not null
);
create index record_feedback_of on record_feedback (share_id);
call protect('record_feedback', 'share_id in (select s.id from regie.record_share s)',
  'given_by = regie.actor_id() and share_id in (select s.id from regie.record_share s where s.account_id::text = regie.actor_id())',
  redact => 'sealed');

-- Retention. The list of what is due is made anew every night and destroys nothing.
create table record_due (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  register text not null,
  destroy_on date not null,
  result text not null,
  -- The article of a shorter limit, when that decides the day.
  limited_by text not null default ''
);
create index record_due_list on record_due (municipality_id, register, destroy_on);
call protect('record_due', 'regie.has_right(''registers.run'') or regie.handles_record(record_id)',
  'regie.has_right(''registers.run'')', keys => 'record_id', audited => false);

-- Why a record that is due is kept a while longer: an objection, a court case, a request of the person.
create table record_hold (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  until_on date not null,
  sealed text not null,
  placed_by text not null default actor_id(),
  placed_at timestamptz not null default now()
);
call protect('record_hold', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)', keys => 'record_id', redact => 'sealed');

create table destruction_list (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  space text not null,
  register text not null,
  state text not null default 'proposed' check (state in ('proposed', 'returned', 'released', 'done')),
  proposed_by text not null default actor_id(),
  proposed_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  note text not null default '',
  revision integer not null default 1,
  -- A second person decides: who proposed never releases.
  check (decided_by <> proposed_by),
  check ((decided_by is null) = (state = 'proposed'))
);
call protect('destruction_list',
  'space = any (regie.actor_spaces(''decide'')) or regie.has_right(''retention.release'') or regie.has_right(''registers.run'')',
  'regie.has_right(''retention.release'') or regie.has_right(''registers.run'')', redact => 'note');
create policy proposer_adds on destruction_list for insert with check (
  municipality_id = actor_municipality() and space = any (actor_spaces('decide'))
  and state = 'proposed' and proposed_by = actor_id());

create table destruction_item (
  municipality_id text not null references municipality,
  list_id uuid not null references destruction_list,
  -- No foreign key: the row it names is removed and comes back as a shell, and this says so.
  record uuid not null,
  number text not null,
  opened_on date not null,
  closed_on date,
  destroy_on date not null,
  result text not null,
  limited_by text not null default '',
  outcome text not null default '' check (outcome in ('', 'destroyed', 'held', 'not-due', 'gone')),
  primary key (list_id, record)
);
create index destruction_item_record on destruction_item (record);
call protect('destruction_item', 'list_id in (select l.id from regie.destruction_list l)',
  'list_id in (select l.id from regie.destruction_list l)', keys => 'list_id,record');

-- Proof that something was destroyed. It only grows, and says nothing about anybody.
create table destruction_proof (
  id bigint generated always as identity primary key,
  municipality_id text not null references municipality,
  list_id uuid not null references destruction_list,
  space text not null,
  register text not null,
  number text not null,
  result text not null,
  limited_by text not null default '',
  destroy_on date not null,
  destroyed_at timestamptz not null,
  proposed_by text not null,
  released_by text not null check (released_by <> proposed_by),
  -- Of everything that was removed, as it stood in the database; and how much that was of each kind.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  removed jsonb not null
);
create index destruction_proof_recent on destruction_proof (municipality_id, id desc);
call protect('destruction_proof',
  'space = any (regie.actor_spaces(''decide'')) or regie.has_right(''retention.release'') or regie.has_right(''registers.run'')',
  'regie.has_right(''registers.run'') and regie.has_right(''retention.release'')', append_only => true);

create policy shell_stays on node for insert with check (
  municipality_id = actor_municipality() and kind = 'record' and visibility = 'confidential'
  and has_right('registers.run') and has_right('retention.release'));

-- Merging. Both histories stay; what is needed to undo it is sealed with the key of the record that goes on.
create table record_merge (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  from_id uuid not null references register_record on delete cascade,
  into_id uuid not null references register_record on delete cascade,
  sealed text not null,
  merged_by text not null default actor_id(),
  merged_at timestamptz not null,
  undo_until timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  check (from_id <> into_id)
);
create unique index record_merge_once on record_merge (from_id) where undone_at is null;
create index record_merge_into on record_merge (into_id);
call protect('record_merge', 'regie.reads_record(into_id)', 'regie.handles_record(into_id) and regie.reads_record(from_id)', redact => 'sealed');

-- Handing over the work of one person to another.
create table record_handover (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  space text not null,
  from_account_id uuid not null references account,
  to_account_id uuid not null references account,
  sealed text not null,
  state text not null default 'running' check (state in ('running', 'stopped', 'done')),
  started_by text not null default actor_id(),
  started_at timestamptz not null,
  ended_at timestamptz,
  check (from_account_id <> to_account_id)
);
create index record_handover_recent on record_handover (municipality_id, space, started_at desc);
call protect('record_handover', 'space = any (regie.actor_spaces(''decide''))', 'space = any (regie.actor_spaces(''decide''))', redact => 'sealed');

create table record_handover_item (
  municipality_id text not null references municipality,
  handover_id uuid not null references record_handover on delete cascade,
  record_id uuid not null references register_record on delete cascade,
  outcome text not null default '' check (outcome in ('', 'moved', 'already-moved', 'closed', 'hidden')),
  primary key (handover_id, record_id)
);
create index record_handover_item_record on record_handover_item (record_id);
call protect('record_handover_item', 'regie.handles_record(record_id)', 'regie.handles_record(record_id)',
  keys => 'handover_id,record_id');
