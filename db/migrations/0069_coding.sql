-- Coding: what open answers are about, put under codes by two people who do not see each other's codes until both are done.

-- The codes for the answers to one question. A later version stands beside the earlier one.
create table codebook_version (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  question text not null,
  number integer not null,
  -- [{ key, label, description, example, theme }]
  codes jsonb not null,
  primary key (survey_id, question, number)
);
call protect('codebook_version', 'regie.has_right(''answers.read'')', 'regie.has_right(''answers.read'')',
  keys => 'survey_id,question,number', append_only => true);
create policy owner_asks on codebook_version for select to regie_owner using (true);

-- Once over all answers to a question, with one version of the codebook.
create table coding_round (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null,
  question text not null,
  codebook integer not null,
  started_on date not null,
  finished_on date,
  foreign key (survey_id, question, codebook) references codebook_version
);
call protect('coding_round', 'regie.has_right(''answers.read'')', 'regie.has_right(''answers.read'')');
create policy owner_asks on coding_round for select to regie_owner using (true);
-- As long as people can still answer nobody begins.
create policy after_closing on coding_round as restrictive for insert with check (
  survey_id in (select s.id from survey s where phase_of(s.consultation_id) in ('closed', 'reported')));

create table coding_coder (
  municipality_id text not null references municipality,
  round_id uuid not null references coding_round on delete cascade,
  number integer not null check (number in (1, 2)),
  account text not null default actor_id(),
  primary key (round_id, number),
  unique (round_id, account)
);
call protect('coding_coder', 'regie.has_right(''answers.read'')', 'regie.has_right(''answers.read'')', keys => 'round_id,number', append_only => true);
create policy in_own_name on coding_coder as restrictive for insert with check (account = actor_id());
create policy owner_asks on coding_coder for select to regie_owner using (true);

-- The answers that are coded, shuffled. Of an answer only its key is here; what it says stays with the answers.
create table coding_unit (
  municipality_id text not null references municipality,
  round_id uuid not null references coding_round on delete cascade,
  sheet_id uuid not null references answer_sheet,
  position integer not null,
  primary key (round_id, sheet_id)
);
call protect('coding_unit', 'regie.has_right(''answers.read'')', 'regie.has_right(''answers.read'')',
  keys => 'round_id,sheet_id', audited => false, append_only => true);
create policy owner_asks on coding_unit for select to regie_owner using (true);

create table coding_code (
  municipality_id text not null references municipality,
  round_id uuid not null,
  sheet_id uuid not null,
  coder text not null default actor_id(),
  code text not null,
  primary key (round_id, sheet_id, coder),
  foreign key (round_id, sheet_id) references coding_unit on delete cascade
);

-- Whether both coders gave every answer a code.
create function coding_done(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select (select count(*) from coding_coder c where c.round_id = wanted) = 2
    and (select count(*) from coding_code g where g.round_id = wanted) = 2 * (select count(*) from coding_unit u where u.round_id = wanted)
    and exists (select from coding_unit u where u.round_id = wanted)
$$;
revoke execute on function coding_done from public;
grant execute on function coding_done to regie_app;

-- One does not see what the other chose while it could still tell what to choose; and after that nobody changes his mind.
call protect('coding_code',
  'regie.has_right(''answers.read'') and (coder = regie.actor_id() or regie.coding_done(round_id))',
  'regie.has_right(''answers.read'') and coder = regie.actor_id() and not regie.coding_done(round_id)
   and exists (select from regie.coding_coder c where c.round_id = coding_code.round_id and c.account = regie.actor_id())',
  keys => 'round_id,sheet_id,coder', audited => false);
create policy owner_asks on coding_code for select to regie_owner using (true);

-- What two people who saw it differently agreed on.
create table coding_settled (
  municipality_id text not null references municipality,
  round_id uuid not null,
  sheet_id uuid not null,
  code text not null,
  settled_by text not null default actor_id(),
  primary key (round_id, sheet_id),
  foreign key (round_id, sheet_id) references coding_unit on delete cascade
);
call protect('coding_settled', 'regie.has_right(''answers.read'')',
  'regie.has_right(''answers.read'') and regie.coding_done(round_id)
   and (select r.finished_on from regie.coding_round r where r.id = round_id) is null',
  keys => 'round_id,sheet_id', audited => false);
