-- Search: one entry per thing and audience, kept by the database itself in the transaction of the change.
-- The extensions pg_trgm and unaccent are made by whoever sets up the database, who may create them.

create text search configuration dutch_words (copy = pg_catalog.dutch);
alter text search configuration dutch_words
  alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with public.unaccent, dutch_stem;
create text search configuration plain_words (copy = pg_catalog.simple);
alter text search configuration plain_words
  alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart with public.unaccent, simple;

-- `audience` is the one right that shows the entry; empty: everybody. `inner_audience` says on a public entry which right
-- shows the same thing with more, so that whoever has it finds the thing once.
create table search_entry (
  municipality_id text not null references municipality,
  audience text not null,
  kind text not null,
  source_id text not null,
  inner_audience text not null default '',
  -- No foreign key: while a thing is being removed its entry may be made once more, to go with it at the end.
  node_id uuid,
  code text not null default '',
  title text not null,
  body text not null default '',
  -- What can be chosen from: the slug of the plan, the name of the theme, the year it is about.
  plan text not null default '',
  theme text not null default '',
  year integer,
  -- Where it stands on the site; what is not public is placed by its node.
  address text not null default '',
  words tsvector not null generated always as (
    setweight(to_tsvector('regie.dutch_words', code || ' ' || replace(code, '.', ' ') || ' ' || title), 'A') ||
    setweight(to_tsvector('regie.dutch_words', body), 'C')) stored,
  vocabulary tsvector not null generated always as (to_tsvector('regie.plain_words', title || ' ' || left(body, 500))) stored,
  primary key (municipality_id, audience, kind, source_id)
);
create index search_entry_of_source on search_entry (kind, source_id);
create index search_entry_of_node on search_entry (node_id);
-- Entries follow from what is on record already, so they are not recorded once more. Nobody writes one by hand.
call protect('search_entry', 'audience = '''' or regie.has_right(audience)', 'false', audited => false,
  keys => 'audience,kind,source_id');
create policy owner_indexes on search_entry for all to regie_owner using (true) with check (true);

-- Within a trigger the owner reads what it makes entries of, whoever makes the change.
do $$ declare source text; begin
  foreach source in array array['plan', 'theme', 'goal', 'action', 'milestone', 'organisation', 'indicator',
    'indicator_definition', 'report', 'report_section', 'report_build', 'report_publication', 'version', 'snapshot', 'comment', 'link']
  loop
    execute format('create policy owner_indexes on %I for select to regie_owner using (pg_trigger_depth() > 0)', source);
  end loop;
end $$;

create function year_of(period text) returns integer language sql immutable as
$$ select (regexp_match(period, '\m(20\d\d)\M'))[1]::int $$;

create view search_source_inside with (security_invoker = true) as
  select p.municipality_id, 'plan.read' as audience, 'plan' as kind, p.id::text as source_id, '' as inner_audience,
    p.id as node_id, '' as code, p.title, concat_ws(E'\n', p.motto, p.mission, p.vision, p.summary) as body, p.slug as plan,
    '' as theme, extract(year from p.starts_on)::int as year, '' as address
    from plan p
  union all
  select t.municipality_id, 'plan.read', 'theme', t.id::text, '', t.id, t.code, t.name,
    concat_ws(E'\n', t.strategy_verb, t.ambition, t.why), p.slug, t.name, extract(year from p.starts_on)::int, ''
    from theme t join plan p on p.id = t.plan_id
  union all
  select g.municipality_id, 'plan.read', 'goal', g.id::text, '', g.id, g.code, g.title,
    concat_ws(E'\n', g.description, g.owner), p.slug, t.name, extract(year from p.starts_on)::int, ''
    from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id
  union all
  select a.municipality_id, 'plan.read', 'action', a.id::text, '', a.id, a.code, a.title,
    concat_ws(E'\n', a.description, a.owner), p.slug,
    coalesce((select t.name from link l join goal g on g.id = l.to_id join theme t on t.id = g.theme_id
      where l.from_id = a.id and l.relation = 'serves' order by l.position limit 1), ''),
    extract(year from p.starts_on)::int, ''
    from action a join plan p on p.id = a.plan_id
  union all
  select m.municipality_id, 'plan.read', 'milestone', m.id::text, '', m.action_id, '', m.title, a.title, p.slug, '',
    year_of(m.due_on), ''
    from milestone m join action a on a.id = m.action_id join plan p on p.id = a.plan_id
  union all
  select o.municipality_id, 'work.open', 'organisation', o.id::text, '', o.id, '', o.name,
    array_to_string(o.aliases, E'\n'), '', '', null, ''
    from organisation o
  union all
  select i.municipality_id, case when i.is_public then '' else 'figures.read' end, 'indicator', i.id::text, '', i.id, '',
    i.name_nl, concat_ws(E'\n', i.name_en, i.key, i.holder, d.text_nl, d.text_en, i.quality_nl, i.limitations_nl), '', '', null,
    case when i.is_public then '/cijfers/' || i.key else '' end
    from indicator i left join lateral (select text_nl, text_en from indicator_definition d
      where d.indicator_id = i.id order by d.number desc limit 1) d on true
  union all
  select s.municipality_id, '', 'source', s.id::text, '', null, '', s.title, concat_ws(E'\n', s.source, s.licence), '', '',
    year_of(s.published_on), '/bronnen/' || s.id
    from snapshot s
  union all
  select r.municipality_id, 'reports.read', 'report', r.id::text, '', r.id, '', r.title, '', p.slug, '', r.reporting_year, ''
    from report r join plan p on p.id = r.plan_id
  union all
  select s.municipality_id, 'reports.read', 'section', s.id::text, '', s.report_id, '', s.title,
    (select string_agg(value, E'\n') from jsonb_each_text(s.blocks)), p.slug, '', r.reporting_year,
    '/werk/verslagen/' || r.slug || '/onderdelen/' || s.key
    from report_section s join report r on r.id = s.report_id join plan p on p.id = r.plan_id
  union all
  select c.municipality_id, k.read_right, 'comment', c.id::text, '', c.node_id, '', n.title, c.body, '', '',
    extract(year from c.created_at)::int, '/werk/draad/' || c.node_id || '/gesprek'
    from comment c join node n on n.id = c.node_id join node_kind k on k.kind = n.kind where c.deleted_at is null;

-- What the public reads of a plan stands in its latest adopted version, and nowhere else.
create view search_source_adopted with (security_invoker = true) as
  with latest as (
    select distinct on (v.node_id) v.municipality_id, v.node_id, v.content::jsonb as plan
      from version v where v.stage <> 'draft' order by v.node_id, v.number desc)
  select municipality_id, '' as audience, 'plan' as kind, node_id::text as source_id, 'plan.read' as inner_audience,
    node_id, '' as code, plan ->> 'title' as title,
    concat_ws(E'\n', plan ->> 'motto', plan ->> 'mission', plan ->> 'vision', plan ->> 'summary') as body,
    plan ->> 'slug' as plan, '' as theme, left(plan ->> 'startsOn', 4)::int as year, '/plan/' || (plan ->> 'slug') as address
    from latest
  union all
  select municipality_id, '', 'theme', node_id || '/' || (t ->> 'code'), 'plan.read', node_id, t ->> 'code', t ->> 'name',
    concat_ws(E'\n', t ->> 'strategyVerb', t ->> 'ambition', t ->> 'why'), plan ->> 'slug', t ->> 'name',
    left(plan ->> 'startsOn', 4)::int, '/plan/' || (plan ->> 'slug') || '/' || (t ->> 'slug')
    from latest, jsonb_array_elements(plan -> 'themes') t
  union all
  select municipality_id, '', 'goal', concat_ws('/', node_id, t ->> 'code', g ->> 'code'), 'plan.read', node_id, g ->> 'code',
    g ->> 'title', g ->> 'description', plan ->> 'slug', t ->> 'name', left(plan ->> 'startsOn', 4)::int,
    '/plan/' || (plan ->> 'slug') || '/' || (t ->> 'slug') || '#' || (g ->> 'code')
    from latest, jsonb_array_elements(plan -> 'themes') t, jsonb_array_elements(t -> 'goals') g
  union all
  select municipality_id, '', 'action', concat_ws('/', node_id, a ->> 'code'), 'plan.read', node_id, a ->> 'code',
    a ->> 'title', a ->> 'description', plan ->> 'slug', coalesce(place.theme, ''), left(plan ->> 'startsOn', 4)::int,
    coalesce(place.address, '/plan/' || (plan ->> 'slug'))
    from latest cross join jsonb_array_elements(plan -> 'actions') a left join lateral (
      select t ->> 'name' as theme, '/plan/' || (plan ->> 'slug') || '/' || (t ->> 'slug') || '#' || (g ->> 'code') as address
        from jsonb_array_elements(plan -> 'themes') t, jsonb_array_elements(t -> 'goals') g
       where g ->> 'code' = a -> 'goals' ->> 0 limit 1) place on true;

-- And of a report in its latest published edition.
create view search_source_published with (security_invoker = true) as
  with latest as (
    select distinct on (b.report_id) b.municipality_id, b.report_id, b.frozen::jsonb as frozen
      from report_publication p join report_build b on b.id = p.build_id order by b.report_id, b.number desc)
  select municipality_id, '' as audience, 'report' as kind, report_id::text as source_id, 'reports.read' as inner_audience,
    report_id as node_id, '' as code, frozen -> 'report' ->> 'title' as title,
    (select string_agg(concat_ws(E'\n', s ->> 'title', block.value), E'\n')
       from jsonb_array_elements(frozen -> 'sections') s, jsonb_each_text(s -> 'blocks') block) as body,
    frozen -> 'plan' ->> 'slug' as plan, '' as theme, (frozen -> 'report' ->> 'reportingYear')::int as year,
    '/verslagen/' || (frozen -> 'report' ->> 'slug') as address
    from latest;

-- Makes the entries of one thing again.
create function index_thing(thing_kind text, thing_id text) returns void language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  delete from search_entry where kind = thing_kind and source_id = thing_id and (audience <> '' or inner_audience = '');
  insert into search_entry (municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, body, plan, theme, year, address)
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from search_source_inside where kind = thing_kind and source_id = thing_id;
end $$;
revoke execute on function index_thing from public;

-- Makes what the public finds of one plan or report again.
create function index_public(thing uuid) returns void language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  delete from search_entry where node_id = thing and audience = '' and inner_audience <> '';
  insert into search_entry (municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, body, plan, theme, year, address)
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from search_source_adopted where node_id = thing
  union all
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from search_source_published where node_id = thing;
end $$;
revoke execute on function index_public from public;

-- Arguments: the kind the row is of, and its column that says which.
create function index_changed() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_thing(tg_argv[0], to_jsonb(coalesce(new, old)) ->> coalesce(tg_argv[1], 'id'));
  return null;
end $$;

-- What stands under a plan or theme says its name, so that goes along when the name changes.
create function index_below() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare thing record;
begin
  for thing in
    select 'theme' as kind, t.id from theme t where t.plan_id = new.id
    union all select 'goal', g.id from goal g join theme t on t.id = g.theme_id where new.id in (t.id, t.plan_id)
    union all select 'action', a.id from action a where a.plan_id = new.id
    union all select 'action', l.from_id from link l join goal g on g.id = l.to_id where g.theme_id = new.id and l.relation = 'serves'
    union all select 'milestone', m.id from milestone m join action a on a.id = m.action_id where new.id in (a.id, a.plan_id)
    union all select 'section', s.id from report_section s where s.report_id = new.id
    union all select 'comment', c.id from comment c where c.node_id = new.id
  loop
    perform index_thing(thing.kind, thing.id::text);
  end loop;
  return null;
end $$;

create function index_version() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if new.stage <> 'draft' then perform index_public(new.node_id); end if;
  return null;
end $$;

create function index_publication() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_public((select b.report_id from report_build b where b.id = new.build_id));
  return null;
end $$;

create function index_serving() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare changed link := coalesce(new, old);
begin
  if changed.relation = 'serves' then perform index_thing('action', changed.from_id::text); end if;
  return null;
end $$;

do $$ declare kind text; begin
  foreach kind in array array['plan', 'theme', 'goal', 'action', 'milestone', 'organisation', 'indicator', 'report', 'comment'] loop
    execute format('create trigger findable after insert or update or delete on %I for each row execute function index_changed(%L)', kind, kind);
  end loop;
  execute 'create trigger findable after insert or update or delete on report_section for each row execute function index_changed(''section'')';
  execute 'create trigger findable after insert on snapshot for each row execute function index_changed(''source'')';
  execute 'create trigger findable after insert on indicator_definition for each row execute function index_changed(''indicator'', ''indicator_id'')';
end $$;
create trigger findable_below after update of title, slug, starts_on on plan for each row execute function index_below();
create trigger findable_below after update of name on theme for each row execute function index_below();
create trigger findable_below after update of title on action for each row execute function index_below();
create trigger findable_below after update of slug, reporting_year on report for each row execute function index_below();
create trigger findable after insert on version for each row execute function index_version();
create trigger findable after insert on report_publication for each row execute function index_publication();
create trigger findable after insert or delete on link for each row execute function index_serving();

-- Everything once more: for what was there before search was, and for `regie doctor --mend`. As the owner of the tables.
create function index_everything() returns bigint language plpgsql as $$
begin
  delete from search_entry;
  insert into search_entry (municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, body, plan, theme, year, address)
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from (select * from search_source_inside union all select * from search_source_adopted
          union all select * from search_source_published) as source;
  return (select count(*) from search_entry);
end $$;
revoke execute on function index_everything from public;
select index_everything();
