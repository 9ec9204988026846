-- Registers: records in spaces of their own, which change only by steps that are put on record.

-- The spaces in which the actor has this level: the right `care.read` opens the space `care` for reading.
create function actor_spaces(level text) returns text[] language sql stable parallel safe as $$
  select coalesce(array_agg(split_part(owned, '.', 1)), '{}')
    from unnest(string_to_array(coalesce(current_setting('regie.rights', true), ''), ',')) owned
   where split_part(owned, '.', 2) = level
$$;

alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_check
  check (kind in ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'record'));
alter table node add column space text;
-- Who may open a record is decided record by record; see may_open_node below.
insert into node_kind values ('record', 'work.open');

create function day_in_the_netherlands() returns date language sql stable parallel safe as
$$ select (now() at time zone 'Europe/Amsterdam')::date $$;

create table register_record (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  register text not null,
  space text not null,
  number text not null,
  -- Says nothing about a person; what does is sealed.
  title text not null default '',
  state text not null,
  facts jsonb not null default '{}',
  basis text not null,
  area_code text,
  opened_on date not null,
  closed_on date,
  -- The first day on which something must have been done, from the deadlines that run.
  next_due_on date,
  handler_id uuid references account,
  -- Only people with access of their own see it, whatever their rights in the space.
  is_restricted boolean not null default false,
  -- Seen by who may only check, as long as its state says so, and no longer than the end that the state has.
  is_shared boolean not null default false,
  shared_until date,
  merged_into uuid references register_record,
  destroyed_on date,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  words tsvector not null generated always as (
    to_tsvector('regie.dutch_words', number || ' ' || replace(number, '-', ' ') || ' ' || title)) stored,
  unique (municipality_id, register, number)
);
create index register_record_list on register_record (municipality_id, register, opened_on desc, id);
create index register_record_due on register_record (municipality_id, register, next_due_on) where next_due_on is not null;
create index register_record_state on register_record (municipality_id, register, state);
create index register_record_handler on register_record (handler_id) where handler_id is not null;
create index register_record_words on register_record using gin (words);

-- Access of one person to one record, for a time: an invitation to a meeting, something shared, or a restricted record.
create table record_access (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  account_id uuid not null references account on delete cascade,
  level text not null default 'read' check (level in ('read', 'handle')),
  opens_at timestamptz not null default now(),
  closes_at timestamptz,
  -- Why: 'restricted', 'director', 'deputy', 'meeting', 'shared'; and which thing gave it.
  source text not null,
  source_id uuid,
  reason text not null default '',
  granted_by text not null default actor_id(),
  ended_at timestamptz,
  check (closes_at is null or closes_at > opens_at)
);
create index record_access_of_account on record_access (account_id, record_id);
create index record_access_of_record on record_access (record_id);

-- What was opened to the actor himself, at this moment. As the owner, because it decides what is visible.
create function records_opened_to_actor() returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select a.record_id from record_access a
   where a.municipality_id = actor_municipality() and a.account_id::text = actor_id()
     and a.opens_at <= now() and (a.closes_at is null or a.closes_at > now()) and a.ended_at is null
$$;
revoke execute on function records_opened_to_actor from public;
grant execute on function records_opened_to_actor to regie_app;
create policy owner_opens on record_access for select to regie_owner using (true);

-- The service that counts sees every record, and nothing that is sealed. Sub-selects are computed once for a whole list.
call protect('register_record',
  '(select regie.has_right(''registers.count'') or regie.has_right(''registers.run''))
   or (space = any ((select regie.actor_spaces(''read''))::text[]) and not is_restricted)
   or (is_shared and coalesce(shared_until >= (select regie.day_in_the_netherlands()), true) and space = any ((select regie.actor_spaces(''check''))::text[]))
   or id in (select regie.records_opened_to_actor())',
  'space = any ((select regie.actor_spaces(''handle'') || regie.actor_spaces(''decide''))::text[])
   or id in (select regie.records_opened_to_actor())
   or (select regie.has_right(''registers.run''))
   or (space = ''undermining'' and (select regie.has_right(''privacy.weigh'')))',
  redact => 'title,facts,number,state,area_code,words');

-- As policies of other tables say it: the record is one that the actor may see.
create function sees_record(wanted uuid) returns boolean language sql stable as
$$ select exists (select from regie.register_record r where r.id = wanted) $$;

-- More than checking: what the protocol of a shared space keeps from shops and venues.
create function reads_record(wanted uuid) returns boolean language sql stable as $$
  select exists (select from regie.register_record r where r.id = wanted
    and (r.space = any ((select regie.actor_spaces('read'))::text[]) or r.id in (select regie.records_opened_to_actor())
      or (select regie.has_right('registers.run'))))
$$;

