-- Live sessions: an evening of a consultation, its rounds, and votes that lead to nobody.

create table live_session (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  consultation_id uuid not null references consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug <> 'nieuw'),
  title text not null check (title <> ''),
  kind text not null check (kind in ('network', 'partner', 'council')),
  held_on date not null,
  place text not null,
  agenda text not null default '',
  -- What people type on their phone. In a council session each fraction has a code of its own instead.
  code text not null check (code ~ '^[A-Z2-9]{6}$'),
  status text not null default 'prepared' check (status in ('prepared', 'running', 'closed', 'published')),
  -- Why the last step was one back; the steps themselves are kept below.
  status_reason text not null default '',
  -- The round that is in front of everybody, open or just counted.
  round_id uuid,
  most_participants integer not null default 500 check (most_participants between 1 and 5000),
  -- How many phones took part: counted when the session closes, when their keys are dropped.
  participants integer,
  -- How many people were in the hall.
  attendance integer check (attendance >= 0),
  minutes text not null default '',
  are_minutes_approved boolean not null default false,
  revision integer not null default 1,
  unique (consultation_id, slug),
  unique (municipality_id, code)
);
call protect('live_session',
  'regie.has_right(''consultations.read'') or (status = ''published'' and regie.phase_of(consultation_id) not in (''draft'', ''withdrawn''))',
  'regie.has_right(''consultations.edit'')', redact => 'code,minutes');
create policy owner_leads on live_session for all to regie_owner using (true) with check (true);

-- Each step forward and back stays, with who, when and, for a step back, why.
create table live_session_step (
  municipality_id text not null references municipality,
  session_id uuid not null references live_session on delete cascade,
  number integer not null,
  status text not null,
  reason text not null,
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (session_id, number)
);
call protect('live_session_step', 'session_id in (select s.id from regie.live_session s)', 'false', keys => 'session_id,number', append_only => true);
create policy owner_adds on live_session_step for insert to regie_owner with check (true);
create policy owner_reads on live_session_step for select to regie_owner using (true);

-- What may follow what, and what stays: back only with a reason, publishing takes its own right, approved minutes are as they are.
create function check_live_session() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  forward boolean := (old.status, new.status) in (('prepared', 'running'), ('running', 'closed'), ('closed', 'published'));
  back boolean := (old.status, new.status) in (('closed', 'running'), ('published', 'closed'));
begin
  if new.status <> old.status then
    if not forward and not back then
      raise exception 'from % a session does not become %', old.status, new.status using errcode = 'check_violation', constraint = 'step_follows';
    end if;
    if back and trim(new.status_reason) = '' then
      raise exception 'a step back needs a reason' using errcode = 'check_violation', constraint = 'step_back_has_reason';
    end if;
    if 'published' in (old.status, new.status) and not has_right('consultations.publish') then
      raise exception 'publishing takes the right consultations.publish' using errcode = 'insufficient_privilege';
    end if;
    if new.status = 'closed' and exists (select from live_round r where r.session_id = new.id and r.state = 'open') then
      raise exception 'a round is still open' using errcode = 'check_violation', constraint = 'round_is_open';
    end if;
    insert into live_session_step (municipality_id, session_id, number, status, reason)
      select new.municipality_id, new.id, count(*) + 1, new.status, case when back then new.status_reason else '' end
        from live_session_step s where s.session_id = new.id;
  end if;
  if old.are_minutes_approved and (new.minutes, new.are_minutes_approved, new.attendance) is distinct from (old.minutes, true, old.attendance) then
    raise exception 'approved minutes stay as they are' using errcode = 'check_violation', constraint = 'minutes_stay';
  end if;
  if new.are_minutes_approved and not old.are_minutes_approved and not has_right('consultations.publish') then
    raise exception 'approving minutes takes the right consultations.publish' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger session_follows before update on live_session for each row execute function check_live_session();

