-- One change of many records: looked at beforehand, done record by record, stopped, taken up again and undone.

create table record_bulk (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  register text not null,
  space text not null,
  account_id uuid not null references account on delete cascade,
  -- What is to be done: sealed, because a reason can name somebody.
  ask text not null,
  state text not null check (state in ('looking', 'looked', 'running', 'stopped', 'done', 'undoing', 'undone')),
  -- How many were chosen, also those that are not his to change.
  chosen integer not null,
  is_stop_asked boolean not null default false,
  created_at timestamptz not null,
  undo_until timestamptz
);
create index record_bulk_of_account on record_bulk (account_id, created_at desc);
call protect('record_bulk',
  '(account_id::text = regie.actor_id() and space = any (regie.actor_spaces(''handle'') || regie.actor_spaces(''decide''))) or regie.has_right(''registers.run'')',
  '(account_id::text = regie.actor_id() and space = any (regie.actor_spaces(''handle'') || regie.actor_spaces(''decide''))) or regie.has_right(''registers.run'')',
  redact => 'ask');

-- What became of each record. The record itself says in the audit what changed; this is where the work is.
create table record_bulk_item (
  municipality_id text not null references municipality,
  bulk_id uuid not null references record_bulk on delete cascade,
  record_id uuid not null references register_record on delete cascade,
  -- 'done', or why it is refused; empty until its turn has come.
  foreseen text not null default '',
  outcome text not null default '',
  undone text not null default '',
  -- What was there before, as far as undoing needs it: who handled it, a choice, the ids of tasks.
  before jsonb not null default '{}',
  primary key (bulk_id, record_id)
);
create index record_bulk_item_record on record_bulk_item (record_id);
call protect('record_bulk_item', 'regie.handles_record(record_id)', 'regie.handles_record(record_id)',
  keys => 'bulk_id,record_id', audited => false);
