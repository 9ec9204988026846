-- Shops and venues may check who is banned, and nothing else. They saw the rows of records that hold now, and with them the
-- kind of incident, the number and who handles it. Now they see no record at all: one function answers what the protocol shares.

drop policy may_read on register_record;
create policy may_read on register_record for select using (
  municipality_id = (select actor_municipality()) and (
    (select has_right('registers.count') or has_right('registers.run'))
    or (not is_restricted and space = any ((select actor_spaces('read'))::text[]))
    or id in (select records_opened_to_actor())));

create policy owner_checks on record_key for select to regie_owner using (true);
create policy owner_checks on record_sealed for select to regie_owner using (true);

-- The state, until when, and the sealed names of who is in the protocol, of what holds on that day and today. With hashes
-- only people whose name has all of these words. Ends on its day, whether or not the night's work has been done.
create function shared_under_protocol(wanted_register text, hashes text[], on_day date)
returns table (record_id uuid, state text, until date, party_id uuid, wrapped text, sealed text) language sql stable
security definer set search_path = regie, pg_temp as $$
  select r.id, r.state, r.shared_until, p.id, k.wrapped, s.sealed
    from register_record r
    join record_party p on p.record_id = r.id and p.is_in_protocol and p.ended_on is null
    join record_key k on k.record_id = r.id
    join record_sealed s on s.record_id = r.id and s.part = 'party:' || p.id
   where r.municipality_id = actor_municipality() and r.register = wanted_register
     and r.space = any (actor_spaces('check')) and r.is_shared and not r.is_restricted
     and r.merged_into is null and r.destroyed_on is null
     and coalesce(r.shared_until >= greatest(on_day, day_in_the_netherlands()), true)
     and p.name_hashes @> hashes
   order by r.shared_until, r.id limit 2000
$$;
revoke execute on function shared_under_protocol from public;
grant execute on function shared_under_protocol to regie_app;

-- A view of a list is for who may read the list.
drop policy may_read on record_view;
create policy may_read on record_view for select using (
  municipality_id = actor_municipality()
  and (account_id::text = actor_id() or (is_shared and space = any (actor_spaces('read')))));