-- Who may work on a record.
create function handles_record(wanted uuid) returns boolean language sql stable as $$
  select exists (select from regie.register_record r where r.id = wanted
    and (r.space = any ((select regie.actor_spaces('handle') || regie.actor_spaces('decide'))::text[])
      or r.id in (select regie.records_opened_to_actor()) or (select regie.has_right('registers.run'))
      -- The privacy officer puts a veto on record, and works on nothing else.
      or (r.space = 'undermining' and (select regie.has_right('privacy.weigh')))))
$$;

call protect('record_access', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)', redact => 'reason');

-- What happened to a record, in order. Nothing is changed or removed; a mistake is taken back by a later event.
create table record_event (
  id bigint generated always as identity primary key,
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  register text not null,
  seq integer not null,
  step text not null,
  day date not null,
  from_state text not null default '',
  to_state text not null,
  -- What was filled in and says nothing about a person: this is what counting rules look at.
  given jsonb not null default '{}',
  -- Takes back the event with this number.
  voids integer,
  actor text not null default actor_id(),
  at timestamptz not null default now(),
  unique (record_id, seq)
);
create index record_event_counted on record_event (municipality_id, register, step, day);
call protect('record_event', '(select regie.has_right(''registers.count'')) or regie.reads_record(record_id)',
  'regie.handles_record(record_id)', redact => 'given,step,from_state,to_state,day');
-- Destroying a record takes its events along; nothing else does.
create trigger only_grows before update on record_event for each row execute function refuse_change();

-- Every record has a key of its own, wrapped with the key of its space, which follows from the secret of the installation.
-- That secret is not in the database, so what is sealed cannot be read from its files or from a backup; and with the row
-- of its key gone nobody reads a record any more.
create table record_key (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  wrapped text not null
);
call protect('record_key', 'regie.sees_record(record_id)', 'regie.handles_record(record_id)', keys => 'record_id', redact => 'wrapped');

-- Everything about people: sealed with the key of the record, in parts that are opened one by one.
create table record_sealed (
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  -- 'facts', 'place', 'event:3', 'party:<id>', 'task:<id>', 'note:<id>' …
  part text not null,
  is_in_protocol boolean not null default false,
  sealed text not null,
  primary key (record_id, part)
);
call protect('record_sealed', 'regie.reads_record(record_id) or (is_in_protocol and regie.sees_record(record_id))',
  'regie.handles_record(record_id)', keys => 'record_id,part', redact => 'sealed');

-- People and organisations in roles. A name is in record_sealed; here are hashes made with the key of the space, by which
-- somebody who knows a name finds it, and who reads the database does not.
create table record_party (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  role text not null,
  is_person boolean not null,
  organisation_id uuid references organisation,
  is_in_protocol boolean not null default false,
  -- Of each part of the name; and of surname with day of birth, which tells one person from another.
  name_hashes text[] not null default '{}',
  identity_hash text,
  position integer not null default 0,
  ended_on date
);
create index record_party_of_record on record_party (record_id);
create index record_party_names on record_party using gin (name_hashes);
create index record_party_identity on record_party (municipality_id, identity_hash) where identity_hash is not null;
call protect('record_party', 'regie.reads_record(record_id) or (is_in_protocol and regie.sees_record(record_id))',
  'regie.handles_record(record_id)', redact => 'name_hashes,identity_hash,role');

-- Deadlines as they follow from the events: computed again with every step, never typed.
create table record_deadline (
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  key text not null,
  rule text not null,
  starts_on text not null,
  raw_due_on date not null,
  due_on date not null,
  -- For terms in hours: the moment itself.
  due_at timestamptz,
  is_open boolean not null,
  met_on date,
  is_critical boolean not null default false,
  is_provisional boolean not null default false,
  certainty text not null check (certainty in ('certain', 'verify')),
  derivation jsonb not null,
  primary key (record_id, key)
);
create index record_deadline_due on record_deadline (municipality_id, due_on) where is_open;
call protect('record_deadline', 'regie.reads_record(record_id) or (select regie.has_right(''registers.run''))', 'regie.handles_record(record_id)',
  keys => 'record_id,key', audited => false);

create table record_task (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  -- Of a template; empty for one that somebody wrote, whose words are sealed.
  template text not null default '',
  key text not null default '',
  due_on date,
  assignee_id uuid references account,
  done_on date,
  done_by text,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  revision integer not null default 1
);
create index record_task_of_record on record_task (record_id);
create index record_task_open on record_task (assignee_id, due_on) where done_on is null;
call protect('record_task', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)', redact => 'key');

-- How records hang together: a closure and the order that came of it. Both ends must be visible.
create table record_relation (
  municipality_id text not null references municipality,
  from_id uuid not null references register_record on delete cascade,
  relation text not null,
  to_id uuid not null references register_record on delete cascade,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  primary key (from_id, relation, to_id),
  check (from_id <> to_id)
);
create index record_relation_back on record_relation (to_id);
call protect('record_relation', 'regie.reads_record(from_id) and regie.reads_record(to_id)',
  'regie.handles_record(from_id) and regie.reads_record(to_id)', keys => 'from_id,relation,to_id', redact => 'relation');

