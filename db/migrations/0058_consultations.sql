-- Consultations: what is asked of the city and what came of it; surveys; and answers that lead to nobody.

alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_check check (kind in
  ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'record', 'register', 'effect', 'consultation'));
insert into node_kind values ('consultation', 'consultations.read');
insert into relation values ('asks-about', 'consultation', 'plan'), ('asks-about', 'consultation', 'theme');

create table consultation (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug not in ('nieuw', 'terugkomen')),
  title text not null check (title <> ''),
  -- What it is about, who is asked, and what is done with the answers.
  about text not null,
  audience text not null,
  use_of_answers text not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  unique (municipality_id, slug)
);

-- Each step forward and back is a row that stays, with who, when and, for a step back, why.
create table consultation_step (
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation on delete cascade,
  number integer not null,
  phase text not null check (phase in ('announced', 'open', 'closed', 'reported', 'withdrawn')),
  reason text not null default '',
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (consultation_id, number)
);
call protect('consultation_step', 'true', 'regie.has_right(''consultations.publish'')', keys => 'consultation_id,number', append_only => true);
revoke insert on consultation_step from regie_app;
grant insert (municipality_id, consultation_id, number, phase, reason) on consultation_step to regie_app;

-- Where a consultation is: the phase of its last step, or a draft.
create function phase_of(wanted uuid) returns text language sql stable parallel safe as $$
  select coalesce((select s.phase from regie.consultation_step s where s.consultation_id = wanted order by s.number desc limit 1), 'draft')
$$;

call protect('consultation', 'regie.has_right(''consultations.read'') or regie.phase_of(id) not in (''draft'', ''withdrawn'')',
  'regie.has_right(''consultations.edit'')');
create policy owner_asks on consultation for select to regie_owner using (true);
create policy owner_asks on consultation_step for select to regie_owner using (true);

-- Which step may follow which; back is only a step with a reason.
create function check_step() returns trigger language plpgsql as $$
declare
  before text := phase_of(new.consultation_id);
  forward boolean := (before, new.phase) in (('draft', 'announced'), ('draft', 'open'), ('announced', 'open'), ('open', 'closed'), ('closed', 'reported'));
  back boolean := (before, new.phase) in (('closed', 'open'), ('reported', 'closed'), ('announced', 'withdrawn'), ('open', 'withdrawn'),
    ('closed', 'withdrawn'), ('reported', 'withdrawn'), ('withdrawn', 'announced'), ('withdrawn', 'closed'));
begin
  if not forward and not back then
    raise exception 'from % a consultation does not become %', before, new.phase using errcode = 'check_violation', constraint = 'step_follows';
  end if;
  if back and trim(new.reason) = '' then
    raise exception 'a step back needs a reason' using errcode = 'check_violation', constraint = 'step_back_has_reason';
  end if;
  return new;
end $$;
create trigger step_follows before insert on consultation_step for each row execute function check_step();

create table survey (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation on delete cascade,
  key text not null check (key ~ '^[a-z0-9-]+$'),
  -- The working copy, in the form of its file.
  draft jsonb not null,
  -- Everybody once per form, or who has an invitation, once.
  is_by_invitation boolean not null,
  -- Whether nobody of the municipality sees results while it is open.
  is_blind boolean not null,
  revision integer not null default 1,
  unique (consultation_id, key)
);
call protect('survey', 'consultation_id in (select c.id from regie.consultation c)', 'regie.has_right(''consultations.edit'')', redact => 'draft');
create policy owner_asks on survey for select to regie_owner using (true);

-- What people were asked: never changed, a next version stands beside it.
create table survey_version (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  number integer not null,
  definition text not null,
  definition_hash text not null check (definition_hash = encode(sha256(convert_to(definition, 'UTF8')), 'hex')),
  published_by text not null default actor_id(),
  published_at timestamptz not null default clock_timestamp(),
  primary key (survey_id, number)
);
call protect('survey_version', 'survey_id in (select s.id from regie.survey s)', 'regie.has_right(''consultations.publish'')',
  keys => 'survey_id,number', redact => 'definition', append_only => true);
