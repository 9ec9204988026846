-- Lists of 50,000 records stay within their budget.

-- One policy decides who sees a record: of two, PostgreSQL makes one condition in which nothing is certain any more, and
-- then no index has its order. The rule is that of before, with who holds the code of an own plan among it.
drop policy own_plan_sees on register_record;
drop policy may_read on register_record;
create policy may_read on register_record for select using (
  municipality_id = (select actor_municipality()) and (
    (select has_right('registers.count') or has_right('registers.run'))
    or (not is_restricted and space = any ((select actor_spaces('read'))::text[]))
    or id = (select own_plan())
    or id in (select records_opened_to_actor())));

-- A far page is reached through an index alone, so it holds what the policy and the usual filters look at.
drop index register_record_all_due;
create index register_record_all_due on register_record
  (municipality_id, register, next_due_on asc nulls last, opened_on desc, id)
  include (state, closed_on, handler_id, area_code, space, is_restricted) where merged_into is null;
drop index register_record_newest;
create index register_record_newest on register_record (municipality_id, register, opened_on desc, id)
  include (state, closed_on, handler_id, area_code, space, is_restricted) where merged_into is null;

-- What the actor may do is asked once, and not for every record that has the words.
create or replace function records_with_words(query tsquery, wanted_register text default null) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select r.id from register_record r
   where r.municipality_id = (select actor_municipality()) and r.words @@ query
     and (wanted_register is null or r.register = wanted_register)
     and (r.space = any ((select actor_spaces('read'))::text[]) or r.id in (select records_opened_to_actor()))
$$;

create or replace function records_with_person(in_space text, hashes text[]) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select distinct r.id from record_party p join register_record r on r.id = p.record_id
   where p.municipality_id = (select actor_municipality()) and p.name_hashes @> hashes and cardinality(hashes) > 0
     and r.space = in_space and in_space = any ((select actor_spaces('read'))::text[])
$$;
