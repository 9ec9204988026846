-- Views are kept of every list: for oneself, for everybody in the space of a register, or for everybody with a role.

create function has_role(wanted text) returns boolean language sql stable parallel safe as
$$ select position(',' || wanted || ',' in coalesce(current_setting('regie.roles', true), '')) > 0 $$;

-- `register` is the key of the list. A list that is none of a register has no space.
alter table record_view add column role text not null default '';
alter table record_view add constraint shared_with_somebody check (not is_shared or space <> '' or role <> '');
alter policy may_read on record_view using (municipality_id = actor_municipality() and (
  account_id::text = actor_id()
  or (is_shared and (role = '' or has_role(role))
    and (space = '' or space = any (actor_spaces('read') || actor_spaces('check'))))));
alter policy may_add on record_view with check (municipality_id = actor_municipality() and (
  account_id::text = actor_id() and (not is_shared or ((role = '' or has_role(role))
    and (space = '' or space = any (actor_spaces('handle') || actor_spaces('decide')))))));
-- Its owner changes it and takes it away; in a space of registers who decides there does too.
alter policy may_change on record_view using (municipality_id = actor_municipality() and (
  account_id::text = actor_id() or (is_shared and space = any (actor_spaces('decide')))))
  with check (municipality_id = actor_municipality() and (
    (account_id::text = actor_id() and (not is_shared or ((role = '' or has_role(role))
      and (space = '' or space = any (actor_spaces('handle') || actor_spaces('decide'))))))
    or (is_shared and space = any (actor_spaces('decide')))));
alter policy may_remove on record_view using (municipality_id = actor_municipality() and (
  account_id::text = actor_id() or (is_shared and space = any (actor_spaces('decide')))));

-- Besides the columns, the view in which somebody wants a list to open.
alter table record_columns alter column columns set default '{}';
alter table record_columns add column default_view uuid references record_view on delete set null;
call keep_within_municipality('record_columns');
