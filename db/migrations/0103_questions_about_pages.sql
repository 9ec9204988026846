-- "Is something missing?": a question about a public page, without account, and the public answer after moderation.
-- The address of the page is kept, never the visitor: no account, no address of a machine, no moment but the day.
create table site_question (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  page text not null check (page ~ '^/[^\s?#]*$' and length(page) <= 300),
  -- As it was asked; once it is answered, as it stands on the site.
  body text not null check (length(btrim(body)) between 3 and 2000),
  code_hash text not null unique,
  asked_on date not null,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'declined')),
  answer text not null default '',
  declined_for text not null default ''
    check (declined_for in ('', 'not-about-this', 'person', 'insulting', 'asked-before')),
  decided_on date,
  decided_by text not null default '',
  revision integer not null default 1,
  check ((state = 'waiting') = (decided_on is null)),
  check ((state = 'answered') = (btrim(answer) <> '')),
  check ((state = 'declined') = (declined_for <> ''))
);
create index on site_question (municipality_id, state, asked_on);
call protect('site_question', 'regie.has_right(''consultations.read'') or state = ''answered''',
  'regie.has_right(''consultations.edit'')', redact => 'body,code_hash');
drop policy may_add on site_question;
create policy may_add on site_question for insert with check (municipality_id = actor_municipality() and state = 'waiting');
-- Who has the code sees what came of it; the code itself is nowhere.
create policy of_who_asked on site_question for select using (
  municipality_id = actor_municipality() and code_hash = nullif(current_setting('regie.question_code', true), ''));

create table question_setting (
  municipality_id text primary key references municipality,
  answer_within_days integer not null check (answer_within_days between 1 and 365)
);
call protect('question_setting', 'true', 'regie.has_right(''consultations.edit'')', keys => 'municipality_id');
