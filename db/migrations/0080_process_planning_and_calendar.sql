-- The planning of a plan: which document a step yields, and for which steps it has to wait.

alter table process_step add column document text not null default '';
alter table process_step add constraint process_step_within_plan unique (plan_id, id);

create table process_dependency (
  municipality_id text not null references municipality,
  plan_id uuid not null,
  step_id uuid not null,
  -- The step that has to be done first; of the same plan.
  needs_id uuid not null,
  primary key (step_id, needs_id),
  foreign key (plan_id, step_id) references process_step (plan_id, id) on delete cascade,
  foreign key (plan_id, needs_id) references process_step (plan_id, id) on delete cascade,
  check (step_id <> needs_id)
);
create index process_dependency_needs on process_dependency (plan_id, needs_id);
call protect('process_dependency', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')', keys => 'step_id,needs_id');

-- Two people can each add one half of a circle; the later of the two is refused.
create function check_no_circle() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.plan_id::text, 0));
  if exists (
    with recursive before (id) as (
      select new.needs_id union
      select d.needs_id from process_dependency d join before b on d.step_id = b.id)
    select from before where id = new.step_id) then
    raise exception 'steps that wait for one another never begin' using errcode = 'check_violation', constraint = 'steps_in_no_circle';
  end if;
  return null;
end $$;
create policy owner_reads on process_dependency for select to regie_owner using (true);
create constraint trigger steps_in_no_circle after insert or update on process_dependency
  for each row execute function check_no_circle();

-- A calendar of one's own at a secret address. Only the hash of the secret is kept; a new one ends the old.
create table calendar_feed (
  account_id uuid primary key references account on delete cascade,
  municipality_id text not null references municipality,
  secret_hash text not null unique,
  made_at timestamptz not null default now()
);
call protect('calendar_feed',
  'account_id::text = regie.actor_id() or regie.has_right(''calendar.open'')',
  'account_id::text = regie.actor_id()', keys => 'account_id', redact => 'secret_hash');
call keep_within_municipality('process_dependency');
call keep_within_municipality('calendar_feed');
