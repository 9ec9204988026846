-- The execution plan of the next year, made from an account; and the risks and dependencies of goals and actions.

create table execution_plan (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan,
  round_id uuid not null references accounting_round on delete cascade,
  year integer not null,
  -- What was settled, as one text with its hash; from then on nothing changes.
  content text,
  content_hash text,
  settled_by text,
  settled_at timestamptz,
  revision integer not null default 1,
  unique (plan_id, year),
  check ((content is null) = (settled_at is null) and (content is null) = (settled_by is null))
);
call protect('execution_plan', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')');
create policy owner_asks on execution_plan for select to regie_owner using (true);

-- One action of the plan, or one that is added: carried over, dropped or new, and why. Without a choice it is still open.
create table execution_line (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  execution_plan_id uuid not null references execution_plan on delete cascade,
  position integer not null,
  action_code text not null default '',
  title text not null check (trim(title) <> ''),
  theme text not null default '',
  owner text not null default '',
  choice text check (choice in ('carryOver', 'drop', 'add')),
  reason text not null default '',
  -- The wish, commitment or motion that it comes from, as it is called.
  origin text not null default '',
  constraint choice_has_reason check (choice is null or choice = 'carryOver' or trim(reason) <> '')
);
create index line_of_execution_plan on execution_line (execution_plan_id, position);
call protect('execution_line', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')');

create function keep_execution_plan() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  image jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  if image ->> 'municipality_id' = actor_municipality() and exists (select from execution_plan p
    where p.id = coalesce(image ->> 'execution_plan_id', image ->> 'id')::uuid and p.settled_at is not null) then
    raise exception 'what was settled stays' using errcode = 'check_violation', constraint = 'execution_plan_stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stays before update on execution_plan for each row execute function keep_execution_plan();
create trigger stays before insert or update or delete on execution_line for each row execute function keep_execution_plan();

create function settle_execution_plan() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if new.content is null then return new; end if;
  if exists (select from execution_line l where l.execution_plan_id = new.id and l.choice is null) then
    raise exception 'every action is carried over or dropped first' using errcode = 'check_violation', constraint = 'execution_plan_chosen';
  end if;
  new.content_hash := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  new.settled_by := actor_id();
  new.settled_at := clock_timestamp();
  return new;
end $$;
create policy owner_asks on execution_line for select to regie_owner using (true);
create trigger settles before update on execution_plan for each row execute function settle_execution_plan();

-- What can go wrong with a goal or an action, or on whom it depends.
create table goal_risk (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  subject_id uuid not null references node on delete cascade,
  kind text not null check (kind in ('risk', 'dependency')),
  title text not null check (trim(title) <> ''),
  cause text not null default '',
  event text not null default '',
  effect text not null default '',
  measure text not null default '',
  owner text not null default '',
  organisation_id uuid references organisation,
  review_on date,
  source text not null default '',
  closed_on date,
  closed_reason text not null default '',
  revision integer not null default 1,
  check (kind = 'risk' or organisation_id is not null),
  check (closed_on is null or trim(closed_reason) <> '')
);
create index risk_of_subject on goal_risk (subject_id);
call protect('goal_risk', 'regie.has_right(''accounts.read'')', 'regie.has_right(''accounts.keep'')');
