-- What is not of this municipality is refused by its own rule, before anything else is said of it.
create or replace function check_change_told() returns trigger language plpgsql as $$
begin
  if new.municipality_id = actor_municipality() and not exists (
    select from regie.plan_change c where c.id = new.change_id and c.state = 'agreed' and c.settled_on <= new.told_on) then
    raise exception 'only what was agreed is told, and not before' using errcode = 'check_violation', constraint = 'told_after_agreed';
  end if;
  return new;
end $$;
