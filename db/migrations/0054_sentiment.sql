-- Sentiment monitor: tensions as phenomena, measured again and again. There is no column that could hold who said what.

-- Whether a text points at nobody: no address, no account, no profile, no number of a person.
create function names_nobody(written text) returns boolean language sql immutable parallel safe as $$
  select written !~ '@[[:alnum:]_]'
     and written !~* '(https?://|www\.|\m(facebook|instagram|twitter|tiktok|linkedin|snapchat|youtube|x)\.com\M|\mt\.me/)'
     and written !~ '\m[A-Z]{2}\d{2}[A-Z]{4}\d{10}\M'
     and written !~ '(\+31|0031|\m0)[ -]?(\d[ -]?){8,9}'
     and written !~ '\m\d{9}\M'
$$;

-- What is measured, why, how, and what is not collected. `writers` is everybody who wrote in it; the database keeps it.
create table sentiment_protocol (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  number integer not null,
  title text not null check (title <> ''),
  purpose text not null default '',
  phenomena text not null default '',
  sources text[] not null default '{}' check (sources <@ array['survey', 'professionals', 'open-sources']),
  source_note text not null default '',
  method text not null default '',
  areas text[] not null default '{}' check (areas <@ array['municipality', 'district', 'neighbourhood']),
  -- Where fewer people answered, nothing is shown.
  fewest_answers integer not null check (fewest_answers between 5 and 1000),
  retention text not null default '',
  legal_check text not null default '',
  not_collected text not null default '',
  -- The processing activity with its impact assessment; empty while it is not chosen.
  activity_slug text,
  writers text[] not null default '{}',
  revision integer not null default 1,
  unique (municipality_id, number),
  foreign key (municipality_id, activity_slug) references processing_activity (municipality_id, slug),
  constraint protocol_names_nobody check (names_nobody(title || E'\n' || purpose || E'\n' || phenomena || E'\n' || source_note
    || E'\n' || method || E'\n' || retention || E'\n' || legal_check || E'\n' || not_collected))
);

-- What happened to a protocol. Who and when are written by the database.
create table sentiment_protocol_step (
  municipality_id text not null references municipality,
  protocol_id uuid not null references sentiment_protocol,
  number integer not null,
  step text not null check (step in ('submit', 'sign', 'return', 'activate', 'withdraw')),
  remark text not null default '' check (names_nobody(remark)),
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (protocol_id, number),
  constraint reason_given check (step not in ('return', 'withdraw') or remark <> '')
);

-- A tension line is an indicator of the monitor; its words and their versions stand there.
create table sentiment_line (
  indicator_id uuid primary key references indicator,
  municipality_id text not null references municipality,
  measure text not null check (measure in ('proportion', 'score'))
);

create table sentiment_measurement (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  period text not null check (period ~ '^[12]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?$'),
  title text not null check (title <> ''),
  -- Empty for one of which only a document tells.
  protocol_id uuid references sentiment_protocol,
  state text not null default 'planned' check (state in ('planned', 'measured', 'delivered', 'reacted')),
  -- A day, a month or a year, as far as it is known.
  measured_on text not null default '' check (measured_on ~ '^([12]\d{3}(-\d{2}){0,2})?$'),
  delivered_on text not null default '' check (delivered_on ~ '^([12]\d{3}(-\d{2}){0,2})?$'),
  reacted_on text not null default '' check (reacted_on ~ '^([12]\d{3}(-\d{2}){0,2})?$'),
  reaction text not null default '',
  reaction_document text not null default '' check (reaction_document ~ '^(https://\S+)?$'),
  -- The document that tells of it, for a measurement from before Regie.
  source text not null default '',
  -- The file with its figures, from the moment it was delivered.
  snapshot_id uuid references snapshot,
  unique (municipality_id, period),
  constraint measured_some_day check (state = 'planned' or measured_on <> ''),
  constraint delivered_with_figures check (state in ('planned', 'measured')
    or (snapshot_id is not null and delivered_on <> '') or (snapshot_id is null and source <> '')),
  constraint figures_are_delivered check (snapshot_id is null or (state in ('delivered', 'reacted') and protocol_id is not null)),
  constraint reaction_told check (state <> 'reacted' or reaction <> ''),
  constraint measurement_names_nobody check (names_nobody(title || E'\n' || reaction || E'\n' || source))
);

