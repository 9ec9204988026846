-- Inputs: what people said, where it was heard, what was done with it, and what it led to.

alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_check check (kind in ('plan', 'theme', 'goal', 'action', 'organisation',
  'indicator', 'report', 'record', 'register', 'effect', 'consultation', 'input'));
insert into node_kind values ('input', 'consultations.read');
insert into relation values
  ('heard-in', 'input', 'consultation'), ('speaks-of', 'input', 'theme'),
  ('led-to', 'input', 'plan'), ('led-to', 'input', 'theme'), ('led-to', 'input', 'goal'), ('led-to', 'input', 'action');

-- In what way people are heard. Words that are parts of addresses are not the name of a consultation.
alter table consultation add column kind text not null default 'survey' check (kind in
  ('survey', 'panel', 'network-session', 'partner-session', 'council-session', 'standing-dialogue', 'ideas'));
alter table consultation drop constraint consultation_slug_check;
alter table consultation add constraint consultation_slug_check check (slug ~ '^[a-z0-9-]+$'
  and slug not in ('nieuw', 'terugkomen', 'panel', 'inbreng', 'mijn-inbreng', 'spelregels', 'moderatie', 'bericht'));

-- Where everybody may hand in ideas of his own; and how near the place may be that an idea is about. Never nearer than a
-- neighbourhood: where somebody sees something happen tells where he is.
create table consultation_ideas (
  consultation_id uuid primary key references consultation on delete cascade,
  municipality_id text not null references municipality,
  place text not null check (place in ('none', 'district', 'neighbourhood'))
);
call protect('consultation_ideas', 'consultation_id in (select c.id from regie.consultation c)',
  'regie.has_right(''consultations.edit'')', keys => 'consultation_id');
create policy owner_asks on consultation_ideas for select to regie_owner using (true);

create table input (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation,
  -- Within its consultation; stands in the address.
  number integer not null,
  origin text not null check (origin in ('idea', 'session', 'answers')),
  body text not null check (trim(body) <> ''),
  -- Which group said it, never who; and how many people.
  said_by text not null default '',
  people integer check (people > 0),
  -- Of an adopted plan, as everybody knows it: "mjbp-2020-2023:T3".
  theme text not null default '',
  area_code text not null default '',
  -- A day, a month or a year.
  heard_on text not null default '' check (heard_on ~ '^(\d{4}(-\d{2}){0,2})?$'),
  source text not null default '',
  revision integer not null default 1,
  unique (consultation_id, number)
);
call protect('input',
  'regie.has_right(''consultations.read'') or (id in (select n.id from regie.node n where n.visibility = ''public'')
     and consultation_id in (select c.id from regie.consultation c))',
  'regie.has_right(''consultations.edit'')', redact => 'body');
create policy owner_reads on input for select to regie_owner using (true);

-- What it led to. That the thing is there the database holds; when it goes, what it was called stays.
create table input_target (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  input_id uuid not null references input on delete cascade,
  node_id uuid references node on delete set null,
  kind text not null check (kind in ('plan', 'theme', 'goal', 'action')),
  plan text not null,
  code text not null,
  title text not null,
  -- How it was when it was last looked at: what is different later is news.
  seen jsonb not null default '{}',
  unique (input_id, node_id)
);
call protect('input_target', 'input_id in (select i.id from regie.input i)', 'regie.has_right(''consultations.edit'')', redact => 'seen');
create policy owner_reads on input_target for select to regie_owner using (true);

-- What was decided about it, the last counts. It stays, also when it is decided anew.
create table input_outcome (
  municipality_id text not null references municipality,
  input_id uuid not null references input,
  number integer not null,
  outcome text not null check (outcome in ('adopted', 'partly', 'not', 'elsewhere')),
  reason text not null check (trim(reason) <> ''),
  decided_on date not null,
  primary key (input_id, number)
);
call protect('input_outcome', 'input_id in (select i.id from regie.input i)', 'regie.has_right(''consultations.edit'')',
  keys => 'input_id,number', append_only => true);
