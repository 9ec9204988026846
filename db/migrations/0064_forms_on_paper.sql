-- A form on paper is entered twice. Until the second time the first is kept here; afterwards only that the form was entered.

create table survey_entry (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  -- What was written on the form before it was entered, to find it again.
  number text not null check (number ~ '^[A-Za-z0-9-]{1,20}$'),
  version integer not null,
  -- What was entered the first time; nothing once both agreed and it went into the box.
  content jsonb,
  entered_by text not null default actor_id(),
  unique (survey_id, number),
  foreign key (survey_id, version) references survey_version
);
-- Not in the audit, which would keep the answers.
call protect('survey_entry', 'regie.has_right(''consultations.edit'')', 'regie.has_right(''consultations.edit'')', audited => false);
revoke insert on survey_entry from regie_app;
grant insert (municipality_id, survey_id, number, version, content) on survey_entry to regie_app;
