-- Why an action should work is part of the history of that action.
create or replace function audit_subject(table_name text, row_key text, image jsonb) returns text language sql immutable parallel safe as $$
  select case
    when table_name in ('node', 'plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report') then row_key
    when table_name in ('version', 'attachment') then image ->> 'node_id'
    when table_name in ('doctrine', 'plan_partner', 'process_step', 'aligned_plan', 'programme_budget') then image ->> 'plan_id'
    when table_name = 'budget_line' then image ->> 'subject_id'
    when table_name in ('milestone', 'action_partner', 'mechanism') then image ->> 'action_id'
    when table_name in ('indicator_definition', 'caveat') then image ->> 'indicator_id'
    when table_name in ('report_section', 'report_build') then image ->> 'report_id'
    when table_name = 'link' then image ->> 'from_id'
  end
$$;
reindex index audit_event_subject;
