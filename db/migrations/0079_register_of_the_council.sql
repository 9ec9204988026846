-- What the council keeps: commitments, motions, amendments and written questions, with their course and what they are about.

-- Motions and questions belong to the council until they are tabled: what hangs on them on the thread stays the council's own.
insert into node_kind (kind, read_right, write_right, sees) values
  ('commitment', 'work.open', 'council.keep', null),
  ('motion', 'council.own', 'council.own', null),
  ('question', 'council.own', 'council.own', null);
insert into relation
  select r.name, k.kind, p.kind
    from (values ('speaks-of')) r (name), (values ('commitment'), ('motion'), ('question')) k (kind),
         (values ('plan'), ('theme'), ('goal'), ('action')) p (kind);
insert into relation values
  ('amends', 'motion', 'plan'), ('amends', 'motion', 'theme'), ('amends', 'motion', 'goal'), ('amends', 'motion', 'action'),
  ('heard-in', 'commitment', 'meeting'), ('heard-in', 'motion', 'meeting'), ('heard-in', 'question', 'meeting');

-- How long the college has for a written question stands in the rules of order of the council, not in the law.
create table council_setting (
  municipality_id text primary key references municipality,
  question_days integer check (question_days between 1 and 365),
  question_basis text not null default '',
  question_link text not null default '' check (question_link = '' or question_link ~ '^https://'),
  check (question_days is null or trim(question_basis) <> '')
);
call protect('council_setting', 'true', 'regie.has_right(''council.keep'')', keys => 'municipality_id');

create table council_item (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  kind text not null check (kind in ('commitment', 'motion', 'amendment', 'question')),
  -- Given when it becomes public: 2026-M-3.
  number text check (number ~ '^\d{4}-[TMAV]-\d{1,4}$'),
  title text not null check (trim(title) <> ''),
  body text not null default '',
  -- A group or groups, and an office or the name of an office-holder.
  by_whom text not null default '',
  person text not null default '',
  -- A day, a month or a year, as exact as the source is.
  happened_on text not null default '' check (happened_on ~ '^(\d{4}(-\d{2}){0,2})?$'),
  meeting_id uuid references body_meeting on delete set null,
  due_on date,
  due_words text not null default '',
  state text not null,
  state_on text not null default '' check (state_on ~ '^(\d{4}(-\d{2}){0,2})?$'),
  -- What was done with it, or why; with the last step.
  remark text not null default '',
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  -- An amendment that stands in the plan: in which version.
  version_number integer,
  -- How far the source goes that this comes from; what happened afterwards nobody here knows.
  known_until text not null default '' check (known_until ~ '^(\d{4}(-\d{2}){0,2})?$'),
  source text not null default '',
  is_example boolean not null default false,
  revision integer not null default 1,
  created_by text not null default actor_id(),
  unique (municipality_id, number),
  check ((state = 'draft') = (number is null)),
  check (case kind when 'commitment' then state in ('open', 'fulfilled', 'dropped')
    when 'motion' then state in ('draft', 'tabled', 'held', 'adopted', 'settled', 'rejected', 'withdrawn')
    when 'amendment' then state in ('draft', 'tabled', 'adopted', 'settled', 'rejected', 'withdrawn')
    else state in ('draft', 'asked', 'answered', 'withdrawn') end)
);
create index council_item_of_meeting on council_item (meeting_id);
-- Who sees the thing on the thread sees it here. Members write what is being prepared; what is tabled the clerk keeps. Of what the
-- council keeps to itself no words come in the audit.
call protect('council_item', 'id in (select n.id from regie.node n)',
  'regie.has_right(''council.keep'') or (state = ''draft'' and kind <> ''commitment'' and regie.has_right(''council.own''))',
  redact => 'title,body,by_whom,person,remark');
create policy owner_reads on council_item for select to regie_owner using (true);
create policy owner_settles on council_item for update to regie_owner using (true) with check (true);

-- Its course: each step stays.
create table council_step (
  municipality_id text not null references municipality,
  item_id uuid not null references council_item on delete cascade,
  number integer not null,
  state text not null,
  happened_on text not null,
  remark text not null default '',
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (item_id, number)
);
call protect('council_step', 'item_id in (select i.id from regie.council_item i)', 'false', keys => 'item_id,number',
  redact => 'remark', append_only => true);
create policy owner_adds on council_step for all to regie_owner using (true) with check (true);

-- From one state only to a next one. A step that is taken is put in the course.
create function keep_council_course() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.state is distinct from old.state and not (new.kind, old.state, new.state) in (
    ('commitment', 'open', 'fulfilled'), ('commitment', 'open', 'dropped'), ('commitment', 'fulfilled', 'open'), ('commitment', 'dropped', 'open'),
    ('motion', 'draft', 'tabled'), ('motion', 'tabled', 'adopted'), ('motion', 'tabled', 'rejected'), ('motion', 'tabled', 'withdrawn'),
    ('motion', 'tabled', 'held'), ('motion', 'held', 'tabled'), ('motion', 'held', 'withdrawn'), ('motion', 'adopted', 'settled'),
    ('motion', 'settled', 'adopted'),
    ('amendment', 'draft', 'tabled'), ('amendment', 'tabled', 'adopted'), ('amendment', 'tabled', 'rejected'),
    ('amendment', 'tabled', 'withdrawn'), ('amendment', 'adopted', 'settled'),
    ('question', 'draft', 'asked'), ('question', 'asked', 'answered'), ('question', 'asked', 'withdrawn'), ('question', 'answered', 'asked')) then
    raise exception 'a % does not go from % to %', new.kind, old.state, new.state
      using errcode = 'check_violation', constraint = 'council_step_follows';
  end if;
  if tg_op = 'UPDATE' and old.number is not null and new.number is distinct from old.number then
    raise exception 'a number is given once' using errcode = 'check_violation', constraint = 'council_number_stays';
  end if;
  if tg_op = 'INSERT' or new.state is distinct from old.state then
    insert into council_step (municipality_id, item_id, number, state, happened_on, remark)
    values (new.municipality_id, new.id, (select coalesce(max(s.number), 0) + 1 from council_step s where s.item_id = new.id),
      new.state, new.state_on, new.remark);
  end if;
  return null;
