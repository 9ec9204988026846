-- What stands out among the figures: each run over all series, what it found, and what people concluded from it.

create table signal_run (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  sequence bigint generated always as identity,
  -- Series that were looked at, that could be judged, and that were too small or too short.
  series_count integer not null,
  judged_count integer not null,
  too_few_count integer not null,
  alert_count integer not null,
  -- Of the alerts at most this part is expected to be chance.
  false_discovery_rate numeric not null,
  method text not null,
  made_by text not null default actor_id(),
  made_at timestamptz not null
);
call protect('signal_run', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')', append_only => true);

-- One count that stands out. Never public, and never about a person or a place smaller than a neighbourhood.
create table signal (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  run_id uuid not null references signal_run,
  indicator_id uuid not null references indicator,
  category text not null,
  period text not null,
  direction text not null check (direction in ('higher', 'lower')),
  observed numeric not null,
  expected numeric not null,
  lo numeric not null,
  hi numeric not null,
  p numeric not null,
  q numeric not null,
  compared_with text[] not null,
  snapshot_id uuid not null references snapshot,
  -- The same count in the same period is told once.
  unique (municipality_id, indicator_id, category, period, observed)
);
call protect('signal', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')', append_only => true);

-- Looked at, and concluded. A later conclusion stands beside the earlier one.
create table signal_review (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  signal_id uuid not null references signal,
  conclusion text not null check (conclusion in ('explained', 'action', 'chance')),
  reason text not null check (reason <> ''),
  reviewed_by text not null default actor_id(),
  reviewer_name text not null,
  reviewed_at timestamptz not null
);
create index signal_review_of on signal_review (signal_id);
call protect('signal_review', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.edit'')', append_only => true);
