-- What people said of a figure: what was expected, what they make of it, and where they do not agree. It stands beside the
-- figure with its day, and is never changed.

create table figure_talk (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  sequence bigint generated always as identity,
  indicator_id uuid not null references indicator,
  -- Of one period; empty is the figure as a whole.
  period text not null default '',
  kind text not null check (kind in ('expectation', 'outcome', 'dissent')),
  -- An organisation or a meeting, not a person.
  said_by text not null check (said_by <> ''),
  said_on date not null,
  text text not null check (text <> ''),
  is_public boolean not null default false,
  recorded_by text not null default actor_id(),
  recorded_at timestamptz not null
);
create index figure_talk_of on figure_talk (indicator_id, said_on);
call protect('figure_talk', 'regie.has_right(''figures.read'') or (is_public and indicator_id in (select i.id from regie.indicator i))',
  'regie.has_right(''figures.edit'')', append_only => true);