create policy owner_reads on input_outcome for select to regie_owner using (true);

-- Who says that something was taken over says where. Held at the end of the transaction; what a plan removes later is a loose end.
create function check_taken_over() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if new.outcome in ('adopted', 'partly') and not exists (
    select from input_target t where t.input_id = new.input_id and t.node_id is not null) then
    raise exception 'an input that was taken over names what it led to' using errcode = 'check_violation', constraint = 'taken_over_names_where';
  end if;
  return null;
end $$;
create constraint trigger taken_over_names_where after insert on input_outcome
  deferrable initially deferred for each row execute function check_taken_over();

-- What became of an input, for who follows it: it was decided on, or something it led to moved.
create table input_news (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  input_id uuid not null references input on delete cascade,
  kind text not null check (kind in ('outcome', 'state', 'progress', 'adopted', 'released')),
  -- What moved, as it is called, and how it is now: a state, a percentage, a number of a version.
  subject text not null default '',
  change text not null default '',
  happened_on date not null
);
create index input_news_of_input on input_news (input_id, happened_on);
call protect('input_news', 'input_id in (select i.id from regie.input i)', 'regie.has_right(''consultations.edit'')',
  audited => false, append_only => true);

-- Ideas that were handed in. They are on no thread and in no search until somebody let them through; then the text moves to
-- the input. Of the author is kept the hash of a code that he alone has.
create table idea (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation on delete cascade,
  body text not null,
  theme text not null default '',
  area_code text not null default '',
  received_on date not null default (now() at time zone 'Europe/Amsterdam')::date,
  code_hash text not null,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'refused')),
  is_amended boolean not null default false,
  -- Of a refusal, and what the author is told about it.
  reason text not null default '',
  answer text not null default '',
  decided_on date,
  input_id uuid references input on delete set null,
  revision integer not null default 1,
  unique (municipality_id, code_hash),
  check ((state = 'refused') = (reason <> '')),
  check (state <> 'published' or body = '')
);
call protect('idea', 'regie.has_right(''consultations.edit'')', 'regie.has_right(''consultations.edit'')',
  redact => 'body,answer,code_hash');
revoke insert, delete on idea from regie_app;
create policy owner_uses on idea for all to regie_owner using (true) with check (true);

-- Each decision on an idea, for everybody to read: when and why, without a word of the idea.
create table moderation_decision (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation on delete cascade,
  decision text not null check (decision in ('published', 'refused')),
  reason text not null default '',
  is_amended boolean not null,
  received_on date not null,
  decided_on date not null,
  check ((decision = 'refused') = (reason <> ''))
);
call protect('moderation_decision', 'consultation_id in (select c.id from regie.consultation c)',
  'regie.has_right(''consultations.edit'')', append_only => true);

-- Who wants to hear what happens with his idea. The address is sealed and stands in no other table; nobody looks it up.
create table input_subscriber (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  idea_id uuid not null references idea on delete cascade,
  sealed_address text not null,
  -- Keyed: two ideas of one address are one mail.
  address_hash text not null,
  added_on date not null,
  confirmed_on date,
  is_decision_told boolean not null default false,
  -- When the last digest went out.
  mailed_on date,
  unique (idea_id, address_hash)
);
call protect('input_subscriber', 'false', 'false', audited => false);
create policy owner_uses on input_subscriber for all to regie_owner using (true) with check (true);
-- Which news somebody had.
create table input_news_told (
  municipality_id text not null references municipality,
  subscriber_id uuid not null references input_subscriber on delete cascade,
  news_id uuid not null references input_news on delete cascade,
  primary key (subscriber_id, news_id)
);
call protect('input_news_told', 'false', 'false', keys => 'subscriber_id,news_id', audited => false);
create policy owner_uses on input_news_told for all to regie_owner using (true) with check (true);
alter table input_subscriber set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Takes an idea in: once for each code, while the consultation is open and takes ideas.
create function hand_in_idea(wanted uuid, code text, said text, about_theme text, about_area text) returns text
language plpgsql security definer set search_path = regie, pg_temp as $$
declare asked consultation;
begin
  select c.* into asked from consultation c where c.id = wanted and c.municipality_id = actor_municipality();
  if not found or phase_of(wanted) <> 'open' or not exists (select from consultation_ideas s where s.consultation_id = wanted) then
    return 'closed';
  end if;
  insert into idea (municipality_id, consultation_id, body, theme, area_code, code_hash)
    values (asked.municipality_id, asked.id, said, about_theme, about_area, code)
    on conflict (municipality_id, code_hash) do nothing;
  return case when found then 'taken' else 'already' end;
