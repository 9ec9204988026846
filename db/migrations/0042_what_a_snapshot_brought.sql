-- What each snapshot brought to each indicator, counted once when it is stored: nobody has to read ten million observations
-- to know whether a figure is stale, what was released, or whether other regions are there.

create table snapshot_indicator (
  municipality_id text not null references municipality,
  snapshot_id uuid not null references snapshot,
  indicator_id uuid not null references indicator,
  row_count integer not null,
  -- Rows that no earlier snapshot had, and rows that say something else than before.
  added integer not null,
  changed integer not null,
  has_regions boolean not null,
  -- Last year, quarter, month or day; agreed values do not count.
  last_period text,
  primary key (snapshot_id, indicator_id)
);
create index snapshot_indicator_of on snapshot_indicator (indicator_id);
call protect('snapshot_indicator', 'indicator_id in (select i.id from regie.indicator i)', 'regie.has_right(''figures.import'')',
  keys => 'snapshot_id,indicator_id', audited => false, append_only => true);

-- Counts what a snapshot brought against all that was stored before it.
create function what_snapshot_brought(wanted uuid)
returns table (snapshot_id uuid, municipality_id text, indicator_id uuid, row_count int, added int, changed int, has_regions boolean, last_period text)
language sql stable as $$
  with one as (select s.id, s.sequence from snapshot s where s.id = wanted),
  earlier as (
    select distinct on (e.indicator_id, e.region, e.period, e.category)
      e.indicator_id, e.region, e.period, e.category, e.state, e.value, e.numerator, e.denominator
    from observation e
    join snapshot es on es.id = e.snapshot_id
    where es.sequence < (select sequence from one)
      and e.indicator_id = any (array(select distinct o.indicator_id from observation o where o.snapshot_id = wanted))
    order by e.indicator_id, e.region, e.period, e.category, es.sequence desc, e.row_number desc
  )
  select o.snapshot_id, o.municipality_id, o.indicator_id, count(*)::int,
    count(*) filter (where e.state is null)::int,
    count(*) filter (where e.state is not null and
      (e.state, e.value, e.numerator, e.denominator) is distinct from (o.state, o.value, o.numerator, o.denominator))::int,
    bool_or(o.region <> ''),
    max(o.period) filter (where o.period ~ '^[0-9]{4}(-|$)' and o.period !~ 'target')
  from observation o
  left join earlier e on e.indicator_id = o.indicator_id and e.region = o.region and e.period = o.period and e.category = o.category
  where o.snapshot_id = wanted
  group by o.snapshot_id, o.municipality_id, o.indicator_id
$$;

-- What was stored before this table was there. The owner sees every municipality while it counts.
alter table observation no force row level security;
alter table snapshot no force row level security;
alter table indicator no force row level security;
alter table snapshot_indicator no force row level security;
insert into snapshot_indicator (snapshot_id, municipality_id, indicator_id, row_count, added, changed, has_regions, last_period)
  select brought.* from snapshot s cross join lateral what_snapshot_brought(s.id) brought;
alter table observation force row level security;
alter table snapshot force row level security;
alter table indicator force row level security;
alter table snapshot_indicator force row level security;
