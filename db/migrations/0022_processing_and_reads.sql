-- The register of processing activities (article 30 AVG) and the record of reads that points at it.

create table processing_activity (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  -- Part of the stable address of the activity, which the record of reads refers to; it never changes.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  purpose text not null,
  legal_basis text not null,
  controller text not null,
  contact text not null,
  joint_controllers text not null default '',
  data_subjects text not null,
  data_categories text not null,
  special_data text not null default 'none' check (special_data in ('none', 'special', 'criminal', 'both')),
  recipients text not null default '',
  third_countries text not null default '',
  retention text not null,
  security text not null,
  dpia text not null default '',
  source_system text not null default '',
  state text not null default 'active' check (state in ('planned', 'active', 'ended')),
  is_public boolean not null default true,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  unique (municipality_id, slug)
);
call protect('processing_activity', 'is_public or regie.has_right(''processing.read'')', 'regie.has_right(''processing.edit'')');

-- Logboek Dataverwerkingen: one span per person of whom something was read, written in the transaction of the reading.
create table read_log (
  id bigint generated always as identity primary key,
  municipality_id text not null references municipality,
  trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
  span_id text not null check (span_id ~ '^[0-9a-f]{16}$'),
  parent_span_id text check (parent_span_id ~ '^[0-9a-f]{16}$'),
  name text not null,
  status text not null check (status in ('Unset', 'Ok', 'Error')),
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at),
  -- The slug of the activity in the register, and its full address at the moment of reading.
  activity text not null,
  activity_uri text not null,
  -- A keyed hash: who reads this table alone cannot tell who it is about.
  subject_id text check (subject_id ~ '^[0-9a-f]{64}$'),
  subject_type text,
  -- Who read. Not part of the record as the standard has it; only the privacy officer sees it.
  actor text not null
);
create index read_log_recent on read_log (municipality_id, id desc);
create index read_log_subject on read_log (municipality_id, subject_id) where subject_id is not null;
call protect('read_log', 'regie.has_right(''readlog.read'')', 'actor = regie.actor_id()', audited => false, append_only => true);