-- What was counted, until it is delivered: numbers by tension line and area, and nothing else.
create table sentiment_entry (
  municipality_id text not null references municipality,
  measurement_id uuid not null references sentiment_measurement,
  indicator_id uuid not null references sentiment_line,
  -- Empty is the municipality as a whole.
  region text not null default '' check (region ~ '^((WK|BU)[0-9A-Z]{6,8})?$'),
  answers integer not null check (answers > 0),
  estimate numeric not null,
  margin numeric not null check (margin > 0),
  primary key (measurement_id, indicator_id, region)
);

-- Where a protocol stands follows from its last step.
create function sentiment_protocol_state(wanted uuid) returns text language sql stable
security definer set search_path = regie, pg_temp as $$
  select coalesce((
    select case s.step when 'submit' then 'submitted' when 'sign' then 'signed' when 'return' then 'returned'
                       when 'activate' then 'active' else 'withdrawn' end
      from sentiment_protocol_step s where s.protocol_id = wanted order by s.number desc limit 1), 'draft')
$$;

call protect('sentiment_protocol', 'regie.has_right(''sentiment.read'') or regie.sentiment_protocol_state(id) in (''active'', ''withdrawn'')',
  'regie.has_right(''sentiment.write'')');
call protect('sentiment_protocol_step', 'regie.has_right(''sentiment.read'') or (step in (''sign'', ''activate'', ''withdraw'') and protocol_id in (select p.id from regie.sentiment_protocol p))',
  'regie.has_right(''sentiment.write'') or regie.has_right(''sentiment.sign'') or regie.has_right(''sentiment.publish'')',
  keys => 'protocol_id,number', append_only => true);
call protect('sentiment_line', 'regie.has_right(''sentiment.read'') or indicator_id in (select i.id from regie.indicator i)',
  'regie.has_right(''sentiment.write'')', keys => 'indicator_id', append_only => true);
call protect('sentiment_measurement', 'regie.has_right(''sentiment.read'') or state in (''delivered'', ''reacted'')',
  'regie.has_right(''sentiment.write'') or regie.has_right(''sentiment.publish'')');
-- Small numbers stand here as they are: only who enters or delivers them sees them.
call protect('sentiment_entry', 'regie.has_right(''sentiment.write'') or regie.has_right(''sentiment.publish'')',
  'regie.has_right(''sentiment.write'') or regie.has_right(''sentiment.publish'')',
  keys => 'measurement_id,indicator_id,region', redact => 'answers,estimate,margin');
revoke delete on sentiment_protocol, sentiment_measurement from regie_app;
revoke insert on sentiment_protocol_step from regie_app;
grant insert (municipality_id, protocol_id, number, step, remark) on sentiment_protocol_step to regie_app;
-- The measurement says which file it is before the file is stored, so that its figures are let in.
alter table sentiment_measurement alter constraint sentiment_measurement_snapshot_id_fkey deferrable initially deferred;

create policy owner_sees_all on sentiment_protocol for select to regie_owner using (true);
create policy owner_sees_all on sentiment_protocol_step for select to regie_owner using (true);
create policy owner_sees_all on sentiment_line for select to regie_owner using (true);
create policy owner_sees_all on sentiment_measurement for select to regie_owner using (true);

-- A protocol is written as a draft, or again after it came back; from when it is handed in its text stands.
create function keep_protocol() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if tg_op = 'UPDATE' and sentiment_protocol_state(old.id) not in ('draft', 'returned') then
    raise exception 'a protocol that was handed in is not changed' using errcode = 'insufficient_privilege';
  end if;
  new.writers := case when tg_op = 'INSERT' then array[actor_id()]
                      when actor_id() = any (old.writers) then old.writers else old.writers || actor_id() end;
  return new;
end $$;
create trigger keeps_writers before insert or update on sentiment_protocol for each row execute function keep_protocol();

-- Which step may follow which, by whose right. Who wrote a protocol does not sign it.
create function check_protocol_step() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  state text := sentiment_protocol_state(new.protocol_id);
  p sentiment_protocol;
begin
  select * into strict p from sentiment_protocol where id = new.protocol_id;
  if not has_right(case new.step when 'submit' then 'sentiment.write' when 'activate' then 'sentiment.publish' else 'sentiment.sign' end) then
    raise exception 'this step is not for this actor' using errcode = 'insufficient_privilege';
  end if;
  if not (case new.step when 'submit' then state in ('draft', 'returned') when 'activate' then state = 'signed'
                        when 'withdraw' then state in ('signed', 'active') else state = 'submitted' end) then
    raise exception 'a protocol that is % cannot take the step %', state, new.step using errcode = 'check_violation';
  end if;
  if new.step = 'submit' and ('' in (p.purpose, p.phenomena, p.method, p.retention, p.legal_check, p.not_collected)
      or p.activity_slug is null or p.sources = '{}' or p.areas = '{}') then
    raise exception 'a protocol is handed in complete' using errcode = 'check_violation';
  end if;
  if new.step = 'sign' and actor_id() = any (p.writers) then
    raise exception 'who wrote a protocol does not sign it' using errcode = 'insufficient_privilege';
  end if;
  if new.step = 'sign' and not exists (select from processing_activity a
      where a.municipality_id = p.municipality_id and a.slug = p.activity_slug and a.dpia <> '') then
    raise exception 'a protocol is signed after the impact assessment' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_follows before insert on sentiment_protocol_step for each row execute function check_protocol_step();
