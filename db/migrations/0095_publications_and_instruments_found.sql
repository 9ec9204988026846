-- Publications, policy documents, rulings and changes of a plan are found by search, and what was done to them stands in history.

-- What is public everybody finds, by the rule that every other way out follows (show_publication puts it on the node); what is
-- prepared, under embargo or withdrawn is found by who may read publications in the work place.
create view search_source_publications with (security_invoker = true) as
  select p.municipality_id, case when n.visibility = 'public' then '' else 'publications.read' end as audience, 'publication' as kind,
    p.id::text as source_id, '' as inner_audience, p.id as node_id, '' as code, p.title, p.about as body, '' as plan, '' as theme,
    year_of(p.handled_on::text) as year, case when n.visibility = 'public' then '/besluiten/' || p.slug else '' end as address
    from publication p join node n on n.id = p.id;
-- A change of a plan shows outside when it was agreed and is not confidential: then it stands on the page of the plan.
create view search_source_instruments with (security_invoker = true) as
  select d.municipality_id, 'plan.read' as audience, 'policyDocument' as kind, d.id::text as source_id, '' as inner_audience,
    d.id as node_id, '' as code, d.title, d.about as body, '' as plan, '' as theme,
    year_of((select max(v.valid_from) from policy_version v where v.document_id = d.id)) as year, '' as address
    from policy_document d
  union all
  select r.municipality_id, 'plan.read', 'ruling', r.id::text, '', r.id, '', r.title, concat_ws(E'\n', r.what, r.consequence), '', '',
    year_of(r.happened_on), '' from ruling r
  union all
  select c.municipality_id, case when n.visibility = 'public' then '' else 'triangle.read' end, 'planChange', c.id::text, '', c.id, '',
    c.title, concat_ws(E'\n', c.reason, c.change), p.slug, '', year_of(c.raised_on::text),
    case when n.visibility = 'public' then '/plan/' || p.slug else '' end
    from plan_change c join node n on n.id = c.id join plan p on p.id = c.plan_id;
do $$ begin
  execute (select 'create or replace view search_source_own with (security_invoker = true) as '
      || string_agg('select * from ' || quote_ident(viewname), ' union all ' order by viewname)
    from pg_views where schemaname = 'regie' and viewname like 'search\_source\_%'
      and viewname not in ('search_source_own', 'search_source_adopted', 'search_source_published'));
end $$;

-- The kind of the node is the kind of the thing found.
create function index_shown_node() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_thing(new.kind, new.id::text);
  return null;
end $$;
create trigger findable_shown after update of visibility on node for each row
  when (new.kind in ('publication', 'planChange')) execute function index_shown_node();
do $$ declare thing record; begin
  for thing in values ('policy_document', 'policyDocument'), ('ruling', 'ruling'), ('plan_change', 'planChange') loop
    execute format('create policy owner_indexes on %I for select to regie_owner using (pg_trigger_depth() > 0)', thing.column1);
    execute format('create trigger findable after insert or update or delete on %I for each row execute function index_changed(%L)',
      thing.column1, thing.column2);
  end loop;
end $$;
create trigger findable after insert or update or delete on publication for each row execute function index_changed('publication');
create policy owner_indexes on policy_version for select to regie_owner using (pg_trigger_depth() > 0);
create trigger findable_version after insert or update or delete on policy_version for each row execute function index_changed('policyDocument', 'document_id');
select index_everything();

do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, 'when table_name = ''link''', 'when table_name in (''policy_document'', ''ruling'', ''plan_change'') then row_key
    when table_name in (''policy_version'', ''bylaw_provision'') then image ->> ''document_id''
    when table_name = ''plan_change_told'' then image ->> ''change_id''
    when table_name = ''link''');
end $$;
reindex index audit_event_subject;
