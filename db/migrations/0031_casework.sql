-- Casework: who stands in for whom, meetings that open a case and close it again, one plan per person or family, and a page
-- on which the person reads his own plan.

-- Days on which somebody is away, and who stands in for him then. Why somebody is away is nobody's business.
create table absence (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  account_id uuid not null references account,
  deputy_id uuid not null references account,
  starts_on date not null,
  ends_on date,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  check (deputy_id <> account_id),
  check (ends_on is null or ends_on >= starts_on)
);
create index absence_of_account on absence (account_id, starts_on);
call protect('absence', 'cardinality((select regie.actor_spaces(''read''))) > 0',
  'account_id::text = regie.actor_id() or cardinality((select regie.actor_spaces(''decide''))) > 0');

-- How many cases somebody can direct at once, as agreed with him.
create table caseload (
  account_id uuid primary key references account,
  municipality_id text not null references municipality,
  most integer not null check (most between 0 and 200)
);
call protect('caseload', 'cardinality((select regie.actor_spaces(''read''))) > 0',
  'cardinality((select regie.actor_spaces(''decide''))) > 0', keys => 'account_id');

-- Meetings. Whoever is invited sees that there is one; the cases on it he sees for as long as they are open to him.
create table case_meeting (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  space text not null,
  register text not null,
  place text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  chair_id uuid not null references account,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  check (ends_at > starts_at and ends_at < starts_at + interval '1 day')
);
create index case_meeting_list on case_meeting (municipality_id, starts_at);

-- The agenda: one case each, with a question that is sealed with the key of the case.
create table case_meeting_item (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  meeting_id uuid not null references case_meeting on delete cascade,
  record_id uuid not null references register_record on delete cascade,
  position integer not null,
  minutes integer not null default 20 check (minutes between 5 and 240),
  revision integer not null default 1,
  unique (meeting_id, record_id)
);
create index case_meeting_item_of_record on case_meeting_item (record_id);

-- Who is invited for one case: somebody with an account, an organisation that comes without one, or both.
create table case_meeting_invitee (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  item_id uuid not null references case_meeting_item on delete cascade,
  account_id uuid references account,
  organisation_id uuid references organisation,
  was_present boolean,
  check (account_id is not null or organisation_id is not null),
  unique nulls not distinct (item_id, account_id, organisation_id)
);
create index case_meeting_invitee_of_account on case_meeting_invitee (account_id) where account_id is not null;

create function meetings_of_actor() returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select i.meeting_id from case_meeting_invitee v join case_meeting_item i on i.id = v.item_id
   where v.municipality_id = actor_municipality() and v.account_id::text = actor_id()
$$;
revoke execute on function meetings_of_actor from public;
grant execute on function meetings_of_actor to regie_app;

call protect('case_meeting',
  'space = any ((select regie.actor_spaces(''read''))::text[]) or id in (select regie.meetings_of_actor())',
  'space = any ((select regie.actor_spaces(''handle''))::text[])', redact => 'place');
call protect('case_meeting_item', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)', redact => 'record_id');
call protect('case_meeting_invitee', 'exists (select from regie.case_meeting_item i where i.id = item_id)',
  'exists (select from regie.case_meeting_item i where i.id = item_id and regie.handles_record(i.record_id))');
create policy owner_invites on case_meeting_invitee for select to regie_owner using (true);
create policy owner_invites on case_meeting_item for select to regie_owner using (true);

-- One plan for a person or family: it stands with one record, and others of the family join it.
create table action_plan (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  adopted_on date,
  created_at timestamptz not null default now()
);
call protect('action_plan', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)', keys => 'record_id');

create table action_plan_member (
  record_id uuid primary key references register_record on delete cascade,
  municipality_id text not null references municipality,
  plan_id uuid not null references action_plan on delete cascade
);
create index action_plan_member_of_plan on action_plan_member (plan_id);
call protect('action_plan_member', 'regie.reads_record(record_id)',
  'regie.handles_record(record_id) and regie.handles_record(plan_id)', keys => 'record_id', redact => 'plan_id');