create policy owner_sees_all on processing_activity for select to regie_owner using (true);

-- Figures belong to a protocol that is signed and in force, and to a measurement that was not delivered yet.
create function check_entry() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  m sentiment_measurement;
  kind text;
begin
  select * into strict m from sentiment_measurement where id = new.measurement_id;
  select l.measure into strict kind from sentiment_line l where l.indicator_id = new.indicator_id;
  if m.state not in ('planned', 'measured') then
    raise exception 'what was delivered is not entered again' using errcode = 'insufficient_privilege';
  end if;
  if sentiment_protocol_state(m.protocol_id) <> 'active' then
    raise exception 'no figures without a protocol in force' using errcode = 'insufficient_privilege';
  end if;
  if not (case kind when 'proportion' then new.estimate between 0 and 100 else new.estimate between 1 and 10 end) then
    raise exception 'an estimate outside its scale' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger entry_is_allowed before insert or update on sentiment_entry for each row execute function check_entry();

-- A measurement only goes forward, delivering is for who may publish, and its file is delivered once.
create function check_measurement() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  states constant text[] := array['planned', 'measured', 'delivered', 'reacted'];
  was text := case when tg_op = 'INSERT' then 'planned' else old.state end;
begin
  if array_position(states, new.state) < array_position(states, was) then
    raise exception 'a measurement does not go back' using errcode = 'check_violation';
  end if;
  if new.state in ('delivered', 'reacted') and not has_right('sentiment.publish') then
    raise exception 'delivering is for who may publish' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.snapshot_id is not null
      and (old.snapshot_id, old.period, old.protocol_id, old.delivered_on) is distinct from (new.snapshot_id, new.period, new.protocol_id, new.delivered_on) then
    raise exception 'what was delivered stays' using errcode = 'insufficient_privilege';
  end if;
  if new.snapshot_id is not null and (tg_op = 'INSERT' or old.snapshot_id is null)
      and sentiment_protocol_state(new.protocol_id) <> 'active' then
    raise exception 'no figures without a protocol in force' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger goes_forward before insert or update on sentiment_measurement for each row execute function check_measurement();

-- The name of a tension line points at nobody, and no figure was there before it became one.
create function check_line() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  named text := (select i.name_nl || E'\n' || i.name_en from indicator i where i.id = new.indicator_id);
begin
  if not names_nobody(named) then
    raise exception 'a tension line points at nobody' using errcode = 'check_violation';
  end if;
  if exists (select from snapshot_indicator b where b.indicator_id = new.indicator_id) then
    raise exception 'a tension line begins without figures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger begins_empty before insert on sentiment_line for each row execute function check_line();
create policy owner_sees_all on snapshot_indicator for select to regie_owner using (true);
create policy owner_sees_all on indicator for select to regie_owner using (true);
create function check_line_name() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if not names_nobody(new.name_nl || E'\n' || new.name_en)
      and exists (select from sentiment_line l where l.indicator_id = new.id) then
    raise exception 'a tension line points at nobody' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_points_at_nobody before update on indicator for each row execute function check_line_name();

-- Figures of a tension line come in one way only: as the file of a measurement that was delivered. An import of any other
-- file with such a figure in it is refused by the database.
create function tension_lines() returns uuid[] language sql stable security definer set search_path = regie, pg_temp as
$$ select coalesce(array_agg(l.indicator_id), '{}') from sentiment_line l where l.municipality_id = actor_municipality() $$;
create function delivered_files() returns uuid[] language sql stable security definer set search_path = regie, pg_temp as
$$ select coalesce(array_agg(m.snapshot_id), '{}') from sentiment_measurement m
    where m.snapshot_id is not null and m.municipality_id = actor_municipality() $$;
create policy only_by_delivery on observation as restrictive for insert
  with check (indicator_id <> all ((select tension_lines())::uuid[]) or snapshot_id = any ((select delivered_files())::uuid[]));
