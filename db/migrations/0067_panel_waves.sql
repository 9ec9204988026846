-- Waves of the citizen panel: who is drawn for a survey, by lot that can be drawn again, and how far inviting them is. With a
-- member is kept in which wave he was invited, and never with which code: a code is made, mailed and forgotten.

-- What a member agreed to stays what holds for him, also when the municipality promises others less.
alter table panel_member add column agreed_invitations integer not null default 1, add column agreed_years integer not null default 1;
alter table panel_member alter column agreed_invitations drop default, alter column agreed_years drop default;

create table panel_wave (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  number integer not null,
  -- What the panel was divided by before the draw, how many were asked for, and the fewest of each part.
  strata text[] not null check (strata <@ '{district,age,sex}'::text[]),
  wanted integer not null check (wanted between 1 and 100000),
  fewest integer not null check (fewest between 0 and 1000),
  -- The lot: made by the database, so that nobody chooses who is drawn.
  seed text not null default replace(gen_random_uuid()::text, '-', ''),
  drawn_on date not null,
  drawn_by text not null default actor_id(),
  -- What is being mailed now, and whether somebody stopped that.
  mailing text not null default 'none' check (mailing in ('none', 'invitation', 'reminder')),
  is_stopped boolean not null default false,
  -- On which day inviting began.
  invited_on date,
  unique (municipality_id, number)
);
call protect('panel_wave', 'regie.has_right(''panel.manage'') or regie.has_right(''panel.keep'')', 'regie.has_right(''panel.manage'') or regie.has_right(''panel.keep'')');
revoke insert, update on panel_wave from regie_app;
grant insert (municipality_id, survey_id, number, strata, wanted, fewest, drawn_on) on panel_wave to regie_app;
grant update (mailing, is_stopped, invited_on) on panel_wave to regie_app;
create policy owner_reads on panel_wave for select to regie_owner using (true);

-- What was drawn of each part. A mark is the hash of the seed with the id of a member; the lowest marks are drawn, so that the
-- last mark that was drawn tells of every member whether he was rightly drawn or left.
create table panel_wave_stratum (
  municipality_id text not null references municipality,
  wave_id uuid not null references panel_wave on delete cascade,
  district text not null,
  age text not null,
  sex text not null,
  eligible integer not null,
  drawn integer not null,
  last_mark text not null,
  primary key (wave_id, district, age, sex)
);
call protect('panel_wave_stratum', 'regie.has_right(''panel.manage'')', 'false', keys => 'wave_id,district,age,sex', audited => false);
create policy owner_uses on panel_wave_stratum for all to regie_owner using (true) with check (true);

-- From whom was drawn: kept as long as a draw can be looked into.
create table panel_frame (
  municipality_id text not null references municipality,
  wave_id uuid not null references panel_wave on delete cascade,
  member_id uuid not null references panel_member on delete cascade,
  district text not null,
  age text not null,
  sex text not null,
  primary key (wave_id, member_id)
);
create index panel_frame_of_member on panel_frame (member_id);
call protect('panel_frame', 'regie.has_right(''panel.keep'')', 'regie.has_right(''panel.keep'')', keys => 'wave_id,member_id', audited => false);
create policy owner_uses on panel_frame for all to regie_owner using (true) with check (true);

-- Who was invited in which wave. `sending` that stays means: it is not known whether that mail went out, and it is not sent twice.
create table panel_invitation (
  municipality_id text not null references municipality,
  wave_id uuid not null references panel_wave on delete cascade,
  member_id uuid not null references panel_member on delete cascade,
  drawn_on date not null,
  invitation text not null default 'waiting' check (invitation in ('waiting', 'sending', 'sent', 'refused', 'skipped')),
  reminder text not null default 'none' check (reminder in ('none', 'waiting', 'sending', 'sent', 'refused', 'skipped')),
  primary key (wave_id, member_id)
);
create index panel_invitation_of_member on panel_invitation (member_id, drawn_on);
call protect('panel_invitation', 'regie.has_right(''panel.keep'')', 'regie.has_right(''panel.keep'')', keys => 'wave_id,member_id', audited => false);
create policy owner_uses on panel_invitation for all to regie_owner using (true) with check (true);
alter table panel_invitation set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Nobody is invited more often than was promised to him, whoever draws and however many draw at once.
create function keep_to_cap() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare most int;
begin
  -- Two draws at the same moment wait for each other here.
  select m.agreed_invitations into most from panel_member m where m.id = new.member_id for update;
  select least(most, s.most_invitations) into most from panel_setting s where s.municipality_id = new.municipality_id;
  if (select count(*) from panel_invitation i where i.member_id = new.member_id and i.drawn_on > new.drawn_on - interval '12 months') > most then
    raise exception 'a member was invited as often as was promised' using errcode = 'check_violation', constraint = 'invitations_capped';
  end if;
  return null;
