-- Looking on request at every municipality, district or neighbourhood of one figure: a job with progress that can be stopped.

create table area_search (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  indicator_id uuid not null references indicator,
  level text not null check (level in ('municipality', 'district', 'neighbourhood')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  -- How many areas were looked at, of how many.
  done_count integer not null default 0,
  total_count integer not null default 0,
  asked_by text not null default actor_id(),
  asker_name text not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index area_search_of on area_search (indicator_id);
call protect('area_search', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')', audited => false);

alter table signal_run add column area_search_id uuid references area_search;
call keep_within_municipality('signal_run');
create index signal_run_of_search on signal_run (area_search_id) where area_search_id is not null;

-- The region by its code at the statistical office; empty is the municipality itself.
alter table signal add column region text not null default '' check (region ~ '^([A-Z]{2}[0-9A-Z]{1,8})?$');
alter table signal drop constraint signal_municipality_id_indicator_id_category_period_observe_key;
-- Of our own series the same count in the same period is told once; a search tells all that it found.
create unique index signal_once on signal (municipality_id, indicator_id, category, period, observed) where region = '';
create unique index signal_of_run on signal (run_id, indicator_id, region, category, period);
