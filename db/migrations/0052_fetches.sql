-- A table that is fetched from its source: asked for by a person or by the calendar, fetched by a job, decided on by people.

create table import_fetch (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  sequence bigint generated always as identity,
  source_id uuid not null references import_source,
  state text not null check (state in ('waiting', 'running', 'stopped', 'failed', 'refused', 'unchanged', 'same', 'proposed',
    'accepted', 'declined', 'overtaken')),
  asked_by text not null default actor_id(),
  asked_at timestamptz not null,
  is_by_calendar boolean not null default false,
  is_stop_asked boolean not null default false,
  -- What was asked, and which version of the table answered.
  request text not null default '',
  version text not null default '',
  file_checksum text not null default '',
  -- Why it failed, or how many figures are new, differ and are gone.
  outcome jsonb not null default '{}',
  ended_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision_reason text not null default '',
  snapshot_id uuid references snapshot
);
create unique index import_fetch_at_work on import_fetch (source_id) where state in ('waiting', 'running');
create unique index import_fetch_proposed on import_fetch (source_id) where state = 'proposed';
create index import_fetch_of on import_fetch (source_id, sequence);
call protect('import_fetch', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')');
call keep_within_municipality('import_fetch');

-- How far it is. Apart, because it changes every second and is of no interest afterwards.
create table import_fetch_progress (
  municipality_id text not null references municipality,
  fetch_id uuid primary key references import_fetch on delete cascade,
  rows_done integer not null,
  rows_total integer
);
call protect('import_fetch_progress', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')',
  keys => 'fetch_id', audited => false);
call keep_within_municipality('import_fetch_progress');