end $$;

-- What its author sees with his code.
create function find_idea(code text) returns setof idea language sql stable security definer set search_path = regie, pg_temp as $$
  select i.* from idea i where i.code_hash = code and i.municipality_id = actor_municipality()
$$;

-- The author says it anew: once, until it was published, and while the consultation is open or closed but not reported.
create function amend_idea(code text, said text, about_theme text, about_area text) returns boolean
language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  update idea i set body = said, theme = about_theme, area_code = about_area, is_amended = true, state = 'waiting', reason = '',
      answer = '', decided_on = null, revision = i.revision + 1
   where i.code_hash = code and i.municipality_id = actor_municipality() and i.state <> 'published' and not i.is_amended
     and phase_of(i.consultation_id) in ('open', 'closed');
  return found;
end $$;

-- Keeps an address with an idea until it is confirmed, at most one for each address; answers its id.
create function subscribe_to_idea(code text, sealed text, hash text, today date) returns uuid
language plpgsql security definer set search_path = regie, pg_temp as $$
declare made uuid;
begin
  insert into input_subscriber (municipality_id, idea_id, sealed_address, address_hash, added_on)
    select i.municipality_id, i.id, sealed, hash, today from idea i
     where i.code_hash = code and i.municipality_id = actor_municipality()
       -- Nobody fills the mailbox of somebody else.
       and (select count(*) from input_subscriber s where s.address_hash = hash and s.added_on = today and s.confirmed_on is null) < 3
    on conflict (idea_id, address_hash) do nothing returning id into made;
  return made;
end $$;

create function confirm_subscriber(wanted uuid, today date) returns boolean language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  update input_subscriber s set confirmed_on = coalesce(s.confirmed_on, today)
   where s.id = wanted and s.municipality_id = actor_municipality();
  return found;
end $$;

-- Whoever stops is gone, with every idea of the same address.
create function stop_subscriber(wanted uuid) returns boolean language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  delete from input_subscriber s using input_subscriber one
   where one.id = wanted and one.municipality_id = actor_municipality()
     and s.municipality_id = one.municipality_id and s.address_hash = one.address_hash;
  return found;
end $$;

-- For the service that mails, and for it alone: who confirmed, of which idea, and which news he had.
create function list_subscribers() returns table (id uuid, sealed_address text, address_hash text, added_on date, idea_id uuid,
  consultation_id uuid, input_id uuid, state text, decided_on date, is_decision_told boolean, mailed_on date, told uuid[])
language sql stable security definer set search_path = regie, pg_temp as $$
  select s.id, s.sealed_address, s.address_hash, s.added_on, i.id, i.consultation_id, i.input_id, i.state, i.decided_on,
      s.is_decision_told, s.mailed_on, array(select t.news_id from input_news_told t where t.subscriber_id = s.id)
    from input_subscriber s join idea i on i.id = s.idea_id
   where s.municipality_id = actor_municipality() and s.confirmed_on is not null and has_right('notifications.deliver')
   order by s.address_hash, i.received_on, s.id
$$;

create function note_decision_told(subscribers uuid[]) returns void language sql security definer set search_path = regie, pg_temp as $$
  update input_subscriber s set is_decision_told = true
   where s.id = any (subscribers) and s.municipality_id = actor_municipality() and has_right('notifications.deliver')
