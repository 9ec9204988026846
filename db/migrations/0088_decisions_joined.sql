-- What the council decides on a decision that was drafted for it, its clerk records: the text as it was handed over.

create policy clerk_records on document_step for insert with check (
  municipality_id = actor_municipality() and has_right('council.keep') and phase in ('decided', 'withdrawn')
  and document_id in (select d.id from regie.official_document d where d.kind = 'councilDecision' and d.handed_to_council_on is not null));
create policy clerk_keeps on document_version for insert with check (
  municipality_id = actor_municipality() and has_right('council.keep') and reason = 'decided'
  and document_id in (select d.id from regie.official_document d where d.kind = 'councilDecision' and d.handed_to_council_on is not null));
-- The council reads the text that was handed over and those after it; never what was routed before.
drop policy may_read on document_version;
create policy may_read on document_version for select using (
  municipality_id = actor_municipality() and sees_document(document_id) and (has_right('decisions.read') or reason <> 'routed'));

insert into relation values ('led-to', 'document', 'publication');

-- The history of a dossier, a document and a meeting holds what was done with it.
do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, 'when table_name = ''link''', 'when table_name in (''dossier'', ''official_document'') then row_key
    when table_name in (''document_version'', ''document_step'', ''document_advice'', ''routing_stop'', ''routing_act'') then image ->> ''document_id''
    when table_name = ''link''');
end $$;
reindex index audit_event_subject;

-- Who reads the files of the college finds dossiers and documents; the council finds its own on its agendas.
create view search_source_dossiers with (security_invoker = true) as
  select d.municipality_id, 'decisions.read' as audience, 'dossier' as kind, d.id::text as source_id, '' as inner_audience,
    d.id as node_id, '' as code, d.title, d.about as body, '' as plan, '' as theme, year_of(d.created_at::text) as year, '' as address
    from dossier d
  union all
  select d.municipality_id, 'decisions.read', 'document', d.id::text, '', d.id, coalesce(d.number, ''), d.title,
    concat_ws(E'\n', d.content ->> 'decisionPoints', (select string_agg(s.value, E'\n') from jsonb_each_text(coalesce(d.content -> 'sections', '{}')) as s)),
    '', '', year_of(coalesce(nullif(d.content ->> 'datedOn', ''), d.created_at::text)), ''
    from official_document d;
do $$ begin
  execute (select 'create or replace view search_source_own with (security_invoker = true) as '
      || string_agg('select * from ' || quote_ident(viewname), ' union all ' order by viewname)
    from pg_views where schemaname = 'regie' and viewname like 'search\_source\_%'
      and viewname not in ('search_source_own', 'search_source_adopted', 'search_source_published'));
end $$;
create policy owner_indexes on dossier for select to regie_owner using (pg_trigger_depth() > 0);
create trigger findable after insert or update or delete on dossier for each row execute function index_changed('dossier');
create trigger findable after insert or update or delete on official_document for each row execute function index_changed('document');
