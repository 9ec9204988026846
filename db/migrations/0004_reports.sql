-- Reports: sections that people write, and builds that never change.

create table report (
  id uuid primary key references node,
  municipality_id text not null references municipality,
  plan_id uuid not null references plan,
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  reporting_year integer not null,
  publication_year integer not null,
  title text not null,
  created_at timestamptz not null default now(),
  revision integer not null default 1,
  unique (municipality_id, slug),
  unique (plan_id, reporting_year)
);

create table report_section (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  report_id uuid not null references report on delete cascade,
  key text not null,
  kind text not null check (kind in ('foreword', 'theme', 'foundation', 'lessons')),
  theme_code text not null default '',
  title text not null,
  -- Markdown per block: text, worked, how, goal, figures, effects, change.
  blocks jsonb not null,
  position integer not null,
  status text not null default 'draft' check (status in ('draft', 'review', 'approved')),
  assigned_to uuid references account,
  remark text not null default '',
  source text not null default '',
  revision integer not null default 1,
  unique (report_id, key)
);
call protect('report_section', 'regie.has_right(''reports.read'')', 'regie.has_right(''reports.write'') or regie.has_right(''reports.approve'')');

-- `frozen` is the whole of the inputs as canonical JSON; the documents are what it renders to.
create table report_build (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  report_id uuid not null references report,
  number integer not null,
  frozen text not null,
  frozen_hash text not null check (frozen_hash = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  built_by text not null,
  built_at timestamptz not null default now(),
  unique (report_id, number)
);

create table report_rendition (
  municipality_id text not null references municipality,
  build_id uuid not null references report_build,
  format text not null check (format in ('html', 'pdf', 'docx', 'json')),
  content bytea not null,
  content_hash text not null check (content_hash = encode(sha256(content), 'hex')),
  primary key (build_id, format)
);

create table report_publication (
  municipality_id text not null references municipality,
  build_id uuid primary key references report_build,
  published_by text not null,
  published_at timestamptz not null default now()
);
call protect('report_publication', 'true', 'regie.has_right(''reports.publish'')', keys => 'build_id', append_only => true);
call protect('report_build', 'regie.has_right(''reports.read'') or id in (select p.build_id from regie.report_publication p)',
  'regie.has_right(''reports.build'')', append_only => true, redact => 'frozen');
call protect('report_rendition', 'regie.has_right(''reports.read'') or build_id in (select p.build_id from regie.report_publication p)',
  'regie.has_right(''reports.build'')', keys => 'build_id,format', append_only => true, redact => 'content');
call protect('report', 'regie.has_right(''reports.read'') or id in (select b.report_id from regie.report_build b)', 'regie.has_right(''reports.write'')');

-- Colleagues who read the working copy may also see what changed in it; the whole record takes the right audit.read.
create policy work_sees_changes on audit_event for select using (
  municipality_id = actor_municipality() and has_right('plan.read') and table_name in
  ('plan', 'theme', 'goal', 'action', 'milestone', 'version', 'indicator', 'snapshot', 'report_section', 'report_build'));
