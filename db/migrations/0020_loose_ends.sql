-- What hangs loose is computed from the things themselves. Stored is only where somebody said: this is so on purpose.
create table loose_end_accepted (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  rule text not null,
  node_id uuid not null references node on delete cascade,
  -- Which detail of the thing, such as one of its milestones; empty: the thing itself.
  subject text not null default '',
  reason text not null check (reason <> ''),
  accepted_by text not null,
  accepted_at timestamptz not null,
  unique (rule, node_id, subject)
);
call protect('loose_end_accepted', 'regie.has_right(''plan.read'')', 'regie.has_right(''plan.edit'')');
