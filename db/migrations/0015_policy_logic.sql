-- Policy logic: why an action should help its goal. Which figure it should move, which way, by which mechanism, and how
-- sure that is. A mechanism without a figure is allowed: a document often says how something works before anybody measures.
create table mechanism (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  action_id uuid not null references action on delete cascade,
  goal_id uuid not null references goal on delete cascade,
  indicator_id uuid references indicator,
  mechanism text not null check (mechanism <> ''),
  direction text not null default '' check (direction in ('', 'rise', 'fall', 'hold')),
  -- The levels of the Erkenningscommissie Interventies; see docs/decisions.
  evidence text not null check (evidence in
    ('strongIndications', 'goodIndications', 'firstIndications', 'wellFounded', 'wellDescribed', 'notAssessed')),
  reference text not null default '',
  assumptions text not null default '',
  position integer not null,
  source text not null default '',
  revision integer not null default 1,
  unique nulls not distinct (action_id, goal_id, indicator_id)
);
create index mechanism_of_goal on mechanism (goal_id);
call protect('mechanism', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');
