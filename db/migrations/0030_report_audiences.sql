-- Reports are built for an audience: inside with exact figures, for the public as the gate lets them out.

-- What was built before held only figures that were public.
alter table report_build add column audience text not null default 'public' check (audience in ('public', 'internal'));
alter table report_build alter column audience drop default;
alter table report_build add unique (municipality_id, id, audience);

-- Nothing but a build for the public can be published.
alter table report_publication add column audience text not null default 'public' check (audience = 'public');
alter table report_publication add foreign key (municipality_id, build_id, audience)
  references report_build (municipality_id, id, audience);

drop policy may_read on report_build;
create policy may_read on report_build for select using (
  municipality_id = actor_municipality()
  and ((has_right('reports.read') and (audience = 'public' or has_right('figures.exact')))
    or id in (select p.build_id from report_publication p)));
-- Whoever builds sees the exact figures, also to find sentences that would give them away.
drop policy may_add on report_build;
create policy may_add on report_build for insert with check (
  municipality_id = actor_municipality() and has_right('reports.build') and has_right('figures.exact'));

drop policy may_read on report_rendition;
create policy may_read on report_rendition for select using (
  municipality_id = actor_municipality() and build_id in (select b.id from report_build b));
