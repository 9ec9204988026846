-- Accounting for a year: the round, per goal a dossier of pieces, what follows from it, who was asked and what came of that.

insert into node_kind (kind, read_right, write_right, sees) values ('goalAccount', 'accounts.read', 'accounts.keep', null);
insert into relation values ('accounts-for', 'goalAccount', 'goal');
insert into relation
  select 'rests-on', 'goalAccount', k from unnest(array['action', 'indicator', 'effect', 'input', 'consultation', 'dossier', 'document',
    'meeting', 'commitment', 'motion', 'question', 'policyDocument', 'publication', 'organisation', 'report']) k;
insert into relation
  select 'led-to', 'goalAccount', k from unnest(array['dossier', 'document', 'meeting', 'motion', 'commitment', 'planChange', 'publication']) k;

-- The round of one plan about one year. Every other day of it follows from the day of the council.
create table accounting_round (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan,
  -- Words that are parts of addresses are not the name of a round.
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug not in ('gevraagd', 'risicos', 'beloofd')),
  reporting_year integer not null check (reporting_year between 1990 and 2200),
  council_on date not null,
  opened_by text not null default actor_id(),
  opened_at timestamptz not null default clock_timestamp(),
  revision integer not null default 1,
  unique (municipality_id, slug),
  unique (plan_id, reporting_year),
  check (extract(year from council_on) > reporting_year)
);

-- Who is asked: an owner as the plan calls him, with an account here or as an organisation, about which goals and actions.
create table contribution_request (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  round_id uuid not null references accounting_round on delete cascade,
  asked text not null check (trim(asked) <> ''),
  organisation_id uuid references organisation,
  account_id uuid references account,
  -- Of each goal its code and title, and the actions this one is asked about: as they were when the round opened.
  subjects jsonb not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'handedIn', 'handedOver', 'left', 'neverAnswered')),
  handed_in_at timestamptz,
  -- Where it came from, when somebody else had it first.
  taken_over_from uuid references contribution_request on delete set null,
  revision integer not null default 1,
  check ((state = 'handedIn') = (handed_in_at is not null))
);
create index request_of_round on contribution_request (round_id);
create index request_of_account on contribution_request (account_id);
call protect('contribution_request', 'regie.has_right(''accounts.read'') or account_id::text = regie.actor_id()', 'regie.has_right(''accounts.keep'')');
create policy owner_asks on contribution_request for select to regie_owner using (true);
create policy owner_takes_in on contribution_request for update to regie_owner using (true) with check (true);
call protect('accounting_round', 'regie.has_right(''accounts.read'') or id in (select r.round_id from regie.contribution_request r where r.account_id::text = regie.actor_id())',
  'regie.has_right(''accounts.keep'')');
create policy owner_asks on accounting_round for select to regie_owner using (true);

-- Everything that happened with a request. A reminder of one kind goes out once, whoever runs the job how often.
create table request_act (
  municipality_id text not null references municipality,
  request_id uuid not null references contribution_request on delete cascade,
  number integer not null,
  act text not null check (act in ('asked', 'linkSent', 'linkEnded', 'reminded', 'dueToday', 'escalated', 'handedOver', 'left', 'neverAnswered', 'askedAgain', 'handedIn')),
  reason text not null default '',
  done_by text not null default actor_id(),
  done_at timestamptz not null default clock_timestamp(),
  primary key (request_id, number),
  check (act not in ('handedOver', 'left', 'neverAnswered') or trim(reason) <> '')
);
create unique index reminded_once on request_act (request_id, act) where act in ('reminded', 'dueToday', 'escalated');
call protect('request_act', 'request_id in (select r.id from regie.contribution_request r)', 'regie.has_right(''accounts.keep'')',
  keys => 'request_id,number', append_only => true);
create policy owner_notes on request_act for all to regie_owner using (true) with check (true);

