-- The thread: nodes and links. What is attached to things is attached to nodes, once for all of them.

create table node (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  kind text not null check (kind in ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report')),
  title text not null,
  -- How people refer to it: the slug of a plan, the code of a goal, the key of an indicator.
  reference text not null default '',
  visibility text not null default 'internal' check (visibility in ('public', 'internal', 'confidential')),
  created_at timestamptz not null default now()
);
create index node_of_kind on node (municipality_id, kind);
call protect('node', 'visibility = ''public'' or regie.has_right(''work.open'')',
  'regie.has_right(''plan.edit'') or regie.has_right(''figures.edit'') or regie.has_right(''reports.write'')');

-- The closed list of relations, with the kinds that may stand at each end.
create table relation (
  name text not null,
  from_kind text not null,
  to_kind text not null,
  primary key (name, from_kind, to_kind)
);
insert into relation values
  ('part-of', 'theme', 'plan'), ('part-of', 'goal', 'theme'), ('serves', 'action', 'goal'),
  ('measured-by', 'goal', 'indicator'), ('measured-by', 'theme', 'indicator'),
  ('carried-by', 'action', 'organisation'), ('partner-of', 'organisation', 'plan'),
  ('accounts-for', 'report', 'plan'), ('follows', 'plan', 'plan');
grant select on relation to regie_app;

create table link (
  municipality_id text not null references municipality,
  from_id uuid not null references node on delete cascade,
  relation text not null,
  to_id uuid not null references node on delete cascade,
  position integer not null default 0,
  primary key (from_id, relation, to_id)
);
create index link_back on link (to_id, relation);
call protect('link', 'true', 'regie.has_right(''plan.edit'') or regie.has_right(''figures.edit'') or regie.has_right(''reports.write'')',
  keys => 'from_id,relation,to_id');

create function check_link() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare from_node node; to_node node;
begin
  select * into from_node from node where id = new.from_id;
  select * into to_node from node where id = new.to_id;
  if from_node.municipality_id <> new.municipality_id or to_node.municipality_id <> new.municipality_id then
    raise exception 'a link stays within one municipality' using errcode = 'check_violation';
  end if;
  if not exists (select from relation where name = new.relation and from_kind = from_node.kind and to_kind = to_node.kind) then
    raise exception 'a % cannot be linked as % to a %', from_node.kind, new.relation, to_node.kind using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger allowed_kinds before insert or update on link for each row execute function check_link();

-- The functions above read nodes as the owner; the owner sees all rows, the application does not.
create policy owner_sees_all on node for select to regie_owner using (true);

-- Versions: a working copy becomes an immutable version when a body decides on it.
create table version (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  node_id uuid not null references node,
  number integer not null,
  stage text not null check (stage in ('draft', 'college', 'council', 'amended')),
  decided_on text,
  decided_by text not null,
  remark text not null default '',
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  created_by text not null,
  created_at timestamptz not null default now(),
  unique (node_id, number)
);
call protect('version', 'stage <> ''draft'' or regie.has_right(''plan.read'')', 'regie.has_right(''plan.adopt'') or (stage = ''draft'' and regie.has_right(''plan.edit''))', append_only => true);

-- Partners

create table organisation (
  id uuid primary key references node,
  municipality_id text not null references municipality,
  slug text not null,
  name text not null,
  aliases text[] not null default '{}',
  kind text not null,
  scale text not null,
  contact text not null default '',
  revision integer not null default 1,
  unique (municipality_id, slug)
);
call protect('organisation', 'regie.has_right(''work.open'')', 'regie.has_right(''plan.edit'')');

-- The working copy of a plan. Nothing here is public: the public reads versions.

create table plan (
  id uuid primary key references node,
  municipality_id text not null references municipality,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  title text not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  published_in text not null default '',
  motto text not null default '',
  mission text not null default '',
  vision text not null default '',
  summary text not null default '',
  legal_basis text[] not null default '{}',
  coalition_agreement text not null default '',
  monitoring_rule text not null default '',
  source text not null default '',
  revision integer not null default 1,
  unique (municipality_id, slug)
);
call protect('plan', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table doctrine (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  kind text not null check (kind in ('principle', 'coreTask', 'mayorRole')),
  code text not null,
  title text not null,
  verb text not null default '',
  description text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique (plan_id, kind, code)
);
call protect('doctrine', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table theme (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  code text not null,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  kind text not null check (kind in ('development', 'strategic', 'foundation')),
  strategy_verb text not null default '',
  why text not null default '',
  ambition text not null default '',
  aliases jsonb not null default '[]',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique (plan_id, code),
  unique (plan_id, slug)
);
call protect('theme', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table goal (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  theme_id uuid not null references theme on delete cascade,
  code text not null,
  title text not null,
  kind text not null check (kind in ('goal', 'developmentTrack', 'strategyTrack')),
  description text not null default '',
  aliases jsonb not null default '[]',
  owner text not null default '',
  state text not null default 'running' check (state in ('defined', 'running', 'reached', 'notReached', 'moved')),
  baseline_value numeric,
  baseline_period text not null default '',
  target_value numeric,
  target_on date,
  measure_unit text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique (theme_id, code)
);
call protect('goal', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table action (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  code text not null,
  title text not null,
  description text not null default '',
  owner text not null default '',
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'stopped', 'continuous')),
  starts_on date,
  ends_on date,
  -- Progress is computed from the milestones; a person may set it by hand only with a reason.
  progress_override integer check (progress_override between 0 and 100),
  progress_reason text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique (plan_id, code),
  check (progress_override is null or progress_reason <> ''),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
call protect('action', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table action_partner (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  action_id uuid not null references action on delete cascade,
  organisation_id uuid not null references organisation,
  role text not null default '',
  effort text not null default '',
  confirmed_on date,
  position integer not null default 0,
  revision integer not null default 1,
  unique (action_id, organisation_id)
);
call protect('action_partner', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table milestone (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  action_id uuid not null references action on delete cascade,
  title text not null,
  due_on text not null default '',
  done_on text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1
);
call protect('milestone', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table plan_partner (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  organisation_id uuid not null references organisation,
  name_in_plan text not null,
  position integer not null,
  revision integer not null default 1,
  unique (plan_id, organisation_id)
);
call protect('plan_partner', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table process_step (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  -- As printed: a day, a month, or a span of months (2019-07/2019-09).
  planned_for text not null,
  what text not null,
  body text not null,
  done_on text not null default '',
  remark text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1
);
call protect('process_step', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');

create table aligned_plan (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  plan_id uuid not null references plan on delete cascade,
  name text not null,
  set_by text not null default '',
  period text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1
);
call protect('aligned_plan', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');
