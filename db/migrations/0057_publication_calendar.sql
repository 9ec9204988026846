-- When the source of a table publishes: a rule or days that somebody typed, what is expected, and what came of it.

create table source_schedule (
  municipality_id text not null references municipality,
  source_id uuid primary key references import_source on delete cascade,
  rule jsonb,
  -- Days that a publication may be late before somebody is told.
  grace_days integer not null check (grace_days between 0 and 90),
  -- Whether figures of periods that were never there may come in by themselves, as long as nothing else changes.
  accepts_new boolean not null default false
);
call protect('source_schedule', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')', keys => 'source_id');
call keep_within_municipality('source_schedule');

create table source_publication (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  source_id uuid not null references import_source on delete cascade,
  expected_on date not null,
  origin text not null check (origin in ('typed', 'rule')),
  -- Missed: the next one came before it was seen. Dropped: somebody said that it does not come.
  state text not null check (state in ('expected', 'published', 'missed', 'dropped')),
  published_on date,
  told_late_on date,
  unique (source_id, expected_on),
  check ((state = 'published') = (published_on is not null))
);
create index source_publication_due on source_publication (municipality_id, expected_on) where state = 'expected';
call protect('source_publication', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')');
call keep_within_municipality('source_publication');

-- What can be told about a figure: its source says something else, is late, or could not be fetched.
alter table notification_choice drop constraint notification_choice_kind_check,
  add constraint notification_choice_kind_check check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment',
    'revision-waits', 'source-late', 'fetch-failed'));
alter table notification drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment',
    'revision-waits', 'source-late', 'fetch-failed'));
