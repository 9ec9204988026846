-- What a plan costs, per theme, goal or action and per year, and the programme's total to hold it against. An amount
-- that is not known is empty, which is not zero. The year is empty where the source names none.

create table budget_line (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  -- The theme, goal or action that the money is for.
  subject_id uuid not null references node on delete cascade,
  year integer check (year between 1900 and 2199),
  planned numeric(14, 2),
  actual numeric(14, 2),
  funding text not null default '',
  remark text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique nulls not distinct (subject_id, year, funding),
  check (planned is not null or actual is not null)
);
create index budget_line_of_plan on budget_line (plan_id);
call protect('budget_line', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table programme_budget (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  year integer check (year between 1900 and 2199),
  planned numeric(14, 2),
  actual numeric(14, 2),
  remark text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique nulls not distinct (plan_id, year),
  check (planned is not null or actual is not null)
);
call protect('programme_budget', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

-- A file that was checked and shown, and waits to be confirmed: what was shown is what will be done.
create table plan_import (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_slug text not null,
  -- The file in the one form that is compared and applied; the hash is that of the bytes that were sent.
  content text not null,
  file_hash text not null,
  -- The plan as it was when the changes were shown; empty for a new plan.
  base_hash text not null,
  removes_missing boolean not null,
  created_by text not null,
  created_at timestamptz not null
);
call protect('plan_import', 'regie.has_right(''plan.edit'')', 'regie.has_right(''plan.edit'')', audited => false);