-- What somebody who was asked is writing; it is his until he hands it in.
create table contribution_draft (
  municipality_id text not null references municipality,
  request_id uuid not null references contribution_request on delete cascade,
  goal_code text not null,
  kind text not null,
  body text not null,
  primary key (request_id, goal_code, kind)
);
call protect('contribution_draft', 'request_id in (select r.id from regie.contribution_request r where r.account_id::text = regie.actor_id())', 'false',
  keys => 'request_id,goal_code,kind', audited => false);
create policy owner_keeps on contribution_draft for all to regie_owner using (true) with check (true);

-- A personal link: only the hash of its code is kept, and the address it went to is sealed and goes when the link ends.
create table contribution_link (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  request_id uuid not null references contribution_request on delete cascade,
  code_hash text not null unique,
  sealed_address text not null default '',
  expires_on date not null,
  ended_at timestamptz,
  last_used_at timestamptz,
  made_at timestamptz not null default clock_timestamp(),
  check (ended_at is null or sealed_address = '')
);
create index link_of_request on contribution_link (request_id);
call protect('contribution_link', 'regie.has_right(''accounts.keep'')', 'regie.has_right(''accounts.keep'')', redact => 'code_hash,sealed_address');
create policy owner_opens on contribution_link for all to regie_owner using (true) with check (true);

-- The account of one goal, with the name it had when the round opened.
create table goal_account (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  round_id uuid not null references accounting_round on delete cascade,
  theme_code text not null,
  theme_name text not null,
  goal_code text not null,
  goal_title text not null,
  position integer not null,
  -- Keys of figures that are shown besides those of the goal itself.
  picked text[] not null default '{}',
  consequence text check (consequence in ('continue', 'adjust', 'stop')),
  consequence_reason text not null default '',
  -- The decision it leads to, as it is called, or who is to take it when.
  decision_title text not null default '',
  decision_owner text not null default '',
  decision_due_on date,
  revision integer not null default 1,
  unique (round_id, goal_code),
  constraint consequence_has_reason check (consequence is null or trim(consequence_reason) <> ''),
  constraint consequence_has_decision check (consequence is null or consequence = 'continue' or trim(decision_title) <> ''
    or (trim(decision_owner) <> '' and decision_due_on is not null))
);
call protect('goal_account', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')');
create policy owner_asks on goal_account for select to regie_owner using (true);

-- One piece of the dossier. What somebody wrote stays as he wrote it; the editor words it beside that and weighs it with a reason.
create table account_piece (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  account_id uuid not null references goal_account on delete cascade,
  position integer not null,
  kind text not null check (kind in ('done', 'approach', 'effect', 'sideEffect', 'experienceResident', 'experienceEmployee', 'experiencePartner',
    'report', 'study', 'surprise', 'failure', 'lesson', 'figure')),
  said text not null default '',
  request_id uuid references contribution_request on delete set null,
  wording text not null default '',
  source text not null check (trim(source) <> ''),
  happened_on text not null default '' check (happened_on ~ '^(\d{4}(-\d{2}){0,2})?$'),
  weight text not null default 'unweighed' check (weight in ('unweighed', 'heavy', 'ordinary', 'light', 'none')),
  weight_reason text not null default '',
  revision integer not null default 1,
  created_by text not null default actor_id(),
  created_at timestamptz not null default clock_timestamp(),
  constraint piece_says_something check (trim(said) <> '' or trim(wording) <> ''),
  constraint weight_has_reason check (weight = 'unweighed' or trim(weight_reason) <> '')
);
create index piece_of_account on account_piece (account_id, position);
call protect('account_piece', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')');
create policy owner_takes_in on account_piece for all to regie_owner using (true) with check (true);

-- Where a piece stands on the thread.
create table piece_source (
  municipality_id text not null references municipality,
  piece_id uuid primary key references account_piece on delete cascade,
  node_id uuid not null references node on delete cascade
);
create index source_of_piece on piece_source (node_id);
call protect('piece_source', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')', keys => 'piece_id');

