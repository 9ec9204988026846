-- How somebody arranged the start of his work, and when he came before: what is new to him is what happened since.
create table desk (
  account_id uuid primary key references account on delete cascade,
  municipality_id text not null references municipality,
  -- The cards of the start page in his own order; null: those of his role.
  cards text[],
  -- What the start page is: his cards, or the page of the mayor; null: that of his role.
  opens_with text check (opens_with in ('cards', 'mayor')),
  -- Whether single letters do something (WCAG 2.2, criterion 2.1.4).
  has_shortcuts boolean not null default true,
  came_at timestamptz,
  came_before timestamptz
);
call protect('desk', 'account_id::text = regie.actor_id()', 'account_id::text = regie.actor_id()',
  keys => 'account_id', audited => false);
call keep_within_municipality('desk');
create policy owner_marks_coming on desk for all to regie_owner using (true) with check (true);

-- Signing in again within the same part of a day is the same visit.
create function mark_coming() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if new.municipality_id = actor_municipality() then
    insert into desk as d (account_id, municipality_id, came_at) values (new.account_id, new.municipality_id, new.created_at)
    on conflict (account_id) do update set
      came_before = case when d.came_at is null or d.came_at < excluded.came_at - interval '4 hours' then d.came_at else d.came_before end,
      came_at = greatest(d.came_at, excluded.came_at);
  end if;
  return null;
end $$;
create trigger came_in after insert on session for each row execute function mark_coming();

-- Whose initial is waited for now: the stops of what is being routed that are not done while all before them are.
create function waiting_stops() returns table (stop_id uuid, document_id uuid, account_id uuid, office text, due_on date)
language sql stable as $$
  with routed as (
    select d.id, (select v.content_hash from regie.document_version v where v.document_id = d.id order by v.number desc limit 1) as hash
      from regie.official_document d where regie.document_phase(d.id) = 'routed'),
  stops as (
    select s.*, exists (
      select from regie.routing_act a where a.stop_id = s.id and a.act <> 'returned' and a.content_hash = r.hash
        and not exists (select from regie.routing_act later where later.stop_id = s.id and later.acted_at > a.acted_at)) as is_done
      from routed r join regie.routing_stop s on s.document_id = r.id and s.is_current)
  select s.id, s.document_id, s.account_id, s.office, s.due_on from stops s
   where not s.is_done and not exists (
     select from stops e where e.document_id = s.document_id and e.position < s.position and not e.is_done)
$$;