$$;

create function note_digest(subscriber uuid, news uuid[], today date) returns void language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  update input_subscriber s set mailed_on = today
   where s.id = subscriber and s.municipality_id = actor_municipality() and has_right('notifications.deliver');
  if not found then return; end if;
  insert into input_news_told (municipality_id, subscriber_id, news_id)
    select actor_municipality(), subscriber, told from unnest(news) told on conflict do nothing;
end $$;

-- Addresses that nobody confirmed go after so many days.
create function clear_subscribers(before date) returns void language sql security definer set search_path = regie, pg_temp as $$
  delete from input_subscriber s
   where s.confirmed_on is null and s.added_on < before and s.municipality_id = actor_municipality() and has_right('notifications.deliver')
$$;

do $$ declare made text; begin
  foreach made in array array['hand_in_idea', 'find_idea', 'amend_idea', 'subscribe_to_idea', 'confirm_subscriber',
    'stop_subscriber', 'list_subscribers', 'note_decision_told', 'note_digest', 'clear_subscribers']
  loop
    execute format('revoke execute on function %I from public', made);
    execute format('grant execute on function %I to regie_app', made);
  end loop;
end $$;

-- The history of an input holds what was decided about it.
create or replace function audit_subject(table_name text, row_key text, image jsonb) returns text language sql immutable parallel safe as $$
  select case
    when table_name in ('node', 'plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'effect_protocol', 'input') then row_key
    when table_name in ('version', 'attachment') then image ->> 'node_id'
    when table_name in ('doctrine', 'plan_partner', 'process_step', 'aligned_plan', 'programme_budget') then image ->> 'plan_id'
    when table_name = 'budget_line' then image ->> 'subject_id'
    when table_name in ('milestone', 'action_partner', 'mechanism') then image ->> 'action_id'
    when table_name in ('indicator_definition', 'caveat') then image ->> 'indicator_id'
    when table_name in ('report_section', 'report_build') then image ->> 'report_id'
    when table_name in ('effect_registration', 'effect_amendment', 'effect_evaluation', 'effect_publication')
      then image ->> 'protocol_id'
    when table_name in ('input_outcome', 'input_target') then image ->> 'input_id'
    when table_name = 'link' then image ->> 'from_id'
  end
$$;
reindex index audit_event_subject;

-- Inputs can be found: by who may read consultations, and by everybody once they are public.
create view search_source_inputs with (security_invoker = true) as
  with known as (
    select i.*, n.title, c.slug, c.title as heard_in,
      n.visibility = 'public' and phase_of(c.id) not in ('draft', 'withdrawn') as is_public
      from input i join node n on n.id = i.id join consultation c on c.id = i.consultation_id)
  select municipality_id, case when is_public then '' else 'consultations.read' end as audience, 'input' as kind, id::text as source_id,
    '' as inner_audience, id as node_id, '' as code, title, concat_ws(E'\n', body, said_by, heard_in) as body,
    split_part(theme, ':', 1) as plan, '' as theme, year_of(heard_on) as year,
    case when is_public then '/praat-mee/' || slug || '/inbreng/' || number else '' end as address
    from known;

create or replace view search_source_own with (security_invoker = true) as
  select * from search_source_inside union all select * from search_source_effects union all select * from search_source_inputs;

create trigger findable after insert or update or delete on input for each row execute function index_changed('input');

-- Whether an input is public its node says, and that of its consultation the step it is at.
create function index_inputs() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare found_input record;
begin
  for found_input in
    select i.id from input i
     where case tg_table_name when 'node' then i.id::text = to_jsonb(new) ->> 'id' else i.consultation_id::text = to_jsonb(new) ->> 'consultation_id' end
  loop
    perform index_thing('input', found_input.id::text);
  end loop;
  return null;
end $$;
create trigger findable_input after update of visibility, title on node for each row when (new.kind = 'input') execute function index_inputs();
create trigger findable_inputs after insert on consultation_step for each row execute function index_inputs();
