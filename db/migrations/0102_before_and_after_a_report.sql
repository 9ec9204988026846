-- Before a report is published its speakers are briefed; after it, corrections are told and a report can be withdrawn.

-- A later edition tells why it replaces the one before.
alter table report_publication add column note text not null default '';

-- Withdrawn are the editions up to a number; what comes after can be published again. What stands on the page instead is
-- kept here, for the public no longer sees the report itself.
create table report_withdrawal (
  municipality_id text not null references municipality,
  report_id uuid not null references report,
  up_to integer not null check (up_to > 0),
  slug text not null,
  title text not null,
  reporting_year integer not null,
  reason text not null check (btrim(reason) <> ''),
  withdrawn_by text not null,
  withdrawn_at timestamptz not null default now(),
  primary key (report_id, up_to)
);
call protect('report_withdrawal', 'true', 'regie.has_right(''reports.publish'')', keys => 'report_id,up_to', append_only => true);
call keep_within_municipality('report_withdrawal');

drop policy may_read on report_build;
create policy may_read on report_build for select using (
  municipality_id = actor_municipality()
  and ((has_right('reports.read') and (audience = 'public' or has_right('figures.exact')))
    or (id in (select p.build_id from report_publication p)
      and not exists (select from report_withdrawal w where w.report_id = report_build.report_id and w.up_to >= number))));

create or replace view search_source_published with (security_invoker = true) as
  with latest as (
    select distinct on (b.report_id) b.municipality_id, b.report_id, b.frozen::jsonb as frozen
      from report_publication p join report_build b on b.id = p.build_id
     where not exists (select from report_withdrawal w where w.report_id = b.report_id and w.up_to >= b.number)
     order by b.report_id, b.number desc)
  select municipality_id, '' as audience, 'report' as kind, report_id::text as source_id, 'reports.read' as inner_audience,
    report_id as node_id, '' as code, frozen -> 'report' ->> 'title' as title,
    (select string_agg(concat_ws(E'\n', s ->> 'title', block.value), E'\n')
       from jsonb_array_elements(frozen -> 'sections') s, jsonb_each_text(s -> 'blocks') block) as body,
    frozen -> 'plan' ->> 'slug' as plan, '' as theme, (frozen -> 'report' ->> 'reportingYear')::int as year,
    '/verslagen/' || (frozen -> 'report' ->> 'slug') as address
    from latest;
create policy owner_indexes on report_withdrawal for select to regie_owner using (pg_trigger_depth() > 0);
create function index_withdrawal() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_public(new.report_id);
  return null;
end $$;
create trigger findable after insert on report_withdrawal for each row execute function index_withdrawal();

-- Likely questions with their answers, for those who have to speak about an edition. They can be written until it is
-- published; then they stand as they were.
create table briefing_question (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  build_id uuid not null references report_build,
  position integer not null,
  question text not null check (btrim(question) <> ''),
  answer text not null,
  revision integer not null default 1
);
create index on briefing_question (build_id, position);
call protect('briefing_question', 'regie.has_right(''reports.read'')', 'regie.has_right(''reports.write'')');
call keep_within_municipality('briefing_question');
create function keep_briefing() returns trigger language plpgsql set search_path = regie, pg_temp as $$
declare changed briefing_question := coalesce(new, old);
begin
  if changed.municipality_id = actor_municipality()
     and exists (select from report_publication p where p.build_id = changed.build_id) then
    raise exception 'the briefing of a published edition stays as it is' using errcode = 'check_violation';
  end if;
  return changed;
end $$;
create trigger published_stays before insert or update or delete on briefing_question
  for each row execute function keep_briefing();
