-- Lists of records: fast with 50,000 in a register, views that people keep, search, import and export.

-- The policy of records as it was, but for what is the same for every row: that is computed once. And what is shared with
-- who may only check ends on its day, whether or not the night's work has been done.
drop policy may_read on register_record;
create policy may_read on register_record for select using (
  municipality_id = (select actor_municipality()) and (
    (select has_right('registers.count') or has_right('registers.run'))
    or (not is_restricted and space = any ((select actor_spaces('read'))::text[]))
    or (not is_restricted and is_shared and coalesce(shared_until >= (select day_in_the_netherlands()), true)
      and space = any ((select actor_spaces('check'))::text[]))
    or id in (select records_opened_to_actor())));

drop index register_record_list;
drop index register_record_due;
drop index register_record_state;
-- Counts of a register are read from this index alone, with everything that the policy looks at.
create index register_record_counts on register_record (municipality_id, register, state)
  include (closed_on, next_due_on, opened_on, handler_id, area_code, space, is_restricted, is_shared, shared_until, id)
  where merged_into is null;
-- What is open in the order of what is due, as most people look at it; and everything in that order.
create index register_record_due on register_record
  (municipality_id, register, next_due_on asc nulls last, opened_on desc, id)
  include (space, is_restricted, is_shared, shared_until) where merged_into is null and closed_on is null;
create index register_record_all_due on register_record
  (municipality_id, register, next_due_on asc nulls last, opened_on desc, id) where merged_into is null;
create index register_record_handlers on register_record (municipality_id, register, handler_id)
  where merged_into is null and handler_id is not null;
create index register_record_newest on register_record (municipality_id, register, opened_on desc, id)
  where merged_into is null;

-- What the register is called in the system that it came from, so that bringing it in again does nothing.
alter table register_record add column external_id text;
create unique index register_record_external on register_record (municipality_id, register, external_id)
  where external_id is not null;
drop trigger on_record on register_record;
create trigger on_record after insert or update or delete on register_record for each row
  execute function record_change('id', 'title,facts,number,state,area_code,words,external_id');

-- Which of these are in the register already. A record that is restricted counts too: whoever brings a file in again would
-- otherwise make an open copy of what was hidden; he learns no more than that the row was in his own file before.
create function external_ids_present(wanted_register text, wanted text[]) returns setof text language sql stable
security definer set search_path = regie, pg_temp as $$
  select r.external_id from register_record r
   where r.municipality_id = actor_municipality() and r.register = wanted_register and r.external_id = any (wanted)
     and r.space = any (actor_spaces('handle') || actor_spaces('decide'))
$$;
revoke execute on function external_ids_present from public;
grant execute on function external_ids_present to regie_app;

-- Candidates for a search, from an index that a policy cannot use. Only ids, and only of the spaces of the actor: whoever
-- asks reads the records themselves under their policy, so that what is hidden is in no answer.
create function records_with_words(query tsquery, wanted_register text default null) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select r.id from register_record r
   where r.municipality_id = actor_municipality() and r.words @@ query
     and (wanted_register is null or r.register = wanted_register)
     and (r.space = any (actor_spaces('read') || actor_spaces('check')) or r.id in (select records_opened_to_actor()))
$$;
revoke execute on function records_with_words from public;
grant execute on function records_with_words to regie_app;

create function records_with_person(in_space text, hashes text[]) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select distinct r.id from record_party p join register_record r on r.id = p.record_id
   where p.municipality_id = actor_municipality() and p.name_hashes @> hashes and cardinality(hashes) > 0
     and r.space = in_space and in_space = any (actor_spaces('read'))
$$;
revoke execute on function records_with_person from public;
grant execute on function records_with_person to regie_app;

-- Views of a list: what its address says, and which columns, under a name. For oneself, or for everybody in the space.
create table record_view (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  register text not null,
  space text not null,
  name text not null check (length(name) between 1 and 80),
  query text not null default '' check (length(query) <= 2000),
  columns text[] not null default '{}',
  account_id uuid not null references account on delete cascade,
  is_shared boolean not null default false,
  created_at timestamptz not null default now()
);
create index record_view_of_register on record_view (municipality_id, register);
call protect('record_view',
  'account_id::text = regie.actor_id() or (is_shared and space = any (regie.actor_spaces(''read'') || regie.actor_spaces(''check'')))',
  '(account_id::text = regie.actor_id() and (not is_shared or space = any (regie.actor_spaces(''handle'') || regie.actor_spaces(''decide''))))
   or (is_shared and space = any (regie.actor_spaces(''decide'')))',
  redact => 'name,query');

-- Which columns somebody last chose for a register.
create table record_columns (
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  register text not null,
  columns text[] not null,
  primary key (account_id, register)
);
call protect('record_columns', 'account_id::text = regie.actor_id()', 'account_id::text = regie.actor_id()',
  keys => 'account_id,register', audited => false);

-- A file that goes in or out, and how far it is. It is done by a job that acts as whoever asked for it.
create table record_transfer (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  kind text not null check (kind in ('import', 'export')),
  register text not null,
  space text not null,
  account_id uuid not null references account on delete cascade,
  state text not null check (state in ('checked', 'waiting', 'running', 'done', 'stopped', 'refused', 'failed')),
  -- What was asked: sealed, because a search or a reason can name somebody.
  ask text not null,
  total integer not null default 0,
  done integer not null default 0,
  is_stop_asked boolean not null default false,
  -- Counts of what came of it, and nothing else.
  outcome jsonb not null default '{}',
  created_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > created_at)
);
create index record_transfer_of_account on record_transfer (account_id, created_at desc);
create index record_transfer_end on record_transfer (municipality_id, ends_at);
call protect('record_transfer', 'account_id::text = regie.actor_id() or regie.has_right(''registers.run'')',
  '(account_id::text = regie.actor_id() and space = any (regie.actor_spaces(''read''))) or regie.has_right(''registers.run'')', audited => false);

-- The file itself in pieces, sealed with the secret of the installation.
create table record_transfer_part (
  municipality_id text not null references municipality,
  transfer_id uuid not null references record_transfer on delete cascade,
  number integer not null,
  sealed text not null,
  primary key (transfer_id, number)
);
call protect('record_transfer_part', 'transfer_id in (select t.id from regie.record_transfer t)',
  'transfer_id in (select t.id from regie.record_transfer t)', keys => 'transfer_id,number', audited => false);
