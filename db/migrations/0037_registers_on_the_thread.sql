-- A register stands on the thread by its name alone: the action is kept in it, and it counts the figure.

alter table node drop constraint node_kind_check;
alter table node add constraint node_kind_check
  check (kind in ('plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report', 'record', 'register'));
insert into node_kind values ('register', 'work.open');
insert into relation values ('counts', 'register', 'indicator');

create unique index node_of_register on node (municipality_id, reference) where kind = 'register';

-- All there is to walk: the links that were made, and those that follow from them. An action that is to move a figure is
-- kept in the register that counts it.
create view thread_link with (security_invoker = true) as
  select l.municipality_id, l.from_id, l.relation, l.to_id, l.position from link l
  union all
  select distinct m.municipality_id, m.from_id, 'kept-in', c.from_id, 0
    from link m join link c on c.to_id = m.to_id and c.relation = 'counts'
   where m.relation = 'moves';
grant select on thread_link to regie_app;