end $$;
create trigger invitations_capped after insert on panel_invitation for each row execute function keep_to_cap();

-- A wave of which something went out stays.
create function keep_mailed_wave() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if exists (select from panel_invitation i where i.wave_id = old.id and i.invitation <> 'waiting') then
    raise exception 'invitations of this wave went out' using errcode = 'check_violation', constraint = 'mailed_wave_stays';
  end if;
  return old;
end $$;
create trigger mailed_wave_stays before delete on panel_wave for each row execute function keep_mailed_wave();

-- The age groups of the tables of CBS by which the population is known, by the year in which somebody was born.
create function panel_age_group(birth_year int, day date) returns text language sql immutable parallel safe as $$
  select case when age < 15 then '0-14' when age < 25 then '15-24' when age < 45 then '25-44' when age < 65 then '45-64' else '65plus' end
    from (select extract(year from day)::int - birth_year as age) as at_most
$$;

-- Who can be drawn for a survey on a day: members who are not paused, dormant or out of reach, not invited too often, too
-- recently, or for this survey already.
create function panel_eligible(wanted_survey uuid, day date, by text[])
returns table (member_id uuid, district text, age text, sex text) language sql stable security definer set search_path = regie, pg_temp as $$
  select m.id,
         case when 'district' = any (by) then m.district else '' end,
         case when 'age' = any (by) then panel_age_group(m.birth_year, day) else '' end,
         case when 'sex' = any (by) then m.sex else '' end
    from panel_member m join panel_setting s on s.municipality_id = m.municipality_id
   where m.municipality_id = actor_municipality()
     and m.confirmed_on is not null and m.dormant_on is null and m.unreachable_on is null
     and (m.paused_until is null or m.paused_until < day)
     and m.confirmed_on + make_interval(years => least(s.most_years, m.agreed_years)) >= day
     and (select count(*) from panel_invitation i where i.member_id = m.id and i.drawn_on > day - interval '12 months') < least(s.most_invitations, m.agreed_invitations)
     and not exists (select from panel_invitation i where i.member_id = m.id and i.drawn_on > day - s.least_days_between)
     and not exists (select from panel_invitation i join panel_wave w on w.id = i.wave_id where i.member_id = m.id and w.survey_id = wanted_survey)
$$;
revoke execute on function panel_eligible from public;

-- How many could be drawn, by part.
create function count_eligible(wanted_survey uuid, day date, by text[])
returns table (district text, age text, sex text, eligible bigint) language sql stable security definer set search_path = regie, pg_temp as $$
  select e.district, e.age, e.sex, count(*) from panel_eligible(wanted_survey, day, by) e
   where has_right('panel.manage') group by 1, 2, 3 order by 1, 2, 3
$$;
revoke execute on function count_eligible from public;
grant execute on function count_eligible to regie_app;

-- The members as counts: never fewer columns than needed to count, and no row of one person that is not a count.
create function count_panel(day date)
returns table (state text, district text, age text, sex text, invited bigint, members bigint) language sql stable security definer set search_path = regie, pg_temp as $$
  select case when m.confirmed_on is null then 'unconfirmed' when m.unreachable_on is not null then 'unreachable'
              when m.dormant_on is not null then 'dormant' when m.paused_until >= day then 'paused' else 'active' end,
         m.district, panel_age_group(m.birth_year, day), m.sex,
         (select count(*) from panel_invitation i where i.member_id = m.id and i.drawn_on > day - interval '12 months'), count(*)
    from panel_member m where m.municipality_id = actor_municipality() and has_right('panel.manage')
   group by 1, 2, 3, 4, 5
$$;
revoke execute on function count_panel from public;
grant execute on function count_panel to regie_app;

-- Draws so many of each part as `parts` says: those with the lowest marks. Whoever has the seed and the ids of those who could
-- be drawn finds the same people again.
create function draw_panel_wave(wanted_wave uuid, parts jsonb) returns bigint language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  wave panel_wave;
  total bigint;
