-- What the rules of the sentiment monitor look up is of the actor's own municipality; anything else is refused in the same way
-- as what is not there, so that nobody learns what another municipality has.

create or replace function sentiment_protocol_state(wanted uuid) returns text language sql stable
security definer set search_path = regie, pg_temp as $$
  select coalesce((
    select case s.step when 'submit' then 'submitted' when 'sign' then 'signed' when 'return' then 'returned'
                       when 'activate' then 'active' else 'withdrawn' end
      from sentiment_protocol_step s
     where s.protocol_id = wanted and s.municipality_id = actor_municipality() order by s.number desc limit 1), 'draft')
$$;

create or replace function check_protocol_step() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  state text := sentiment_protocol_state(new.protocol_id);
  p sentiment_protocol;
begin
  select * into p from sentiment_protocol where id = new.protocol_id and municipality_id = actor_municipality();
  if not found or not has_right(case new.step when 'submit' then 'sentiment.write' when 'activate' then 'sentiment.publish'
                                else 'sentiment.sign' end) then
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

create or replace function check_entry() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  m sentiment_measurement;
  kind text := (select l.measure from sentiment_line l
                 where l.indicator_id = new.indicator_id and l.municipality_id = actor_municipality());
begin
  select * into m from sentiment_measurement where id = new.measurement_id and municipality_id = actor_municipality();
  if not found or kind is null then
    raise exception 'figures are of a measurement and a tension line' using errcode = 'insufficient_privilege';
  end if;
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

create or replace function check_line() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  named text := (select i.name_nl || E'\n' || i.name_en from indicator i
                  where i.id = new.indicator_id and i.municipality_id = actor_municipality());
begin
  if named is null then
    raise exception 'a tension line is an indicator' using errcode = 'insufficient_privilege';
  end if;
  if not names_nobody(named) then
    raise exception 'a tension line points at nobody' using errcode = 'check_violation';
  end if;
  if exists (select from snapshot_indicator b where b.indicator_id = new.indicator_id) then
    raise exception 'a tension line begins without figures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
