-- Sources of figures: which table, on what terms, and how its rows become observations. Every snapshot keeps the mapping
-- that made it, so that what was imported can be made again from the file.

create table import_source (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  source text not null,
  licence text not null,
  format text not null check (format in ('csv', 'xlsx', 'json-stat', 'cbs-v4', 'cbs-v3')),
  table_id text not null default '',
  -- To which multiple the source rounds its counts.
  rounding_base integer not null default 1 check (rounding_base >= 1),
  mapping jsonb not null,
  revision integer not null default 1,
  unique (municipality_id, key)
);
call protect('import_source', 'regie.has_right(''figures.read'')', 'regie.has_right(''figures.import'')');

alter table snapshot
  add column source_id uuid references import_source,
  add column mapping jsonb,
  -- Of the mapping that read the file; empty for a file of observations. The same bytes under another mapping are other figures.
  add column mapping_checksum text not null default '';
alter table snapshot drop constraint snapshot_municipality_id_file_checksum_key;
create unique index snapshot_file on snapshot (municipality_id, file_checksum, mapping_checksum);
