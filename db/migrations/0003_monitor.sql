-- Figures: passports, definition versions, breaks and caveats; snapshots that never change and the observations in them.

create table indicator (
  id uuid primary key references node,
  municipality_id text not null references municipality,
  key text not null check (key ~ '^[a-z0-9_]+$'),
  name_nl text not null,
  name_en text not null,
  unit_nl text not null,
  unit_en text not null,
  value_type text not null check (value_type in ('count', 'share', 'amount')),
  desired text not null check (desired in ('lower', 'higher', 'none')),
  holder text not null,
  owner text not null,
  frequency text not null check (frequency in ('yearly', 'monthly', 'once')),
  quality_nl text not null,
  quality_en text not null,
  limitations_nl text not null,
  limitations_en text not null,
  categories jsonb not null default '[]',
  part_of text,
  share_of text,
  is_public boolean not null default false,
  position integer not null default 0,
  source text not null default '',
  revision integer not null default 1,
  unique (municipality_id, key)
);
call protect('indicator', 'is_public or regie.has_right(''figures.read'')', 'regie.has_right(''figures.edit'')');

create table indicator_definition (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  indicator_id uuid not null references indicator,
  number integer not null,
  text_nl text not null,
  text_en text not null,
  valid_from text not null default '',
  source text not null,
  unique (indicator_id, number)
);
call protect('indicator_definition', 'indicator_id in (select i.id from regie.indicator i)', 'regie.has_right(''figures.edit'')', append_only => true);

create table caveat (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  indicator_id uuid not null references indicator,
  period text not null default '',
  text_nl text not null,
  text_en text not null,
  position integer not null default 0
);
call protect('caveat', 'indicator_id in (select i.id from regie.indicator i)', 'regie.has_right(''figures.edit'')');

-- From `period` on, the values of the named indicators cannot be compared with those before.
create table series_break (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  key text not null,
  period text not null,
  happened_on text not null,
  title_nl text not null,
  title_en text not null,
  text_nl text not null,
  text_en text not null,
  source text not null,
  unique (municipality_id, key)
);
call protect('series_break', 'true', 'regie.has_right(''figures.edit'')');

create table series_break_indicator (
  municipality_id text not null references municipality,
  break_id uuid not null references series_break on delete cascade,
  indicator_id uuid not null references indicator,
  primary key (break_id, indicator_id)
);
call protect('series_break_indicator', 'indicator_id in (select i.id from regie.indicator i)', 'regie.has_right(''figures.edit'')', keys => 'break_id,indicator_id');

create table calendar_event (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  happened_on text not null,
  title_nl text not null,
  title_en text not null,
  theme_codes text[] not null default '{}',
  source text not null,
  position integer not null default 0
);
call protect('calendar_event', 'true', 'regie.has_right(''figures.edit'')');

create table snapshot (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  sequence bigint generated always as identity,
  title text not null,
  source text not null,
  licence text not null,
  published_on text not null default '',
  retrieved_at timestamptz not null,
  file_name text not null,
  -- Of the file as it came in, and of the observations as they were stored from it.
  file_checksum text not null,
  rows_checksum text not null,
  row_count integer not null,
  imported_by text not null,
  imported_at timestamptz not null default now(),
  unique (municipality_id, file_checksum)
);
call protect('snapshot', 'true', 'regie.has_right(''figures.import'')', append_only => true);

create table observation (
  municipality_id text not null references municipality,
  snapshot_id uuid not null references snapshot,
  row_number integer not null,
  indicator_id uuid not null references indicator,
  definition_number integer not null,
  period text not null,
  category text not null default '',
  state text not null check (state in ('value', 'zero', 'suppressed', 'missing', 'not-applicable')),
  value numeric,
  numerator numeric,
  denominator numeric,
  -- What the source printed, where that is not simply the value.
  printed numeric,
  is_provisional boolean not null default false,
  place text not null default '',
  note text not null default '',
  primary key (snapshot_id, row_number),
  check ((state = 'value' and value is not null) or (state = 'zero' and value = 0) or
         (state in ('suppressed', 'missing', 'not-applicable') and value is null))
);
create index observation_series on observation (indicator_id, period, category);
-- Not audited row by row: the snapshot, which is, carries the checksum of all its rows.
call protect('observation', 'indicator_id in (select i.id from regie.indicator i)', 'regie.has_right(''figures.import'')', audited => false, append_only => true);

-- What holds now: of every indicator, period and category the observation of the latest snapshot.
create view current_observation with (security_invoker = true) as
  select distinct on (o.indicator_id, o.period, o.category) o.*
  from observation o join snapshot s on s.id = o.snapshot_id
  order by o.indicator_id, o.period, o.category, s.sequence desc, o.row_number desc;
grant select on current_observation to regie_app;
