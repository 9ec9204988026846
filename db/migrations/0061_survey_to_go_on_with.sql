-- A survey that somebody fills in later: what he had, under the hash of a code that only he has. It is nobody's answer yet, and
-- leads to nobody.

create table survey_saved (
  municipality_id text not null references municipality,
  survey_id uuid not null references survey,
  code_hash text not null,
  content jsonb not null,
  saved_on date not null default (now() at time zone 'Europe/Amsterdam')::date,
  primary key (survey_id, code_hash)
);
call protect('survey_saved', 'false', 'false', keys => 'survey_id,code_hash', audited => false);
create policy owner_uses on survey_saved for all to regie_owner using (true) with check (true);

-- Keeps what somebody filled in so far, under his code; again under the same code replaces it.
create function save_form(wanted_survey uuid, code text, filled_in jsonb) returns boolean language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  if not exists (select from survey s where s.id = wanted_survey and s.municipality_id = actor_municipality()
                   and phase_of(s.consultation_id) = 'open') then
    return false;
  end if;
  insert into survey_saved (municipality_id, survey_id, code_hash, content)
    values (actor_municipality(), wanted_survey, code, filled_in)
    on conflict (survey_id, code_hash) do update set content = excluded.content, saved_on = excluded.saved_on;
  return true;
end $$;
revoke execute on function save_form from public;
grant execute on function save_form to regie_app;

-- What was kept under a code.
create function find_saved_form(wanted_survey uuid, code text) returns jsonb language sql stable
security definer set search_path = regie, pg_temp as $$
  select f.content from survey_saved f
   where f.survey_id = wanted_survey and f.code_hash = code and f.municipality_id = actor_municipality()
$$;
revoke execute on function find_saved_form from public;
grant execute on function find_saved_form to regie_app;

-- Sent in, or out of use: gone.
create function drop_saved_form(wanted_survey uuid, code text) returns void language sql
security definer set search_path = regie, pg_temp as $$
  delete from survey_saved f where f.survey_id = wanted_survey and f.code_hash = code and f.municipality_id = actor_municipality()
$$;
revoke execute on function drop_saved_form from public;
grant execute on function drop_saved_form to regie_app;

-- Those of surveys that are no longer open, and those that nobody came back to for so many days.
create function clear_saved_forms(days int) returns bigint language plpgsql security definer set search_path = regie, pg_temp as $$
declare cleared bigint;
begin
  if not has_right('consultations.edit') then
    raise exception 'clearing takes the right consultations.edit' using errcode = 'insufficient_privilege';
  end if;
  delete from survey_saved f using survey s
   where s.id = f.survey_id and s.municipality_id = actor_municipality()
     and (phase_of(s.consultation_id) <> 'open' or f.saved_on < (now() at time zone 'Europe/Amsterdam')::date - days);
  get diagnostics cleared = row_count;
  return cleared;
end $$;
revoke execute on function clear_saved_forms from public;
grant execute on function clear_saved_forms to regie_app;