-- Somebody who contributed does not agree with how it was worded or weighed. It stays, and is printed.
create table account_disagreement (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  account_id uuid not null references goal_account on delete cascade,
  piece_id uuid references account_piece on delete cascade,
  about text not null check (about in ('wording', 'weighing', 'consequence')),
  said_by text not null check (trim(said_by) <> ''),
  body text not null check (trim(body) <> ''),
  recorded_by text not null default actor_id(),
  recorded_at timestamptz not null default clock_timestamp()
);
create index disagreement_of_account on account_disagreement (account_id);
call protect('account_disagreement', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.read'')', append_only => true);
create policy owner_takes_in on account_disagreement for all to regie_owner using (true) with check (true);

-- Where an account is: each step stays. With an approval the whole of the account stands frozen, with its hash.
create table account_step (
  municipality_id text not null references municipality,
  account_id uuid not null references goal_account on delete cascade,
  number integer not null,
  step text not null check (step in ('submitted', 'approved', 'returned', 'reopened')),
  reason text not null default '',
  frozen text,
  frozen_hash text,
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (account_id, number),
  constraint frozen_when_approved check ((step = 'approved') = (frozen is not null)),
  constraint step_back_has_reason check (step not in ('returned', 'reopened') or trim(reason) <> '')
);
call protect('account_step', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'') or regie.has_right(''reports.approve'')',
  keys => 'account_id,number', redact => 'frozen', append_only => true);
create policy owner_asks on account_step for select to regie_owner using (true);
revoke insert on account_step from regie_app;
grant insert (municipality_id, account_id, number, step, reason, frozen) on account_step to regie_app;

create function account_state(wanted uuid) returns text language sql stable security definer set search_path = regie, pg_temp as $$
  select coalesce((select case s.step when 'submitted' then 'submitted' when 'approved' then 'approved' else 'open' end
    from account_step s where s.account_id = wanted order by s.number desc limit 1), 'open')
$$;

-- Everybody who had a hand in it. Whoever is here never approves it.
create table account_editor (
  municipality_id text not null references municipality,
  account_id uuid not null references goal_account on delete cascade,
  actor text not null,
  primary key (account_id, actor)
);
call protect('account_editor', 'regie.has_right(''accounts.read'')', 'false', keys => 'account_id,actor', audited => false);
create policy owner_notes on account_editor for all to regie_owner using (true) with check (true);

-- An account changes while it is open; what comes in from somebody who was asked is always taken in.
create function keep_goal_account() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  image jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  owner uuid := coalesce(image ->> 'account_id', image ->> 'id')::uuid;
  is_contribution boolean := tg_op = 'INSERT' and image ->> 'request_id' is not null;
begin
  if image ->> 'municipality_id' is distinct from actor_municipality() then return case when tg_op = 'DELETE' then old else new end; end if;
  if not exists (select from goal_account g where g.id = owner) then return case when tg_op = 'DELETE' then old else new end; end if;
  if account_state(owner) <> 'open' and not is_contribution then
    raise exception 'an account changes while it is open' using errcode = 'check_violation', constraint = 'account_stays';
  end if;
  -- A bare row is of both tables, and only a piece has words of somebody else.
  if tg_op in ('UPDATE', 'DELETE') and trim(coalesce(to_jsonb(old) ->> 'said', '')) <> ''
    and (tg_op = 'DELETE' or image ->> 'said' is distinct from to_jsonb(old) ->> 'said') then
    raise exception 'what somebody wrote stays as he wrote it' using errcode = 'check_violation', constraint = 'words_stay';
  end if;
  insert into account_editor (municipality_id, account_id, actor) values (actor_municipality(), owner, actor_id()) on conflict do nothing;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stays before update on goal_account for each row execute function keep_goal_account();
create trigger stays before insert or update or delete on account_piece for each row execute function keep_goal_account();