-- Rules of the law that are marked to be verified, and that a lawyer of the municipality has confirmed.
create table confirmed_rule (
  municipality_id text not null references municipality,
  rule text not null,
  note text not null default '',
  confirmed_by text not null default actor_id(),
  confirmed_at timestamptz not null default now(),
  primary key (municipality_id, rule)
);
call protect('confirmed_rule', 'regie.has_right(''work.open'')', 'regie.has_right(''law.confirm'')', keys => 'rule');

create table register_number (
  municipality_id text not null references municipality,
  register text not null,
  year integer not null,
  last integer not null,
  primary key (municipality_id, register, year)
);
-- How many there are of a register is nobody's business outside it.
call protect('register_number', 'false', 'false', keys => 'register,year', audited => false);
create policy owner_numbers on register_number for all to regie_owner using (true) with check (true);

-- Takes the next `most` numbers of a register in a year and answers the last of them.
create function next_register_number(wanted text, in_space text, of_year integer, most integer) returns integer
language plpgsql security definer set search_path = regie, pg_temp as $$
declare reached integer;
begin
  if not in_space = any (actor_spaces('handle') || actor_spaces('decide')) then
    raise exception 'numbers are for who works in the space' using errcode = 'insufficient_privilege';
  end if;
  insert into register_number as n (municipality_id, register, year, last) values (actor_municipality(), wanted, of_year, most)
  on conflict (municipality_id, register, year) do update set last = n.last + most returning last into reached;
  return reached;
end $$;
revoke execute on function next_register_number from public;
grant execute on function next_register_number to regie_app;

-- Whether the actor may open this thing in the work place. What hangs on it is for the same people.
create or replace function may_open_node(wanted uuid) returns boolean language sql stable as $$
  select exists (
    select from regie.node n join regie.node_kind k on k.kind = n.kind
     where n.id = wanted and regie.has_right(k.read_right) and (n.kind <> 'record' or regie.reads_record(n.id)))
$$;

drop policy may_read on node;
create policy may_read on node for select using (
  municipality_id = actor_municipality()
  and case when kind = 'record' then sees_record(id) else
    visibility = 'public'
    or (has_right('work.open')
      and (visibility = 'internal' or has_right((select k.read_right from node_kind k where k.kind = node.kind)))) end);
create policy handler_adds on node for insert with check (
  municipality_id = actor_municipality() and kind = 'record' and visibility = 'confidential'
  and space = any (actor_spaces('handle') || actor_spaces('decide')));
create policy handler_changes on node for update using (
  municipality_id = actor_municipality() and kind = 'record' and handles_record(id));
create policy handler_removes on node for delete using (
  municipality_id = actor_municipality() and kind = 'record' and has_right('retention.release'));

-- Of a record the audit keeps hashes, and only the privacy officer sees that it is there at all.
drop trigger on_record on node;
create trigger on_record after insert or update on node for each row when (new.kind <> 'record') execute function record_change('id', '');
create trigger on_record_gone after delete on node for each row when (old.kind <> 'record') execute function record_change('id', '');
create trigger on_sealed_record after insert or update on node for each row when (new.kind = 'record') execute function record_change('id', 'title,reference,space');
create trigger on_sealed_record_gone after delete on node for each row when (old.kind = 'record') execute function record_change('id', 'title,reference,space');

drop policy may_read on audit_event;
create policy may_read on audit_event for select using (
  municipality_id = actor_municipality() and has_right('audit.read')
  and (has_right('readlog.read') or table_name is null
    or (table_name not like 'record\_%' and table_name <> 'register_record' and coalesce(after, before) ->> 'kind' is distinct from 'record')));

-- The history of a record is its own events; what the audit keeps of it are hashes, for nobody to read as a history.
create or replace function history_of_node(wanted uuid, before_id bigint, most integer)
returns table (id bigint, occurred_at timestamptz, actor text, table_name text, row_key text, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = regie, pg_temp as $$
begin
  -- The owner sees every node, so the rule for the reader is written out here.
  if not has_right('thread.comment') or not exists (
    select from node n join node_kind k on k.kind = n.kind
     where n.id = wanted and n.municipality_id = actor_municipality() and n.kind <> 'record' and has_right(k.read_right)) then
    return;
  end if;
  return query
    select e.id, e.occurred_at, e.actor, e.table_name, e.row_key, e.before - 'content', e.after - 'content'
      from audit_event e
     where audit_subject(e.table_name, e.row_key, coalesce(e.after, e.before)) = wanted::text
       and e.municipality_id = actor_municipality() and (before_id is null or e.id < before_id)
     order by e.id desc limit least(most, 500);
end $$;
