-- What an effort should change and what came of it can be found: by who may read effects, and by everybody once it is public.
-- Where that is decided is the view alone; an entry of a registration and those of its evaluations change together.

create view search_source_effects with (security_invoker = true) as
  with protocol as (
    select p.*, q.protocol_id is not null as is_public
      from effect_protocol p left join effect_publication q on q.protocol_id = p.id)
  select municipality_id, case when is_public then '' else 'effects.read' end as audience, 'effect' as kind, id::text as source_id,
    '' as inner_audience, id as node_id, '' as code, title,
    concat_ws(E'\n', content ->> 'description', content ->> 'mechanism', content -> 'effort' ->> 'title') as body,
    coalesce(content -> 'effort' ->> 'plan', '') as plan, '' as theme, year_of(content ->> 'startsOn') as year,
    case when is_public then '/effecten/' || slug else '' end as address
    from protocol
  union all
  select p.municipality_id, case when is_public then '' else 'effects.read' end, 'evaluation', e.id::text, '', p.id, '',
    p.title || ', meting ' || e.number,
    concat_ws(E'\n', e.frozen::jsonb -> 'outcome' -> 'name' ->> 'nl', e.result::jsonb ->> 'target'),
    coalesce(p.content -> 'effort' ->> 'plan', ''), '', extract(year from e.run_at)::int,
    case when is_public then '' else '/werk' end || '/effecten/' || slug || '/metingen/' || e.number
    from effect_evaluation e join protocol p on p.id = e.protocol_id;

do $$ declare source text; begin
  foreach source in array array['effect_protocol', 'effect_evaluation', 'effect_publication'] loop
    execute format('create policy owner_indexes on %I for select to regie_owner using (pg_trigger_depth() > 0)', source);
  end loop;
end $$;

-- As before, with effects among what has entries of its own.
create view search_source_own with (security_invoker = true) as
  select * from search_source_inside union all select * from search_source_effects;

create or replace function index_thing(thing_kind text, thing_id text) returns void language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  delete from search_entry where kind = thing_kind and source_id = thing_id and (audience <> '' or inner_audience = '');
  insert into search_entry (municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, body, plan, theme, year, address)
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from search_source_own where kind = thing_kind and source_id = thing_id;
end $$;

create or replace function index_everything() returns bigint language plpgsql as $$
begin
  delete from search_entry;
  insert into search_entry (municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, body, plan, theme, year, address)
  select municipality_id, audience, kind, source_id, inner_audience, node_id, code, title, coalesce(body, ''), plan, theme, year, address
    from (select * from search_source_own union all select * from search_source_adopted
          union all select * from search_source_published) as source;
  return (select count(*) from search_entry);
end $$;

-- Publishing makes the registration and all of its evaluations public at once.
create function index_effect() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare evaluation record;
begin
  perform index_thing('effect', new.protocol_id::text);
  for evaluation in select id from effect_evaluation where protocol_id = new.protocol_id loop
    perform index_thing('evaluation', evaluation.id::text);
  end loop;
  return null;
end $$;

create trigger findable after insert or update or delete on effect_protocol for each row execute function index_changed('effect');
create trigger findable after insert on effect_evaluation for each row execute function index_changed('evaluation');
create trigger findable after insert on effect_publication for each row execute function index_effect();
select index_everything();