-- A fraction of the council joins by a code of its own, so that nobody speaks for another.
create table live_fraction (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  session_id uuid not null references live_session on delete cascade,
  name text not null check (name <> ''),
  code text not null check (code ~ '^[A-Z2-9]{6}$'),
  unique (session_id, name),
  unique (municipality_id, code)
);
call protect('live_fraction', 'regie.has_right(''consultations.read'')', 'regie.has_right(''consultations.edit'')', redact => 'code');
create policy owner_looks on live_fraction for select to regie_owner using (true);

create table live_round (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  session_id uuid not null references live_session on delete cascade,
  number integer not null,
  kind text not null check (kind in ('ideas', 'rate', 'points', 'pairs', 'ranking', 'statements')),
  question text not null check (question <> ''),
  -- What there is to choose from: [{ key, text }]. Taken from the ideas of an earlier round when this one opens, where it says so.
  options jsonb not null default '[]',
  ideas_of uuid,
  points integer,
  state text not null default 'prepared' check (state in ('prepared', 'open', 'closed')),
  -- Ideas are shown when the host has read them; all else as soon as it is counted.
  is_shown boolean not null default false,
  votes integer,
  -- Counted once, when it closes, and kept as it is.
  result jsonb,
  unique (session_id, number),
  foreign key (ideas_of) references live_round (id)
);
create unique index one_round_open on live_round (session_id) where state = 'open';
call protect('live_round', 'session_id in (select s.id from regie.live_session s)', 'regie.has_right(''consultations.edit'')', redact => 'options,result');
create policy owner_leads on live_round for all to regie_owner using (true) with check (true);
alter table live_session add foreign key (municipality_id, round_id) references live_round (municipality_id, id) deferrable initially deferred;

-- A round that people saw is asked once: its question stays, and a closed one does not open again.
create function check_live_round() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' and (new.kind, new.question, new.options, new.points, new.number) is distinct from (old.kind, old.question, old.options, old.points, old.number)
    or (old.state, new.state) in (('open', 'prepared'), ('closed', 'open'), ('closed', 'prepared'), ('prepared', 'closed')) then
    raise exception 'a round that people saw stays as it was' using errcode = 'check_violation', constraint = 'round_stays';
  end if;
  return new;
end $$;
create trigger round_stays before update on live_round for each row execute function check_live_round();
create function keep_live_round() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' and exists (select from live_session s where s.id = old.session_id) then
    raise exception 'a round that people saw stays' using errcode = 'check_violation', constraint = 'round_stays';
  end if;
  return old;
end $$;
create trigger round_is_kept before delete on live_round for each row execute function keep_live_round();

-- Who takes part in a session: a hash of a random key in his browser, until the session closes. Nothing else.
create table live_participant (
  municipality_id text not null references municipality,
  session_id uuid not null references live_session on delete cascade,
  key_hash text not null,
  primary key (session_id, key_hash)
);
call protect('live_participant', 'false', 'false', keys => 'session_id,key_hash', audited => false);
create policy owner_uses on live_participant for all to regie_owner using (true) with check (true);

-- Votes of an open round, one for each participant. Nobody can look at them, the application neither.
create table live_vote (
  municipality_id text not null references municipality,
  round_id uuid not null references live_round on delete cascade,
  key_hash text not null,
  fraction text not null default '',
  content jsonb not null,
  primary key (round_id, key_hash)
);
call protect('live_vote', 'false', 'false', keys => 'round_id,key_hash', audited => false);
create policy owner_uses on live_vote for all to regie_owner using (true) with check (true);
-- What left should also leave the disk soon.
alter table live_vote set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
alter table live_participant set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Votes of a closed round: shuffled, each with a random key, and nothing of who cast them but the fraction of a council session.
create table live_ballot (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  round_id uuid not null references live_round on delete cascade,
  fraction text not null,
  content jsonb not null
);
create index live_ballot_of_round on live_ballot (round_id);
call protect('live_ballot', 'regie.has_right(''consultations.read'')', 'false', audited => false);
create policy owner_uses on live_ballot for all to regie_owner using (true) with check (true);

