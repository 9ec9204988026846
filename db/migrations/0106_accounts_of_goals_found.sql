-- The account of a goal over a year is found by its goal, and by what was done, what came of it and what was learned.
-- By words alone: who told it, who does not agree and who is to decide stand on the page of the account.

create view search_source_accounts with (security_invoker = true) as
  select a.municipality_id, 'accounts.read' as audience, 'goalAccount' as kind, a.id::text as source_id, '' as inner_audience,
    a.id as node_id, a.goal_code as code, a.goal_title || ' (' || r.reporting_year || ')' as title,
    concat_ws(E'\n',
      (select string_agg(concat_ws(E'\n', nullif(e.wording, ''), nullif(e.said, '')), E'\n' order by e.position, e.id)
         from account_piece e where e.account_id = a.id),
      nullif(a.consequence_reason, ''), nullif(a.decision_title, ''),
      (select string_agg(d.body, E'\n' order by d.recorded_at, d.id) from account_disagreement d where d.account_id = a.id)) as body,
    p.slug as plan, a.theme_name as theme, r.reporting_year as year, '' as address
    from goal_account a join accounting_round r on r.id = a.round_id join plan p on p.id = r.plan_id;
do $$ begin
  execute (select 'create or replace view search_source_own with (security_invoker = true) as '
      || string_agg('select * from ' || quote_ident(viewname), ' union all ' order by viewname)
    from pg_views where schemaname = 'regie' and viewname like 'search\_source\_%'
      and viewname not in ('search_source_own', 'search_source_adopted', 'search_source_published'));
end $$;

create trigger findable after insert or update or delete on goal_account for each row execute function index_changed('goalAccount');
create trigger findable_account after insert or update or delete on account_piece for each row
  execute function index_changed('goalAccount', 'account_id');
create trigger findable_account after insert on account_disagreement for each row
  execute function index_changed('goalAccount', 'account_id');

-- The public finds an account where the published edition of a report prints it, as it was frozen there.
create or replace view search_source_published with (security_invoker = true) as
  with latest as not materialized (
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
    from latest
  union all
  select l.municipality_id, '', 'goalAccount', concat_ws('/', l.report_id, a ->> 'goal'), 'accounts.read', l.report_id, a ->> 'goal',
    (a ->> 'title') || ' (' || (a ->> 'year') || ')',
    concat_ws(E'\n', (select string_agg(e.value ->> 'text', E'\n' order by e.ordinality)
        from jsonb_array_elements(a -> 'pieces') with ordinality e),
      nullif(a -> 'consequence' ->> 'reason', ''), nullif(a -> 'consequence' ->> 'decision', ''),
      (select string_agg(d.value ->> 'body', E'\n' order by d.ordinality)
        from jsonb_array_elements(a -> 'disagreements') with ordinality d)),
    l.frozen -> 'plan' ->> 'slug', a ->> 'themeName', (a ->> 'year')::int,
    concat('/verslagen/', l.frozen -> 'report' ->> 'slug', '#', s.key, '-verantwoording-', replace(lower(a ->> 'goal'), '.', '-'))
    from latest l, jsonb_array_elements(l.frozen -> 'accounts') a, lateral (
      select t ->> 'key' as key from jsonb_array_elements(l.frozen -> 'sections') t
       where t ->> 'themeCode' = a ->> 'theme' and t ->> 'themeCode' <> '' limit 1) s;

-- What stands under a plan says its name in addresses, so that goes along when it changes.
do $$ declare made text := pg_get_functiondef('index_below()'::regprocedure); begin
  execute replace(made, 'union all select ''comment''', 'union all select ''goalAccount'', a.id from goal_account a
      join accounting_round r on r.id = a.round_id where r.plan_id = new.id
    union all select ''comment''');
end $$;
select index_everything();