revoke insert on survey_version from regie_app;
grant insert (municipality_id, survey_id, number, definition, definition_hash) on survey_version to regie_app;
create policy owner_asks on survey_version for select to regie_owner using (true);

-- What was promised to those who answer is not changed once somebody may have answered.
create function keep_promises() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if (new.is_blind, new.is_by_invitation) is distinct from (old.is_blind, old.is_by_invitation)
    and exists (select from survey_version v where v.survey_id = old.id) then
    raise exception 'what was promised when the survey opened stays' using errcode = 'check_violation', constraint = 'promises_stay';
  end if;
  return new;
end $$;
create trigger promises_stay before update on survey for each row execute function keep_promises();

-- Of an invitation only this is kept: that there is one, and whether it was used. Not when, and not by whom.
create table survey_invitation (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  code_hash text not null,
  is_used boolean not null default false,
  unique (survey_id, code_hash)
);
call protect('survey_invitation', 'regie.has_right(''consultations.edit'')', 'regie.has_right(''consultations.edit'')', audited => false);
create policy owner_uses on survey_invitation for all to regie_owner using (true) with check (true);

-- Forms that were handed in, so that pressing twice is once. Nothing leads from here to what was answered.
create table survey_form (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  form_hash text not null,
  primary key (survey_id, form_hash)
);
call protect('survey_form', 'false', 'false', keys => 'survey_id,form_hash', audited => false);
create policy owner_uses on survey_form for all to regie_owner using (true) with check (true);

-- How many answers there are with an option that has a quota, over all languages.
create table survey_quota_count (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  question text not null,
  option text not null,
  count integer not null,
  primary key (survey_id, question, option)
);
-- Seen by nobody: it would tell what was answered while a survey is open.
call protect('survey_quota_count', 'false', 'false', keys => 'survey_id,question,option', audited => false);
create policy owner_uses on survey_quota_count for all to regie_owner using (true) with check (true);

-- The box: what was handed in since it was last emptied. Nobody can look into it, the application neither.
create table answer_box (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  version integer not null,
  language text not null,
  channel text not null check (channel in ('web', 'paper', 'telephone', 'street', 'import')),
  content jsonb not null
);
call protect('answer_box', 'false', 'false', audited => false);
create policy owner_uses on answer_box for all to regie_owner using (true) with check (true);
-- What left the box should also leave the disk soon.
alter table answer_box set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Answers, each with a random key, in no order, with no time finer than the day on which the box was emptied. There is no
-- column here that leads to an invitation, an account, an address or a request.
create table answer_sheet (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  version integer not null,
  language text not null,
  channel text not null,
  received_on date not null,
  content jsonb not null
);
create index answer_sheet_of_survey on answer_sheet (survey_id);
call protect('answer_sheet',
  'regie.has_right(''answers.read'') and survey_id in (select s.id from regie.survey s where not s.is_blind or regie.phase_of(s.consultation_id) <> ''open'')',
  'false', audited => false);
create policy owner_uses on answer_sheet for all to regie_owner using (true) with check (true);

-- What was made public of each question, as it was counted then.
create table survey_result (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  question text not null,
  content jsonb not null,
  primary key (survey_id, question)
);
call protect('survey_result',
  'regie.has_right(''consultations.read'') or survey_id in (select s.id from regie.survey s where regie.phase_of(s.consultation_id) = ''reported'')',
  'regie.has_right(''consultations.publish'')', keys => 'survey_id,question', redact => 'content');

-- Takes one form in, or says why not. Everything that must hold at once holds here: the consultation is open, a form counts
-- once, an invitation counts once, a quota is not passed. `for_quotas` are pairs of question and option, with the most there may be.
create function hand_in(wanted_survey uuid, wanted_version int, in_language text, by_channel text, answers jsonb, form text, code text, for_quotas jsonb)
returns text language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  asked survey;
  quota record;
