-- Dossiers, the documents in them, and the meetings of the bodies that decide on them.

-- A kind of thing is what stands in this table: a later part adds a row and touches nothing else. `write_right` opens the thread
-- to who writes things of that kind; `sees` names a function of the database that decides who sees one of them, for kinds where
-- one right is not enough.
alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_known foreign key (kind) references node_kind;
alter table node_kind add column write_right text, add column sees text;

insert into node_kind (kind, read_right, write_right, sees) values
  ('dossier', 'decisions.read', 'decisions.write', null),
  ('document', 'work.open', 'decisions.write', 'sees_document'),
  ('meeting', 'work.open', null, 'sees_meeting');

-- Meetings are kept by whose body it is: the secretariat, the clerk, or who keeps the triangle.
create function keeps_meetings_of(wanted_body text) returns boolean language sql stable parallel safe as $$
  select case wanted_body when 'executiveBoard' then regie.has_right('decisions.keep') when 'triangle' then regie.has_right('triangle.keep')
    else regie.has_right('council.keep') end
$$;

-- Who writes things of a kind puts them on the thread and takes them off.
create function writes_kind(wanted text) returns boolean language sql stable as $$
  select exists (select from regie.node_kind k where k.kind = wanted and (regie.has_right(k.write_right)
    or (wanted = 'meeting' and (regie.has_right('decisions.keep') or regie.has_right('council.keep') or regie.has_right('triangle.keep')))))
$$;
create policy writer_adds on node for insert with check (municipality_id = actor_municipality() and writes_kind(kind));
create policy writer_changes on node for update using (municipality_id = actor_municipality() and writes_kind(kind));
create policy writer_removes on node for delete using (municipality_id = actor_municipality() and writes_kind(kind));
create policy writer_links on link for insert with check (municipality_id = actor_municipality()
  and from_id in (select n.id from regie.node n where regie.writes_kind(n.kind)));
create policy writer_changes_links on link for update using (municipality_id = actor_municipality()
  and from_id in (select n.id from regie.node n where regie.writes_kind(n.kind)));
create policy writer_unlinks on link for delete using (municipality_id = actor_municipality()
  and from_id in (select n.id from regie.node n where regie.writes_kind(n.kind)));

insert into relation values
  ('part-of', 'document', 'dossier'), ('part-of', 'dossier', 'plan'), ('treats', 'meeting', 'document'),
  -- What a document or a meeting is about, and what it led to.
  ('decides-on', 'document', 'plan'), ('decides-on', 'document', 'theme'), ('decides-on', 'document', 'goal'),
  ('led-to', 'document', 'plan'), ('led-to', 'document', 'theme'), ('led-to', 'document', 'goal'), ('led-to', 'document', 'action'),
  ('led-to', 'document', 'document'), ('rests-on', 'document', 'input'), ('rests-on', 'document', 'consultation'),
  ('rests-on', 'document', 'report'), ('rests-on', 'document', 'effect');

create table dossier (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug <> 'nieuw'),
  title text not null check (trim(title) <> ''),
  about text not null default '',
  plan_id uuid references plan on delete set null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  unique (municipality_id, slug)
);
call protect('dossier', 'regie.has_right(''decisions.read'')', 'regie.has_right(''decisions.write'')');

-- The documents of administration. What stands in one, field by field, is `content`; which fields a kind has the program says.
create table official_document (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  dossier_id uuid not null references dossier,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  kind text not null check (kind in ('executiveMemo', 'councilNotice', 'councilProposal', 'councilDecision', 'pressRelease', 'startNote')),
  -- Its number in the series of its year, given once: 2019-001335.
  number text check (number ~ '^\d{4}-\d{6}$'),
  -- The document of which it was made, whose words it shares until it has its own.
  source_id uuid references official_document,
  title text not null check (trim(title) <> ''),
  content jsonb not null default '{}',
  -- Closed: not for the public, also when the body has decided.
  is_closed boolean not null default false,
  handed_to_council_on date,
  revision integer not null default 1,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  unique (municipality_id, slug)
);
-- A proposal and the decision on it share the number of the memo they came from; within a kind a number is given once.
create unique index document_number on official_document (municipality_id, kind, number);
create index document_of_dossier on official_document (dossier_id);

-- Who sees a document: who reads the files of the college; and the council, from the day it was handed over.
create function sees_document(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from official_document d where d.id = wanted and d.municipality_id = actor_municipality()
    and (has_right('decisions.read') or (has_right('council.read') and d.handed_to_council_on is not null)))
$$;
create policy owner_asks on official_document for select to regie_owner using (true);
call protect('official_document', 'regie.sees_document(id)', 'regie.has_right(''decisions.write'') or regie.has_right(''decisions.keep'')');

