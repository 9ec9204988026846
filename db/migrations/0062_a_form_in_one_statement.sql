-- Taking a form in also drops what was kept of it for later, so that one statement is all it takes.

drop function hand_in(uuid, int, text, text, jsonb, text, text, jsonb);
drop function drop_saved_form(uuid, text);

create function hand_in(wanted_survey uuid, wanted_version int, in_language text, by_channel text, answers jsonb, form text, code text, for_quotas jsonb, saved text)
returns text language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  asked record;
  quota record;
begin
  select s.id, s.municipality_id, s.consultation_id, s.is_by_invitation into asked from survey s where s.id = wanted_survey and s.municipality_id = actor_municipality();
  if not found then return 'not-found'; end if;
  if by_channel = 'web' and phase_of(asked.consultation_id) <> 'open' then return 'closed'; end if;
  if by_channel <> 'web' and not (has_right('consultations.edit') and phase_of(asked.consultation_id) in ('open', 'closed')) then return 'closed'; end if;
  if not exists (select from survey_version v where v.survey_id = asked.id and v.number = wanted_version) then return 'not-found'; end if;
  insert into survey_form (municipality_id, survey_id, form_hash) values (asked.municipality_id, asked.id, form) on conflict do nothing;
  if not found then return 'already'; end if;
  -- Whoever is refused leaves nothing behind. Counts are locked in one order, so that two forms never wait for each other.
  for quota in select * from jsonb_to_recordset(for_quotas) as q(question text, option text, most int) order by q.question, q.option loop
    insert into survey_quota_count (municipality_id, survey_id, question, option, count)
      values (asked.municipality_id, asked.id, quota.question, quota.option, 0) on conflict do nothing;
    perform from survey_quota_count c
      where c.survey_id = asked.id and c.question = quota.question and c.option = quota.option and c.count < quota.most for update;
    if not found then
      delete from survey_form f where f.survey_id = asked.id and f.form_hash = form;
      return 'quota-full';
    end if;
  end loop;
  if asked.is_by_invitation then
    update survey_invitation i set is_used = true where i.survey_id = asked.id and i.code_hash = code and not i.is_used;
    if not found then
      delete from survey_form f where f.survey_id = asked.id and f.form_hash = form;
      return 'no-invitation';
    end if;
  end if;
  if for_quotas <> '[]' then
    update survey_quota_count c set count = c.count + 1
      from jsonb_to_recordset(for_quotas) as q(question text, option text)
      where c.survey_id = asked.id and c.question = q.question and c.option = q.option;
  end if;
  insert into answer_box (municipality_id, survey_id, version, language, channel, content)
    values (asked.municipality_id, asked.id, wanted_version, in_language, by_channel, answers);
  if saved <> '' then
    delete from survey_saved s where s.survey_id = asked.id and s.code_hash = saved;
  end if;
  return 'taken';
end $$;
revoke execute on function hand_in from public;
grant execute on function hand_in to regie_app;

-- Eight people who hand in at once would otherwise each lock the row of the survey and of the municipality against removal,
-- and wait for each other's list of locks. `hand_in` is the only way in and looks both up; neither is ever removed.
alter table survey_form drop constraint survey_form_municipality_id_fkey, drop constraint survey_form_survey_id_fkey;
alter table answer_box drop constraint answer_box_municipality_id_fkey, drop constraint answer_box_survey_id_fkey;