-- What an account still lacks: figures alone do not do, and neither do stories alone. The first lack, or nothing.
create function account_lack(wanted uuid, figures jsonb) returns text language sql stable security definer set search_path = regie, pg_temp as $$
  with used as (select p.kind, p.weight from account_piece p where p.account_id = wanted and p.weight <> 'none')
  select case
    when exists (select from used where weight = 'unweighed') then 'unweighed'
    when not exists (select from used where kind = 'done') then 'done'
    when not exists (select from used where kind in ('failure', 'surprise')) then 'failure'
    when not exists (select from used where kind = 'lesson') then 'lesson'
    when not exists (select from used where kind in ('experienceResident', 'experienceEmployee', 'experiencePartner', 'report', 'study')) then 'telling'
    when not exists (select from used where kind = 'figure')
      and not exists (select from jsonb_array_elements(coalesce(figures, '[]')) f where f ->> 'state' in ('value', 'zero')) then 'figure'
    when (select g.consequence from goal_account g where g.id = wanted) is null then 'consequence'
    end
$$;

create function check_account_step() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  before text;
  lack text;
begin
  if new.municipality_id is distinct from actor_municipality() then return new; end if;
  before := account_state(new.account_id);
  if not ((before, new.step) in (('open', 'submitted'), ('submitted', 'approved'), ('submitted', 'returned'), ('approved', 'reopened'))) then
    raise exception 'an account that is % is not %', before, new.step using errcode = 'check_violation', constraint = 'account_step_follows';
  end if;
  if new.step = 'approved' then
    if not has_right('reports.approve') or not exists (select from account a where a.id::text = actor_id() and a.municipality_id = actor_municipality())
      or exists (select from account_editor e where e.account_id = new.account_id and e.actor = actor_id()) then
      raise exception 'a second person approves an account' using errcode = 'check_violation', constraint = 'account_second_person';
    end if;
    lack := account_lack(new.account_id, new.frozen::jsonb -> 'figures');
    if lack is not null then
      raise exception 'not to be approved without: %', lack using errcode = 'check_violation', constraint = 'account_lacks';
    end if;
  end if;
  new.frozen_hash := encode(sha256(convert_to(new.frozen, 'UTF8')), 'hex');
  return new;
end $$;
create trigger steps_follow before insert on account_step for each row execute function check_account_step();

-- The door for who comes in with a link: what is asked of him, when the link is good today.
create function opened_request(hash text, today date) returns table (id uuid, asked text, subjects jsonb, due_on date, state text, reporting_year integer,
  plan_title text, drafts jsonb) language sql stable security definer set search_path = regie, pg_temp as $$
  select r.id, r.asked, r.subjects, r.due_on, r.state, o.reporting_year, p.title,
      coalesce((select jsonb_agg(jsonb_build_object('goal', d.goal_code, 'kind', d.kind, 'body', d.body)) from contribution_draft d where d.request_id = r.id), '[]')
    from contribution_link l join contribution_request r on r.id = l.request_id join accounting_round o on o.id = r.round_id join node p on p.id = o.plan_id
   where l.code_hash = hash and l.municipality_id = actor_municipality() and l.ended_at is null and l.expires_on >= today and r.state in ('open', 'handedIn')
$$;

