-- What mayor, prosecutor and police agree in the triangle, and changes of a plan that follow from it.

-- An agreement; with an owner it is something to do.
create table meeting_agreement (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  meeting_id uuid not null references body_meeting on delete cascade,
  what text not null check (trim(what) <> ''),
  -- An organisation or an office.
  owner text not null default '',
  due_on date,
  done_on date,
  position integer not null,
  revision integer not null default 1,
  check (owner <> '' or (due_on is null and done_on is null))
);
create index agreement_of_meeting on meeting_agreement (meeting_id);
call protect('meeting_agreement', 'regie.has_right(''triangle.read'')',
  'regie.has_right(''triangle.keep'') and meeting_id in (select m.id from regie.body_meeting m where m.body = ''triangle'')', redact => 'what,owner');
call keep_within_municipality('meeting_agreement');

insert into node_kind (kind, read_right, write_right, sees) values ('planChange', 'triangle.read', 'triangle.keep', null);
insert into relation
  select 'amends', 'planChange', k from unnest(array['plan', 'theme', 'goal', 'action']) k;
insert into relation values ('heard-in', 'planChange', 'meeting');

-- A deviation from what was adopted. It is confidential until it was agreed; then its node is public, unless it stays confidential.
create table plan_change (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  plan_id uuid not null references plan,
  -- The theme, goal or action of the plan; without it the whole plan.
  subject_id uuid references node on delete set null,
  title text not null check (trim(title) <> ''),
  -- What happened that nobody could foresee, and what is done otherwise because of it.
  reason text not null check (trim(reason) <> ''),
  change text not null check (trim(change) <> ''),
  state text not null default 'raised' check (state in ('raised', 'agreed', 'dropped')),
  is_confidential boolean not null default false,
  raised_on date not null,
  meeting_id uuid references body_meeting,
  settled_on date,
  is_example boolean not null default false,
  revision integer not null default 1,
  check ((state = 'raised') = (settled_on is null)),
  check (state <> 'agreed' or meeting_id is not null),
  check (settled_on >= raised_on)
);
create index change_of_plan on plan_change (plan_id);
call protect('plan_change', 'regie.has_right(''triangle.read'') or (state = ''agreed'' and not is_confidential
    and id in (select n.id from regie.node n where n.visibility = ''public''))',
  'regie.has_right(''triangle.keep'')', redact => 'reason,change,title');
call keep_within_municipality('plan_change');

-- What was agreed is not rewritten afterwards.
create function keep_agreed_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'raised' and (new.title, new.reason, new.change, new.plan_id, new.state, new.settled_on, new.meeting_id, new.is_confidential)
    is distinct from (old.title, old.reason, old.change, old.plan_id, old.state, old.settled_on, old.meeting_id, old.is_confidential) then
    raise exception 'what was settled is not rewritten' using errcode = 'check_violation', constraint = 'settled_change_stays';
  end if;
  return new;
end $$;
create trigger agreed_stays before update on plan_change for each row execute function keep_agreed_change();

-- Who was told of it, when and how: the college and the council.
create table plan_change_told (
  municipality_id text not null references municipality,
  change_id uuid not null references plan_change on delete cascade,
  body text not null check (body in ('executiveBoard', 'council')),
  told_on date not null,
  how text not null check (trim(how) <> ''),
  told_by text not null default actor_id(),
  primary key (change_id, body)
);
call protect('plan_change_told', 'change_id in (select c.id from regie.plan_change c)', 'regie.has_right(''triangle.keep'')',
  keys => 'change_id,body', append_only => true);
call keep_within_municipality('plan_change_told');

-- Only what was agreed is told, and not before.
create function check_change_told() returns trigger language plpgsql as $$
begin
  if not exists (select from regie.plan_change c where c.id = new.change_id and c.state = 'agreed' and c.settled_on <= new.told_on) then
    raise exception 'only what was agreed is told, and not before' using errcode = 'check_violation', constraint = 'told_after_agreed';
  end if;
  return new;
end $$;
create trigger told_after_agreed before insert on plan_change_told for each row execute function check_change_told();
