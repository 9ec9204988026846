-- A sentence that says something else than the figures, or a typed number without a source, and why that is right.

-- The fingerprint is of the sentence and of what the figures say: when either changes, this explains nothing any more.
create table report_explanation (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  section_id uuid not null references report_section on delete cascade,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  sentence text not null,
  explanation text not null check (trim(explanation) <> ''),
  -- Also in the appendix of the report.
  is_printed boolean not null,
  explained_by text not null,
  explained_at timestamptz not null default now(),
  unique (section_id, fingerprint)
);
call protect('report_explanation', 'regie.has_right(''reports.read'')', 'regie.has_right(''reports.write'')');