-- Every text that was ever routed or decided on, with the figures as they were then.
create table document_version (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references official_document,
  number integer not null,
  title text not null,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  -- Which figures the text shows, as they were: their definition, value, snapshot and checksum.
  figures jsonb not null default '[]',
  reason text not null check (reason in ('routed', 'decided', 'handed')),
  created_by text not null default actor_id(),
  created_at timestamptz not null default clock_timestamp(),
  unique (document_id, number)
);
call protect('document_version', 'regie.sees_document(document_id)', 'regie.has_right(''decisions.write'') or regie.has_right(''decisions.keep'')',
  append_only => true);

-- Where a document is: each step stays, with who, when, and for a step back why.
create table document_step (
  municipality_id text not null references municipality,
  document_id uuid not null references official_document on delete cascade,
  number integer not null,
  phase text not null check (phase in ('draft', 'routed', 'agenda', 'decided', 'final', 'withdrawn')),
  -- The day it happened, which for what was on paper is earlier than the day it was written down.
  happened_on date not null,
  reason text not null default '',
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (document_id, number)
);
create policy owner_asks on document_step for select to regie_owner using (true);
call protect('document_step', 'regie.sees_document(document_id)', 'regie.has_right(''decisions.write'') or regie.has_right(''decisions.keep'')',
  keys => 'document_id,number', append_only => true);
revoke insert on document_step from regie_app;
grant insert (municipality_id, document_id, number, phase, happened_on, reason) on document_step to regie_app;

create function document_phase(wanted uuid) returns text language sql stable parallel safe as $$
  select coalesce((select s.phase from regie.document_step s where s.document_id = wanted order by s.number desc limit 1), 'draft')
$$;

create function check_document_step() returns trigger language plpgsql as $$
declare
  before text := document_phase(new.document_id);
  forward boolean := (before, new.phase) in (('draft', 'routed'), ('routed', 'agenda'), ('agenda', 'decided'), ('decided', 'final'));
  back boolean := (before, new.phase) in (('routed', 'draft'), ('agenda', 'draft'), ('draft', 'withdrawn'), ('routed', 'withdrawn'),
    ('agenda', 'withdrawn'), ('withdrawn', 'draft'));
begin
  if not forward and not back then
    raise exception 'from % a document does not become %', before, new.phase using errcode = 'check_violation', constraint = 'document_step_follows';
  end if;
  if back and trim(new.reason) = '' then
    raise exception 'a step back needs a reason' using errcode = 'check_violation', constraint = 'document_step_back_has_reason';
  end if;
  return new;
end $$;
create trigger steps_follow before insert on document_step for each row execute function check_document_step();

-- What was decided on does not change any more; only that it was handed to the council is added.
create function keep_decided_document() returns trigger language plpgsql as $$
begin
  if document_phase(old.id) in ('decided', 'final') and (new.content, new.title, new.number, new.kind, new.dossier_id)
    is distinct from (old.content, old.title, old.number, old.kind, old.dossier_id) then
    raise exception 'what was decided on does not change' using errcode = 'check_violation', constraint = 'decided_document_stays';
  end if;
  if old.number is not null and new.number is distinct from old.number then
    raise exception 'a number is given once' using errcode = 'check_violation', constraint = 'document_number_stays';
  end if;
  return new;
end $$;
create trigger decided_stays before update on official_document for each row execute function keep_decided_document();

-- The next number of a year, for memos and for notices together, as one series.
create table document_number_series (
  municipality_id text not null references municipality,
  year integer not null,
  last integer not null,
  primary key (municipality_id, year)
);
call protect('document_number_series', 'false', 'false', keys => 'year', audited => false);
create policy owner_counts on document_number_series for all to regie_owner using (true) with check (true);

create function next_document_number(of_year integer) returns text language plpgsql security definer set search_path = regie, pg_temp as $$
declare reached integer;
begin
  if not (has_right('decisions.write') or has_right('decisions.keep')) then
    raise exception 'numbers are for who writes documents' using errcode = 'insufficient_privilege';
  end if;
  loop
    insert into document_number_series as s (municipality_id, year, last) values (actor_municipality(), of_year, 1)
    on conflict (municipality_id, year) do update set last = s.last + 1 returning last into reached;
    -- Past numbers that were written down from paper.
    exit when not exists (select from official_document d where d.municipality_id = actor_municipality()
      and d.number = of_year || '-' || lpad(reached::text, 6, '0'));
  end loop;
  return of_year || '-' || lpad(reached::text, 6, '0');
end $$;
revoke execute on function next_document_number from public;
grant execute on function next_document_number to regie_app;

