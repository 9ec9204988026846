-- Figures of other regions beside our own, with the margin and the number of answers of a survey.

alter table observation
  -- Code of the region as the statistical office writes it (GM0363, WK036300, NL01); empty is the municipality itself.
  add column region text not null default '' check (region ~ '^([A-Z]{2}[0-9A-Z]{1,8})?$'),
  -- Half the width of the 95 % interval, in the unit of the value.
  add column margin numeric check (margin >= 0),
  -- How many people answered.
  add column sample integer check (sample >= 0);

-- From which table of the source, asked how, and to which number the source rounds its counts.
alter table snapshot
  add column table_id text not null default '',
  add column request text not null default '',
  add column rounding_base integer not null default 1 check (rounding_base >= 1);

-- The code of the municipality that is read.
create function home_region() returns text language sql stable parallel safe as
$$ select coalesce(m.settings ->> 'cbsCode', '') from regie.municipality m where m.id = regie.actor_municipality() $$;

drop index observation_series;
create index observation_series on observation (indicator_id, region, period, category);
-- One map is one period of all regions.
create index observation_map on observation (indicator_id, period, category, region) where region <> '';

drop view current_observation;
-- What holds now of the municipality itself: of every indicator, period and category that of the latest snapshot.
create view current_observation with (security_invoker = true) as
  select distinct on (o.indicator_id, o.period, o.category) o.*
  from observation o join snapshot s on s.id = o.snapshot_id
  where o.region = any (array['', (select home_region())])
  order by o.indicator_id, o.period, o.category, s.sequence desc, o.row_number desc;
grant select on current_observation to regie_app;

-- What holds now of every region.
create view regional_observation with (security_invoker = true) as
  select distinct on (o.indicator_id, o.region, o.period, o.category) o.*
  from observation o join snapshot s on s.id = o.snapshot_id
  where o.region <> ''
  order by o.indicator_id, o.region, o.period, o.category, s.sequence desc, o.row_number desc;
grant select on regional_observation to regie_app;
