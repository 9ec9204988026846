-- Whoever reads or writes a link, or a paper of the council, is judged by the one or two things it hangs on. These rules
-- asked it of everything on the thread, records of the registers among it, at every statement.
-- In PL/pgSQL, which keeps its plan: worked out anew for each statement, the rights on things took longer than the statement.
create function sees_node(wanted uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from regie.node n where n.id = wanted);
end $$;
create function writes_node(wanted uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from regie.node n where n.id = wanted and regie.writes_kind(n.kind));
end $$;
create function is_public_motion(wanted uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from regie.node n where n.id = wanted and n.kind = 'motion' and n.visibility = 'public');
end $$;

alter policy may_read on link using (municipality_id = actor_municipality()
  and (has_right('work.open') or (sees_node(from_id) and sees_node(to_id))));
alter policy writer_links on link with check (municipality_id = actor_municipality() and writes_node(from_id));
alter policy writer_changes_links on link using (municipality_id = actor_municipality() and writes_node(from_id));
alter policy writer_unlinks on link using (municipality_id = actor_municipality() and writes_node(from_id));
alter policy adopter_ties on link with check (municipality_id = actor_municipality() and relation = 'amends'
  and has_right('plan.adopt') and is_public_motion(from_id));
alter policy may_read on council_item using (municipality_id = actor_municipality() and sees_node(id));

-- A record is looked up as part of the statement that asks, not by a function that runs a statement of its own for each row.
alter policy may_read on node using (municipality_id = actor_municipality()
  and case when kind = 'record' then exists (select from regie.register_record r where r.id = node.id) else
    visibility = 'public'
    or (has_right('work.open')
      and (visibility = 'internal' or has_right((select k.read_right from node_kind k where k.kind = node.kind and k.sees is null)))) end);
alter policy may_read on record_key using (municipality_id = actor_municipality()
  and (exists (select from regie.register_record r where r.id = record_key.record_id)
    or record_id in (select records_shared_with_actor())));

-- One plan for every kind of thing that search knows: the parts of other kinds are passed over, and nothing is planned anew.
alter function index_thing(text, text) set plan_cache_mode = force_generic_plan;
