-- Taking a form in costs less: nobody looks for a row in the box, so it has neither a key nor an index; the hash of a form
-- takes half the room in its index; and what a survey asks of a form is looked up in one statement.

-- A check is read anew at every form; `hand_in` is the only way in, and knows the channels.
alter table answer_box drop column id, drop constraint answer_box_channel_check;
alter table survey_form alter column form_hash type bytea using decode(form_hash, 'hex');

create or replace function hand_in(wanted_survey uuid, wanted_version int, in_language text, by_channel text, answers jsonb, form text, code text, for_quotas jsonb, saved text)
returns text language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  asked record;
  quota record;
  form_key bytea := decode(form, 'hex');
begin
  select s.municipality_id, s.is_by_invitation,
      (select t.phase from consultation_step t where t.consultation_id = s.consultation_id order by t.number desc limit 1) as phase
    into asked
    from survey s join survey_version v on v.survey_id = s.id and v.number = wanted_version
    where s.id = wanted_survey and s.municipality_id = actor_municipality();
  if not found then return 'not-found'; end if;
  if by_channel = 'web' then
    if asked.phase is distinct from 'open' then return 'closed'; end if;
  elsif by_channel not in ('paper', 'telephone', 'street', 'import') or asked.phase is null
    or asked.phase not in ('open', 'closed') or not has_right('consultations.edit') then
    return 'closed';
  end if;
  insert into survey_form (municipality_id, survey_id, form_hash) values (asked.municipality_id, wanted_survey, form_key) on conflict do nothing;
  if not found then return 'already'; end if;
  -- Whoever is refused leaves nothing behind. Counts are locked in one order, so that two forms never wait for each other.
  if for_quotas <> '[]' then
    for quota in select * from jsonb_to_recordset(for_quotas) as q(question text, option text, most int) order by q.question, q.option loop
      insert into survey_quota_count (municipality_id, survey_id, question, option, count)
        values (asked.municipality_id, wanted_survey, quota.question, quota.option, 0) on conflict do nothing;
      perform from survey_quota_count c
        where c.survey_id = wanted_survey and c.question = quota.question and c.option = quota.option and c.count < quota.most for update;
      if not found then
        delete from survey_form f where f.survey_id = wanted_survey and f.form_hash = form_key;
        return 'quota-full';
      end if;
    end loop;
  end if;
  if asked.is_by_invitation then
    update survey_invitation i set is_used = true where i.survey_id = wanted_survey and i.code_hash = code and not i.is_used;
    if not found then
      delete from survey_form f where f.survey_id = wanted_survey and f.form_hash = form_key;
      return 'no-invitation';
    end if;
  end if;
  if for_quotas <> '[]' then
    update survey_quota_count c set count = c.count + 1
      from jsonb_to_recordset(for_quotas) as q(question text, option text)
      where c.survey_id = wanted_survey and c.question = q.question and c.option = q.option;
  end if;
  insert into answer_box (municipality_id, survey_id, version, language, channel, content)
    values (asked.municipality_id, wanted_survey, wanted_version, in_language, by_channel, answers);
  if saved <> '' then
    delete from survey_saved s where s.survey_id = wanted_survey and s.code_hash = saved;
  end if;
  return 'taken';
end $$;
