-- Counts out of the registers: what passed the gate is a snapshot like any other, and what the gate hid stands apart.

alter table snapshot add column kind text not null default 'import' check (kind in ('import', 'release'));

create table count_release (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  number integer not null,
  -- The table as it was published, with its checksum.
  snapshot_id uuid not null unique references snapshot,
  threshold integer not null,
  -- Which counting rules, in which version, over which periods.
  rules jsonb not null,
  made_by text not null default actor_id(),
  made_at timestamptz not null default now(),
  unique (municipality_id, number)
);
call protect('count_release', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')', append_only => true);

-- The counts behind cells that were hidden. The observation itself never holds them.
create table observation_exact (
  municipality_id text not null references municipality,
  snapshot_id uuid not null,
  row_number integer not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  hidden_because text not null check (hidden_because in ('small', 'protects')),
  primary key (snapshot_id, row_number),
  foreign key (snapshot_id, row_number) references observation (snapshot_id, row_number)
);
call protect('observation_exact', 'regie.has_right(''figures.exact'')', 'regie.has_right(''figures.import'')',
  keys => 'snapshot_id,row_number', audited => false, append_only => true);

-- How the gate came to it: what hiding cost tells something about what was hidden.
create table count_release_decision (
  municipality_id text not null references municipality,
  release_id uuid not null references count_release,
  position integer not null,
  family text not null,
  small_cells integer not null,
  protecting_cells integer not null,
  cost numeric not null,
  is_optimal boolean not null,
  primary key (release_id, position)
);
call protect('count_release_decision', 'regie.has_right(''figures.exact'')', 'regie.has_right(''figures.import'')',
  keys => 'release_id,position', audited => false, append_only => true);

-- What the gate must know to judge the next release, down to months and areas: for the service that counts alone.
create table count_release_record (
  municipality_id text not null references municipality,
  release_id uuid not null references count_release,
  position integer not null,
  family text not null,
  -- What the counts are split by; counts that are split otherwise cannot be held against these.
  fields text[] not null,
  periods text[] not null,
  record text not null,
  primary key (release_id, position)
);
create index count_release_record_family on count_release_record (municipality_id, family);
call protect('count_release_record', 'regie.has_right(''registers.count'')', 'regie.has_right(''figures.import'')',
  keys => 'release_id,position', audited => false, append_only => true);