-- What a goal says is sealed with the record of the plan, as 'goal:<id>'.
create table action_plan_goal (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references action_plan on delete cascade,
  position integer not null,
  evaluate_on date not null,
  evaluated_on date,
  state text not null default 'open' check (state in ('open', 'reached', 'partly', 'dropped')),
  -- Whether the person sees it on the page with his own plan.
  is_shown boolean not null default true,
  revision integer not null default 1
);
create index action_plan_goal_of_plan on action_plan_goal (plan_id, position);
create index action_plan_goal_due on action_plan_goal (municipality_id, evaluate_on) where state = 'open';

-- Codes with which people read their own plan. A code is kept as a keyed hash; what it opens ends on a day.
create table own_plan_code (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references action_plan on delete cascade,
  party_id uuid references record_party on delete cascade,
  code_hash text not null,
  expires_on date not null,
  ended_at timestamptz,
  last_used_at timestamptz,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  unique (municipality_id, code_hash)
);
create index own_plan_code_of_plan on own_plan_code (plan_id);
call protect('own_plan_code', 'regie.reads_record(plan_id) or (select regie.has_right(''ownplan.open''))',
  'regie.handles_record(plan_id)', redact => 'code_hash');
-- Whoever gives a right code comes in as that code, and sees one plan.
create policy service_uses on own_plan_code for update
  using (municipality_id = actor_municipality() and has_right('ownplan.open'))
  with check (municipality_id = actor_municipality() and has_right('ownplan.open'));
create policy owner_opens on own_plan_code for select to regie_owner using (true);

create function own_plan() returns uuid language sql stable security definer set search_path = regie, pg_temp as $$
  select c.plan_id from own_plan_code c
   where c.municipality_id = actor_municipality() and 'own-plan:' || c.id = actor_id()
     and c.ended_at is null and c.expires_on >= day_in_the_netherlands()
$$;
revoke execute on function own_plan from public;
grant execute on function own_plan to regie_app;

-- What the person answers; the words are sealed with the record of the plan, as 'plan-comment:<id>'.
create table own_plan_comment (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references action_plan on delete cascade,
  code_id uuid not null references own_plan_code on delete cascade,
  at timestamptz not null default now()
);
create index own_plan_comment_of_plan on own_plan_comment (plan_id, at);

call protect('action_plan_goal', 'regie.reads_record(plan_id) or (is_shown and plan_id = (select regie.own_plan()))',
  'regie.handles_record(plan_id)');
call protect('own_plan_comment', 'regie.reads_record(plan_id) or plan_id = (select regie.own_plan())',
  'plan_id = (select regie.own_plan())');

create policy own_plan_sees on register_record for select
  using (municipality_id = actor_municipality() and id = (select own_plan()));
create policy own_plan_reads on record_sealed for select
  using (municipality_id = actor_municipality() and record_id = (select own_plan())
    and (part like 'plan-comment:%'
      or exists (select from action_plan_goal g where g.is_shown and part = 'goal:' || g.id)));
create policy own_plan_adds on record_sealed for insert
  with check (municipality_id = actor_municipality() and record_id = (select own_plan()) and part like 'plan-comment:%');

-- A case that is offered to somebody elsewhere. He sees what was written for him and not the case; only his answer, or that
-- of a colleague on his behalf, takes it over.
create table transfer_offer (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  to_account_id uuid not null references account,
  -- Sealed for this offer alone, so that the key of the case stays where it is.
  sealed text not null,
  offered_by text not null default actor_id(),
  offered_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'rejected', 'withdrawn')),
  answered_at timestamptz
);
create index transfer_offer_to on transfer_offer (to_account_id) where answer is null;
create index transfer_offer_of_record on transfer_offer (record_id);
call protect('transfer_offer', 'regie.reads_record(record_id) or to_account_id::text = regie.actor_id()',
  'regie.handles_record(record_id)', redact => 'sealed');
