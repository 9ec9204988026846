-- A link says how two things hang together, so whoever may not see both sees no link between them.
drop policy may_read on link;
create policy may_read on link for select using (
  municipality_id = actor_municipality()
  and (has_right('work.open') or (from_id in (select n.id from node n) and to_id in (select n.id from node n))));