begin
  if not has_right('panel.manage') then
    raise exception 'drawing takes the right panel.manage' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('panel draw ' || actor_municipality(), 0));
  select w.* into strict wave from panel_wave w where w.id = wanted_wave and w.municipality_id = actor_municipality();
  if exists (select from panel_wave_stratum s where s.wave_id = wave.id) then
    raise exception 'this wave was drawn' using errcode = 'check_violation', constraint = 'drawn_once';
  end if;
  insert into panel_frame (municipality_id, wave_id, member_id, district, age, sex)
  select wave.municipality_id, wave.id, e.member_id, e.district, e.age, e.sex from panel_eligible(wave.survey_id, wave.drawn_on, wave.strata) e;
  with marked as (
    select f.*, encode(sha256(convert_to(wave.seed || f.member_id, 'UTF8')), 'hex') as mark from panel_frame f where f.wave_id = wave.id
  ), placed as (
    select m.*, row_number() over (partition by m.district, m.age, m.sex order by m.mark) as place from marked m
  ), drawn as (
    select p.*, p.place <= coalesce(a.draw, 0) as is_drawn
      from placed p left join jsonb_to_recordset(parts) as a(district text, age text, sex text, draw int)
        on (a.district, a.age, a.sex) = (p.district, p.age, p.sex)
  ), counted as (
    insert into panel_wave_stratum (municipality_id, wave_id, district, age, sex, eligible, drawn, last_mark)
    select wave.municipality_id, wave.id, d.district, d.age, d.sex, count(*), count(*) filter (where d.is_drawn),
           coalesce(max(d.mark) filter (where d.is_drawn), '')
      from drawn d group by d.district, d.age, d.sex
  )
  insert into panel_invitation (municipality_id, wave_id, member_id, drawn_on)
  select wave.municipality_id, wave.id, d.member_id, wave.drawn_on from drawn d where d.is_drawn order by d.member_id;
  get diagnostics total = row_count;
  return total;
end $$;
revoke execute on function draw_panel_wave from public;
grant execute on function draw_panel_wave to regie_app;

-- Draws a wave again from those who could be drawn and are still there: of each part how many, and whether the same were drawn.
create function check_panel_draw(wanted_wave uuid)
returns table (district text, age text, sex text, looked_at bigint, is_right boolean) language sql stable security definer set search_path = regie, pg_temp as $$
  select f.district, f.age, f.sex, count(*),
         bool_and((i.member_id is not null) = (encode(sha256(convert_to(w.seed || f.member_id, 'UTF8')), 'hex') <= s.last_mark))
    from panel_frame f
    join panel_wave w on w.id = f.wave_id
    join panel_wave_stratum s on (s.wave_id, s.district, s.age, s.sex) = (f.wave_id, f.district, f.age, f.sex)
    left join panel_invitation i on i.wave_id = f.wave_id and i.member_id = f.member_id
   where f.wave_id = wanted_wave and w.municipality_id = actor_municipality() and has_right('panel.manage')
   group by 1, 2, 3 order by 1, 2, 3
$$;
revoke execute on function check_panel_draw from public;
grant execute on function check_panel_draw to regie_app;

-- How far the mails of a wave are.
create function count_panel_wave(wanted_wave uuid)
returns table (kind text, state text, count bigint) language sql stable security definer set search_path = regie, pg_temp as $$
  select one.kind, one.state, count(*)
    from panel_invitation i, lateral (values ('invitation', i.invitation), ('reminder', i.reminder)) as one(kind, state)
   where i.wave_id = wanted_wave and i.municipality_id = actor_municipality() and has_right('panel.manage') and one.state <> 'none'
   group by 1, 2
$$;
revoke execute on function count_panel_wave from public;
grant execute on function count_panel_wave to regie_app;

-- Has everybody of a wave whom an invitation reached reminded, once. Who took part is not known.
create function remind_panel_wave(wanted_wave uuid) returns bigint language plpgsql security definer set search_path = regie, pg_temp as $$
declare reminded bigint;
begin
  if not has_right('panel.manage') then
    raise exception 'reminding takes the right panel.manage' using errcode = 'insufficient_privilege';
  end if;
  update panel_invitation i set reminder = 'waiting'
   where i.wave_id = wanted_wave and i.municipality_id = actor_municipality() and i.invitation = 'sent' and i.reminder = 'none';
  get diagnostics reminded = row_count;
  return reminded;
end $$;
revoke execute on function remind_panel_wave from public;
grant execute on function remind_panel_wave to regie_app;