-- Keeps what is being written, or hands it in: then every part becomes a piece of its account, in the words of who wrote it.
create function put_contribution(wanted uuid, hash text, today date, entries jsonb, is_final boolean) returns text
language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  request contribution_request;
begin
  select r.* into request from contribution_request r
   where r.id = wanted and r.municipality_id = actor_municipality()
     and (r.account_id::text = actor_id() or exists (select from contribution_link l
       where l.request_id = r.id and l.code_hash = hash and l.ended_at is null and l.expires_on >= today))
   for update;
  if request.id is null then return 'unknown'; end if;
  if request.state <> 'open' then return 'closed'; end if;
  delete from contribution_draft d where d.request_id = request.id;
  insert into contribution_draft (municipality_id, request_id, goal_code, kind, body)
    select actor_municipality(), request.id, e.goal, e.kind, trim(e.body) from jsonb_to_recordset(entries) as e (goal text, kind text, body text)
     where trim(e.body) <> '' and exists (select from jsonb_array_elements(request.subjects) s where s ->> 'code' = e.goal);
  update contribution_link l set last_used_at = clock_timestamp() where l.request_id = request.id and l.code_hash = hash;
  if not is_final then return 'saved'; end if;
  if not exists (select from contribution_draft d where d.request_id = request.id) then return 'empty'; end if;
  insert into account_piece (municipality_id, account_id, position, kind, said, request_id, source, happened_on)
    select actor_municipality(), g.id,
        (select coalesce(max(p.position), 0) from account_piece p where p.account_id = g.id) + row_number() over (partition by g.id order by d.kind),
        d.kind, d.body, request.id, request.asked, today::text
      from contribution_draft d join goal_account g on g.round_id = request.round_id and g.goal_code = d.goal_code
     where d.request_id = request.id;
  delete from contribution_draft d where d.request_id = request.id;
  -- Nobody is reminded any more, so no address is needed.
  update contribution_link l set sealed_address = '' where l.request_id = request.id;
  update contribution_request r set state = 'handedIn', handed_in_at = clock_timestamp(), revision = r.revision + 1 where r.id = request.id;
  insert into request_act (municipality_id, request_id, number, act)
    select actor_municipality(), request.id, coalesce(max(a.number), 0) + 1, 'handedIn' from request_act a where a.request_id = request.id;
  return 'handedIn';
end $$;

-- What somebody handed in, with the words and the weight that the editors gave it: for himself.
create function contributed_pieces(wanted uuid, hash text, today date) returns table (id uuid, goal_title text, kind text, said text, wording text,
  weight text, weight_reason text) language sql stable security definer set search_path = regie, pg_temp as $$
  select p.id, g.goal_title, p.kind, p.said, p.wording, p.weight, p.weight_reason
    from contribution_request r join account_piece p on p.request_id = r.id join goal_account g on g.id = p.account_id
   where r.id = wanted and r.municipality_id = actor_municipality()
     and (r.account_id::text = actor_id() or exists (select from contribution_link l
       where l.request_id = r.id and l.code_hash = hash and l.ended_at is null and l.expires_on >= today))
   order by g.position, p.position
$$;

-- Whoever handed something in does not agree with what was made of it; once the account is approved it stands frozen.
create function disagree_as_contributor(wanted uuid, hash text, today date, piece uuid, words text) returns text
language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  own account_piece;
begin
  select p.* into own from account_piece p where p.id = piece and p.id in (select c.id from contributed_pieces(wanted, hash, today) c);
  if own.id is null then return 'unknown'; end if;
  if account_state(own.account_id) = 'approved' then return 'closed'; end if;
  insert into account_disagreement (municipality_id, account_id, piece_id, about, said_by, body)
    values (actor_municipality(), own.account_id, own.id, 'wording', own.source, words);
  return 'recorded';
end $$;
revoke execute on function opened_request, put_contribution, contributed_pieces, disagree_as_contributor from public;
grant execute on function opened_request, put_contribution, contributed_pieces, disagree_as_contributor to regie_app;

-- Once a week whoever keeps the rounds hears what was not updated.
create table accounting_digest (
  municipality_id text not null references municipality,
  week_of date not null,
  primary key (municipality_id, week_of)
);
call protect('accounting_digest', 'regie.has_right(''accounts.keep'')', 'regie.has_right(''accounts.keep'')', keys => 'week_of', audited => false);

-- The history of an account holds what was done with it.
do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, 'when table_name = ''link''', 'when table_name = ''goal_account'' then row_key
    when table_name in (''account_piece'', ''account_step'', ''account_disagreement'') then image ->> ''account_id''
    when table_name = ''link''');
end $$;
reindex index audit_event_subject;