end $$;
create trigger course_is_kept after insert or update on council_item for each row execute function keep_council_course();

-- What was voted on is not rewritten afterwards: the words of a motion or amendment stand from the day it is tabled.
create function keep_tabled_words() returns trigger language plpgsql as $$
begin
  if old.kind in ('motion', 'amendment') and old.state <> 'draft' and (new.kind, new.title, new.body) is distinct from (old.kind, old.title, old.body) then
    raise exception 'what was tabled is not rewritten' using errcode = 'check_violation', constraint = 'tabled_words_stay';
  end if;
  return new;
end $$;
create trigger tabled_words_stay before update on council_item for each row execute function keep_tabled_words();

-- What it is about; when that goes, what it was called stays.
create table council_target (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  item_id uuid not null references council_item on delete cascade,
  node_id uuid references node on delete set null,
  kind text not null check (kind in ('plan', 'theme', 'goal', 'action')),
  plan text not null,
  code text not null,
  title text not null,
  unique (item_id, kind, plan, code)
);
call protect('council_target', 'item_id in (select i.id from regie.council_item i)',
  'regie.has_right(''council.keep'') or (regie.has_right(''council.own'') and item_id in (select i.id from regie.council_item i where i.state = ''draft''))',
  redact => 'title,code,plan');

-- Which words an amendment changes, as long as it is a draft.
create table amendment_change (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  item_id uuid not null references council_item on delete cascade,
  plan text not null,
  part text not null check (part in ('plan', 'theme', 'goal', 'action')),
  code text not null,
  field text not null,
  before_text text not null,
  after_text text not null check (after_text <> before_text),
  unique (item_id, part, code, field)
);
call protect('amendment_change', 'item_id in (select i.id from regie.council_item i)',
  'regie.has_right(''council.own'') and item_id in (select i.id from regie.council_item i where i.kind = ''amendment'' and i.state = ''draft'')',
  redact => 'before_text,after_text');

-- Who adopts the plan says that an amendment stands in it; nothing else of it is his to change.
create function settle_amendment(wanted uuid, version integer, day text, words text) returns boolean language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  if not has_right('plan.adopt') then
    raise exception 'working an amendment in takes the right plan.adopt' using errcode = 'insufficient_privilege';
  end if;
  update council_item set state = 'settled', state_on = day, remark = words, version_number = version, revision = revision + 1
   where id = wanted and municipality_id = actor_municipality() and kind = 'amendment' and state = 'adopted';
  return found;
end $$;
revoke execute on function settle_amendment from public;
grant execute on function settle_amendment to regie_app;
-- The same person ties it to what it changed.
create policy adopter_ties on link for insert with check (municipality_id = actor_municipality() and relation = 'amends'
  and has_right('plan.adopt') and from_id in (select n.id from regie.node n where n.kind = 'motion' and n.visibility = 'public'));

-- The history of a paper holds its course. Put in by itself, so that it stands whatever other parts put in.
do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, 'when table_name = ''link''', 'when table_name = ''council_item'' then row_key
    when table_name in (''council_step'', ''council_target'', ''amendment_change'') then image ->> ''item_id''
    when table_name = ''link''');
end $$;
reindex index audit_event_subject;

-- Everybody finds what is public, the council also what it prepares.
create view search_source_council with (security_invoker = true) as
  select i.municipality_id, case when n.visibility = 'public' then '' else 'council.own' end as audience,
    case i.kind when 'amendment' then 'motion' else i.kind end as kind, i.id::text as source_id, '' as inner_audience,
    i.id as node_id, coalesce(i.number, '') as code, i.title,
    concat_ws(E'\n', i.body, i.by_whom, i.person, i.remark) as body, '' as plan, '' as theme, year_of(i.happened_on) as year,
    case when n.visibility = 'public' then '/raad/' || case i.kind when 'commitment' then 'toezeggingen' when 'motion' then 'moties'
      when 'amendment' then 'amendementen' else 'vragen' end || '/' || lower(i.number) else '' end as address
    from council_item i join node n on n.id = i.id;
do $$ begin
  execute (select 'create or replace view search_source_own with (security_invoker = true) as '
      || string_agg('select * from ' || quote_ident(viewname), ' union all ' order by viewname)
    from pg_views where schemaname = 'regie' and viewname like 'search\_source\_%'
      and viewname not in ('search_source_own', 'search_source_adopted', 'search_source_published'));
end $$;
create function index_council_item() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_thing(new.kind, new.id::text);
  return null;
end $$;
create function index_council_paper() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare paper record := coalesce(new, old);
begin
  perform index_thing(case paper.kind when 'amendment' then 'motion' else paper.kind end, paper.id::text);
  return null;
end $$;
create trigger findable after insert or update or delete on council_item for each row execute function index_council_paper();
create trigger findable_paper after update of visibility on node for each row
  when (new.kind in ('commitment', 'motion', 'question')) execute function index_council_item();