-- Ideas of a closed round, each by itself: not even which came from one person.
create table live_idea (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  round_id uuid not null references live_round on delete cascade,
  text text not null,
  is_hidden boolean not null default false,
  merged_into uuid references live_idea (id) on delete cascade
);
create index live_idea_of_round on live_idea (round_id);
call protect('live_idea', 'regie.has_right(''consultations.read'') or (not is_hidden and round_id in (select r.id from regie.live_round r where r.is_shown))',
  'regie.has_right(''consultations.edit'')', redact => 'text');
create policy owner_uses on live_idea for all to regie_owner using (true) with check (true);

-- The session and fraction that a code leads to.
create function find_live_code(wanted text) returns table (session_id uuid, fraction text) language sql stable
security definer set search_path = regie, pg_temp as $$
  select s.id, '' from live_session s
   where s.code = wanted and s.municipality_id = actor_municipality() and phase_of(s.consultation_id) not in ('draft', 'withdrawn')
  union all
  select f.session_id, f.name from live_fraction f join live_session s on s.id = f.session_id
   where f.code = wanted and f.municipality_id = actor_municipality() and phase_of(s.consultation_id) not in ('draft', 'withdrawn')
$$;
revoke execute on function find_live_code from public;
grant execute on function find_live_code to regie_app;

-- Where a session is, as a word that changes with what its pages show, and how many votes the open round has.
create function live_pulse(wanted uuid) returns table (state text, votes bigint) language sql stable
security definer set search_path = regie, pg_temp as $$
  select md5(concat_ws(' ', s.status, s.round_id, r.state, r.is_shown, length(r.result::text),
           (select string_agg(concat_ws(' ', i.id, i.is_hidden, i.merged_into), ' ' order by i.id) from live_idea i where i.round_id = r.id and r.is_shown))),
         coalesce(r.votes, (select count(*) from live_vote v where v.round_id = s.round_id))
    from live_session s left join live_round r on r.id = s.round_id
   where s.id = wanted and s.municipality_id = actor_municipality()
$$;
revoke execute on function live_pulse from public;
grant execute on function live_pulse to regie_app;

-- All that a phone or the screen shows, in one question: the session, the round in front of everybody with its result once it
-- is closed, and what this participant sent himself. Of an open round nothing else leaves but how many votes there are.
create function see_live_session(wanted text, key text) returns jsonb language sql stable
security definer set search_path = regie, pg_temp as $$
  select jsonb_build_object(
    'id', s.id, 'title', s.title, 'kind', s.kind, 'heldOn', s.held_on, 'place', s.place, 'status', s.status,
    'consultation', c.slug, 'slug', s.slug, 'fraction', found.fraction, 'state', (select p.state from live_pulse(s.id) p),
    'round', (select jsonb_build_object(
        'id', r.id, 'number', r.number, 'kind', r.kind, 'question', r.question, 'options', r.options, 'points', r.points,
        'state', r.state, 'isShown', r.is_shown, 'result', r.result,
        'votes', coalesce(r.votes, (select count(*) from live_vote v where v.round_id = r.id)),
        'ideas', (select coalesce(jsonb_agg(jsonb_build_object('text', i.text,
                    'times', 1 + (select count(*) from live_idea m where m.merged_into = i.id)) order by i.id), '[]')
                    from live_idea i where i.round_id = r.id and r.is_shown and not i.is_hidden and i.merged_into is null))
      from live_round r where r.id = s.round_id),
    'own', (select v.content from live_vote v where v.round_id = s.round_id and v.key_hash = key))
  from find_live_code(wanted) found join live_session s on s.id = found.session_id join consultation c on c.id = s.consultation_id
$$;
revoke execute on function see_live_session from public;
grant execute on function see_live_session to regie_app;

