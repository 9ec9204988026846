-- When something on the thread was last changed, it or its details: the moment alone, for whoever may read the thing.
-- What is not kept up can be told from the record of changes, so nobody has to write down that it was.

create function last_change_of_node(wanted uuid) returns timestamptz
language plpgsql stable security definer set search_path = regie, pg_temp as $$
begin
  -- The owner sees every node, so the rule for the reader is written out here.
  if not exists (
    select from node n join node_kind k on k.kind = n.kind
     where n.id = wanted and n.municipality_id = actor_municipality() and n.kind <> 'record' and has_right(k.read_right)
       and (k.sees is null or sees_by_rule(k.sees, n.id))) then
    return null;
  end if;
  return (select e.occurred_at
            from audit_event e
           where audit_subject(e.table_name, e.row_key, coalesce(e.after, e.before)) = wanted::text
             and e.municipality_id = actor_municipality()
           order by e.id desc limit 1);
end $$;
revoke execute on function last_change_of_node from public;
grant execute on function last_change_of_node to regie_app;
