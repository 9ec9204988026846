-- How far a new municipality is: whether each first thing is there, and nothing else of it.
create policy owner_counts on area for select to regie_owner using (true);
create policy owner_counts on plan for select to regie_owner using (true);
create policy owner_counts on version for select to regie_owner using (true);
create policy owner_counts on snapshot for select to regie_owner using (true);
create policy owner_counts on record_deadline for select to regie_owner using (true);
create function first_things() returns table (thing text, is_there boolean) language sql stable
security definer set search_path = regie, pg_temp as $$
  with here as (select actor_municipality() as id where has_right('work.open'))
  select 'areas', exists (select from area a, here where a.municipality_id = here.id) from here
  union all select 'people', (select count(*) >= 3 from account a, here where a.municipality_id = here.id and a.is_active) from here
  union all select 'plan', exists (select from plan p, here where p.municipality_id = here.id) from here
  union all select 'adopted', exists (select from version v, here where v.municipality_id = here.id and v.stage <> 'draft') from here
  union all select 'indicator', exists (select from indicator i, here where i.municipality_id = here.id) from here
  union all select 'figures', exists (select from snapshot s, here where s.municipality_id = here.id) from here
  union all select 'register', exists (select from register_record r, here where r.municipality_id = here.id) from here
$$;
revoke execute on function first_things from public;
grant execute on function first_things to regie_app;

-- How much Regie is used, for who may read it: counts of weeks and parts, from the record of changes that is kept anyway.
-- Fewer than five people are not counted out loud, and neither is what they did; nothing here leads to a person.
create function usage_by_week(since date) returns table (week date, part text, people integer, acts integer) language sql stable
security definer set search_path = regie, pg_temp as $$
  with acts as (
    select date_trunc('week', e.occurred_at at time zone 'Europe/Amsterdam')::date as week, e.actor,
           case when e.table_name in ('plan', 'theme', 'goal', 'action', 'milestone', 'mechanism', 'process_step', 'budget_line', 'version') then 'plan'
             when e.table_name in ('indicator', 'snapshot', 'observation', 'caveat', 'import_source', 'series_break') then 'figures'
             when e.table_name like 'report%' then 'reports'
             when e.table_name like any (array['consultation%', 'survey%', 'panel%', 'answer%', 'session_%']) then 'participation'
             when e.table_name like any (array['dossier', 'official_document', 'document_%', 'routing_%', 'agenda_item', 'body_meeting', 'council_%',
               'meeting_%', 'publication%', 'policy_%']) then 'decisions'
             when e.table_name like 'effect_%' then 'effects'
             when e.table_name in ('comment', 'attachment') then 'talk'
             when e.table_name = 'register_record' or e.table_name like any (array['record\_%', 'case\_%', 'action_plan%']) then 'registers' end as part
      from audit_event e
     where e.municipality_id = actor_municipality() and has_right('usage.read')
       and e.occurred_at >= since and e.actor ~ '^[0-9a-f]{8}-')
  select week, part, case when count(distinct actor) >= 5 then count(distinct actor)::int end,
         case when count(distinct actor) >= 5 then count(*)::int end
    from acts where part is not null group by week, part
$$;
revoke execute on function usage_by_week from public;
grant execute on function usage_by_week to regie_app;

-- How the registers stand: terms that are late, and how long a closed record took; hidden where there are fewer than five.
create function register_pace(today date) returns table (space text, late integer, closed integer, median_days integer) language sql stable
security definer set search_path = regie, pg_temp as $$
  with records as (
    select n.space, r.id, r.opened_on, r.closed_on from register_record r join node n on n.id = r.id
     where r.municipality_id = actor_municipality() and has_right('usage.read') and r.merged_into is null and r.destroyed_on is null),
  late as (
    select r.space, count(*)::int as count from records r join record_deadline d on d.record_id = r.id
     where d.is_open and d.due_on < today and r.closed_on is null group by r.space),
  done as (
    select r.space, count(*)::int as count, percentile_disc(0.5) within group (order by r.closed_on - r.opened_on)::int as days
      from records r where r.closed_on > today - 365 group by r.space)
  select s.space, case when coalesce(l.count, 0) = 0 then 0 when l.count >= 5 then l.count end,
         case when coalesce(d.count, 0) = 0 then 0 when d.count >= 5 then d.count end, case when d.count >= 5 then d.days end
    from (select distinct space from records) s left join late l using (space) left join done d using (space)
$$;
revoke execute on function register_pace from public;
grant execute on function register_pace to regie_app;
