-- Alarms: a term that may not be missed is told to two people, who must each confirm. Nobody can put one away.

create table record_alarm (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  deadline_key text not null,
  due_on date not null,
  -- How many days before the end it was raised for; below zero once the term has passed.
  threshold integer not null,
  raised_on date not null,
  escalated_on date,
  -- Set by the watch alone: the term was met, moved or fell away, or a later alarm of the same term took the place of this one.
  closed_on date,
  closed_because text check (closed_because in ('met', 'moved', 'ended', 'overtaken')),
  check ((closed_on is null) = (closed_because is null))
);
-- Of one term one alarm is open. A term that was met and is open again, because that was taken back, is told of anew.
create unique index record_alarm_once on record_alarm (record_id, deadline_key) where closed_on is null;
create index record_alarm_open on record_alarm (municipality_id, due_on) where closed_on is null;
call protect('record_alarm', 'regie.reads_record(record_id)', '(select regie.has_right(''registers.run''))',
  redact => 'deadline_key');

-- Who was told, and when he confirmed; what he does about it is on the timeline of the record.
create table record_alarm_told (
  alarm_id uuid not null references record_alarm on delete cascade,
  account_id uuid not null references account,
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  told_on date not null,
  confirmed_at timestamptz,
  primary key (alarm_id, account_id)
);
create index record_alarm_told_of_account on record_alarm_told (account_id) where confirmed_at is null;
call protect('record_alarm_told', 'regie.reads_record(record_id)', '(select regie.has_right(''registers.run''))',
  keys => 'alarm_id,account_id');
-- A person confirms what was told to himself, once; what was confirmed stays so.
create policy told_confirms on record_alarm_told for update
  using (municipality_id = actor_municipality() and account_id::text = actor_id() and confirmed_at is null)
  with check (municipality_id = actor_municipality() and account_id::text = actor_id() and confirmed_at is not null);