begin
  select s.* into asked from survey s where s.id = wanted_survey and s.municipality_id = actor_municipality();
  if not found then return 'not-found'; end if;
  if by_channel = 'web' and phase_of(asked.consultation_id) <> 'open' then return 'closed'; end if;
  if by_channel <> 'web' and not (has_right('consultations.edit') and phase_of(asked.consultation_id) in ('open', 'closed')) then return 'closed'; end if;
  if not exists (select from survey_version v where v.survey_id = asked.id and v.number = wanted_version) then return 'not-found'; end if;
  insert into survey_form (municipality_id, survey_id, form_hash) values (asked.municipality_id, asked.id, form) on conflict do nothing;
  if not found then return 'already'; end if;
  -- Whoever is refused leaves nothing behind. Counts are locked in one order, so that two forms never wait for each other.
  for quota in select * from jsonb_to_recordset(for_quotas) as q(question text, option text, most int) order by q.question, q.option loop
    insert into survey_quota_count (municipality_id, survey_id, question, option, count)
      values (asked.municipality_id, asked.id, quota.question, quota.option, 0) on conflict do nothing;
    perform from survey_quota_count c
      where c.survey_id = asked.id and c.question = quota.question and c.option = quota.option and c.count < quota.most for update;
    if not found then
      delete from survey_form f where f.survey_id = asked.id and f.form_hash = form;
      return 'quota-full';
    end if;
  end loop;
  if asked.is_by_invitation then
    update survey_invitation i set is_used = true where i.survey_id = asked.id and i.code_hash = code and not i.is_used;
    if not found then
      delete from survey_form f where f.survey_id = asked.id and f.form_hash = form;
      return 'no-invitation';
    end if;
  end if;
  update survey_quota_count c set count = c.count + 1
    from jsonb_to_recordset(for_quotas) as q(question text, option text)
    where c.survey_id = asked.id and c.question = q.question and c.option = q.option;
  insert into answer_box (municipality_id, survey_id, version, language, channel, content)
    values (asked.municipality_id, asked.id, wanted_version, in_language, by_channel, answers);
  return 'taken';
end $$;
revoke execute on function hand_in from public;
grant execute on function hand_in to regie_app;

-- How many forms were handed in, whether the box was emptied or not.
create function count_handed_in(wanted_survey uuid) returns bigint language sql stable security definer set search_path = regie, pg_temp as $$
  select count(*) from survey_form f where f.survey_id = wanted_survey and f.municipality_id = actor_municipality() and has_right('consultations.read')
$$;
revoke execute on function count_handed_in from public;
grant execute on function count_handed_in to regie_app;

-- Empties the box: what is in it becomes answers, shuffled, in one transaction. Of a survey that is still open only when
-- there are at least so many that nobody stands out.
create function empty_answer_box(at_least int) returns bigint language plpgsql security definer set search_path = regie, pg_temp as $$
declare moved bigint;
begin
  if not has_right('consultations.edit') then
    raise exception 'emptying the box takes the right consultations.edit' using errcode = 'insufficient_privilege';
  end if;
  lock table answer_box in share row exclusive mode;
  with ripe as (
    select s.id from survey s where s.municipality_id = actor_municipality()
      and (phase_of(s.consultation_id) <> 'open' or (select count(*) from answer_box b where b.survey_id = s.id) >= at_least)
  ), taken as (
    delete from answer_box b where b.survey_id in (select id from ripe)
    returning b.municipality_id, b.survey_id, b.version, b.language, b.channel, b.content
  )
  insert into answer_sheet (municipality_id, survey_id, version, language, channel, received_on, content)
  select t.municipality_id, t.survey_id, t.version, t.language, t.channel, (now() at time zone 'Europe/Amsterdam')::date, t.content
    from taken t order by gen_random_uuid();
  get diagnostics moved = row_count;
  return moved;
end $$;
revoke execute on function empty_answer_box from public;
grant execute on function empty_answer_box to regie_app;
