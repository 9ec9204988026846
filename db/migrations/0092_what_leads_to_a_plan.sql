-- What a wish led to, what a paper of the council is about and what a change alters is a part of a plan and nothing else. The
-- title is kept when the thing goes; of a record of a register it could be the name of a person.
create function keep_to_a_plan() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare thing uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if thing is not null and new.municipality_id = actor_municipality() and not exists (
    select from node n where n.id = thing and n.kind in ('plan', 'theme', 'goal', 'action')) then
    raise exception 'this leads to a part of a plan only' using errcode = 'check_violation', constraint = 'leads_to_a_plan';
  end if;
  return new;
end $$;
create trigger leads_to_a_plan before insert or update of led_to on meeting_wish for each row execute function keep_to_a_plan('led_to');
create trigger leads_to_a_plan before insert or update of node_id on council_target for each row execute function keep_to_a_plan('node_id');
create trigger leads_to_a_plan before insert or update of subject_id on plan_change for each row execute function keep_to_a_plan('subject_id');
