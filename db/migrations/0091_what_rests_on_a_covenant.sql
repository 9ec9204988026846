-- Which actions of a plan rest on a covenant, and from which registers it lets data be shared.

create table covenant_use (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  covenant_id uuid not null references register_record on delete cascade,
  action_id uuid references action on delete cascade,
  register text,
  check (num_nonnulls(action_id, register) = 1),
  unique nulls not distinct (covenant_id, action_id, register)
);
create index covenant_use_of_action on covenant_use (action_id);
call protect('covenant_use', 'regie.reads_record(covenant_id)', 'regie.handles_record(covenant_id)');
call keep_within_municipality('covenant_use');

-- An action stands on the thread with the covenant that it rests on, for who may read that.
create or replace view thread_link with (security_invoker = true) as
  select l.municipality_id, l.from_id, l.relation, l.to_id, l.position from link l
  union all
  select distinct m.municipality_id, m.from_id, 'kept-in', c.from_id, 0
    from link m join link c on c.to_id = m.to_id and c.relation = 'counts'
   where m.relation = 'moves'
  union all
  select u.municipality_id, u.action_id, 'agreed-in', u.covenant_id, 0 from covenant_use u where u.action_id is not null;