-- Meetings of the bodies.
create table body_meeting (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  body text not null check (body in ('executiveBoard', 'council', 'councilTable', 'councilCommittee', 'triangle')),
  -- Usually its day; with its body it makes the address.
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug <> 'nieuw'),
  title text not null check (trim(title) <> ''),
  held_on date not null,
  starts_at time,
  place text not null default '',
  -- Behind closed doors.
  is_closed boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  source text not null default '',
  revision integer not null default 1,
  unique (municipality_id, body, slug)
);
create index meeting_of_body on body_meeting (municipality_id, body, held_on);

-- A meeting of the council is known to everybody at work; one of the college to who reads its files; one of the triangle to few.
create function sees_meeting(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from body_meeting m where m.id = wanted and m.municipality_id = actor_municipality()
    and case m.body when 'executiveBoard' then has_right('decisions.read') when 'triangle' then has_right('triangle.read')
      else has_right('work.open') and (not m.is_closed or has_right('council.read')) end)
$$;
create policy owner_asks on body_meeting for select to regie_owner using (true);
call protect('body_meeting', 'regie.sees_meeting(id) or id in (select n.id from regie.node n where n.visibility = ''public'')',
  'regie.keeps_meetings_of(body)');

create table agenda_item (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  meeting_id uuid not null references body_meeting on delete cascade,
  position integer not null,
  title text not null check (trim(title) <> ''),
  document_id uuid references official_document,
  -- Decided without talk, unless a member asks for it.
  is_consent boolean not null default false,
  is_closed boolean not null default false,
  outcome text check (outcome in ('adopted', 'adoptedAmended', 'rejected', 'postponed', 'noted')),
  remark text not null default '',
  unique (meeting_id, position) deferrable initially immediate
);
create index agenda_item_of_document on agenda_item (document_id);
call protect('agenda_item', 'meeting_id in (select m.id from regie.body_meeting m where regie.sees_meeting(m.id))
    or (not is_closed and meeting_id in (select n.id from regie.node n where n.visibility = ''public''))',
  'meeting_id in (select m.id from regie.body_meeting m where regie.keeps_meetings_of(m.body))');

-- Who sees a thing on the thread: everybody what is public; at work what is internal, and what is confidential with the right of
-- its kind. A kind of which one right is not enough has a policy of its own, and is never internal.
drop policy may_read on node;
create policy may_read on node for select using (
  municipality_id = actor_municipality()
  and case when kind = 'record' then sees_record(id) else
    visibility = 'public'
    or (has_right('work.open')
      and (visibility = 'internal' or has_right((select k.read_right from node_kind k where k.kind = node.kind and k.sees is null)))) end);
create policy document_read on node for select using (municipality_id = actor_municipality() and kind = 'document' and sees_document(id));
create policy meeting_read on node for select using (municipality_id = actor_municipality() and kind = 'meeting' and sees_meeting(id));
-- What is being made has no row of its own yet, and its maker reads back what he put on the thread.
create function has_no_row_yet(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select not exists (select from official_document d where d.id = wanted) and not exists (select from body_meeting m where m.id = wanted)
$$;
create policy writer_reads on node for select using (municipality_id = actor_municipality() and kind in ('document', 'meeting')
  and writes_kind(kind) and has_no_row_yet(id));
alter table node add constraint own_rule_is_never_internal check (kind not in ('dossier', 'document', 'meeting') or visibility <> 'internal');

create function sees_by_rule(rule text, wanted uuid) returns boolean language plpgsql stable as $$
declare answer boolean;
begin
  execute format('select regie.%I($1)', rule) into answer using wanted;
  return answer;
end $$;

create or replace function history_of_node(wanted uuid, before_id bigint, most integer)
returns table (id bigint, occurred_at timestamptz, actor text, table_name text, row_key text, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = regie, pg_temp as $$
begin
  -- The owner sees every node, so the rule for the reader is written out here.
  if not has_right('thread.comment') or not exists (
    select from node n join node_kind k on k.kind = n.kind
     where n.id = wanted and n.municipality_id = actor_municipality() and n.kind <> 'record' and has_right(k.read_right)
       and (k.sees is null or sees_by_rule(k.sees, n.id))) then
    return;
  end if;
  return query
    select e.id, e.occurred_at, e.actor, e.table_name, e.row_key, e.before - 'content', e.after - 'content'
      from audit_event e
     where audit_subject(e.table_name, e.row_key, coalesce(e.after, e.before)) = wanted::text
       and e.municipality_id = actor_municipality() and (before_id is null or e.id < before_id)
     order by e.id desc limit least(most, 500);
end $$;
