-- What is made public of a survey, question by question; and what came of it, frozen when it is reported.

-- What somebody chose: which questions, tables and weights. Read and checked by the application; nobody's answers are in it.
create table survey_choice (
  survey_id uuid primary key references survey,
  municipality_id text not null references municipality,
  choices jsonb not null,
  revision integer not null default 1
);
call protect('survey_choice', 'regie.has_right(''consultations.read'')', 'regie.has_right(''consultations.edit'')', keys => 'survey_id');

-- As it may be seen by all: counts that came through the gate, with the questions, the method and the sources they were made
-- with. It takes the place of what was counted before, which had no weights and did not pass the gate.
create table survey_outcome (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  number integer not null,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  made_by text not null default actor_id(),
  made_at timestamptz not null default clock_timestamp(),
  primary key (survey_id, number)
);
call protect('survey_outcome',
  'regie.has_right(''consultations.read'') or survey_id in (select s.id from regie.survey s where regie.phase_of(s.consultation_id) = ''reported'')',
  'regie.has_right(''consultations.publish'')', keys => 'survey_id,number', redact => 'content', append_only => true);
revoke insert on survey_outcome from regie_app;
grant insert (municipality_id, survey_id, number, content, content_hash) on survey_outcome to regie_app;

drop table survey_result;

-- Answers are read in pieces, in the order of their random keys.
drop index answer_sheet_of_survey;
create index answer_sheet_of_survey on answer_sheet (survey_id, id);