-- Takes one vote in, or says why not; again from the same participant it takes the place of the one before. Closing holds the
-- lock alone: who comes while it is being counted hears at once that the round is closed, and waits for nothing.
create function cast_live_vote(with_code text, wanted_round uuid, key text, given jsonb) returns text language plpgsql
security definer set search_path = regie, pg_temp as $$
declare
  asked record;
begin
  if not pg_try_advisory_xact_lock_shared(hashtextextended('live round ' || wanted_round, 0)) then return 'closed'; end if;
  select s.id, s.municipality_id, s.kind, s.status, s.most_participants, r.state, found.fraction into asked
    from find_live_code(with_code) found join live_session s on s.id = found.session_id
    join live_round r on r.session_id = s.id and r.id = wanted_round;
  if not found then return 'not-found'; end if;
  if asked.kind = 'council' and asked.fraction = '' then return 'no-fraction'; end if;
  if asked.status <> 'running' or asked.state <> 'open' then return 'closed'; end if;
  insert into live_participant (municipality_id, session_id, key_hash) values (asked.municipality_id, asked.id, key) on conflict do nothing;
  if found and (select count(*) from live_participant p where p.session_id = asked.id) > asked.most_participants then
    delete from live_participant p where p.session_id = asked.id and p.key_hash = key;
    return 'full';
  end if;
  insert into live_vote (municipality_id, round_id, key_hash, fraction, content)
    values (asked.municipality_id, wanted_round, key, asked.fraction, given)
    on conflict (round_id, key_hash) do update set content = excluded.content, fraction = excluded.fraction;
  return 'counted';
end $$;
revoke execute on function cast_live_vote from public;
grant execute on function cast_live_vote to regie_app;

-- Closes a round: its votes lose whose they are, and ideas also which came from one person. Shuffled, in one transaction.
create function close_live_round(wanted uuid) returns boolean language plpgsql
security definer set search_path = regie, pg_temp as $$
declare
  asked live_round;
begin
  if not has_right('consultations.edit') then
    raise exception 'closing a round takes the right consultations.edit' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('live round ' || wanted, 0));
  update live_round r set state = 'closed', is_shown = r.kind <> 'ideas', votes = (select count(*) from live_vote v where v.round_id = wanted)
    where r.id = wanted and r.municipality_id = actor_municipality() and r.state = 'open' returning r.* into asked;
  if not found then return false; end if;
  if asked.kind = 'ideas' then
    insert into live_idea (municipality_id, round_id, text)
      select v.municipality_id, v.round_id, each.value from live_vote v, jsonb_each_text(v.content) as each
       where v.round_id = wanted order by gen_random_uuid();
  else
    insert into live_ballot (municipality_id, round_id, fraction, content)
      select v.municipality_id, v.round_id, v.fraction, v.content from live_vote v where v.round_id = wanted order by gen_random_uuid();
  end if;
  delete from live_vote v where v.round_id = wanted;
  return true;
end $$;
revoke execute on function close_live_round from public;
grant execute on function close_live_round to regie_app;

-- Counts who took part and drops their keys.
create function drop_live_participants(wanted uuid) returns integer language plpgsql
security definer set search_path = regie, pg_temp as $$
declare dropped integer;
begin
  if not has_right('consultations.edit') then
    raise exception 'closing a session takes the right consultations.edit' using errcode = 'insufficient_privilege';
  end if;
  delete from live_participant p where p.session_id = wanted and p.municipality_id = actor_municipality();
  get diagnostics dropped = row_count;
  return dropped;
end $$;
revoke execute on function drop_live_participants from public;
grant execute on function drop_live_participants to regie_app;

-- How many take part so far.
create function count_live_participants(wanted uuid) returns bigint language sql stable
security definer set search_path = regie, pg_temp as $$
  select count(*) from live_participant p where p.session_id = wanted and p.municipality_id = actor_municipality() and has_right('consultations.read')
$$;
revoke execute on function count_live_participants from public;
grant execute on function count_live_participants to regie_app;
