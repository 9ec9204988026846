-- What can be told besides: a task that was given, a term that comes near, an initial that is asked or late, a request.
alter table notification_choice drop constraint notification_choice_kind_check,
  add constraint notification_choice_kind_check check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment',
    'revision-waits', 'source-late', 'fetch-failed', 'task', 'deadline', 'initial', 'initial-late', 'request'));
alter table notification drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment',
    'revision-waits', 'source-late', 'fetch-failed', 'task', 'deadline', 'initial', 'initial-late', 'request'));
do $$ declare made text := pg_get_functiondef('tell_about_node(uuid, text, timestamptz, uuid[], uuid[])'::regprocedure); begin
  execute replace(made, 'case news when ''mention'' then ''now'' else ''daily'' end',
    'case when news in (''mention'', ''task'', ''initial'', ''initial-late'', ''request'') then ''now'' else ''daily'' end');
end $$;

-- When somebody wants to hear by mail: the hour of the daily mail in the Netherlands, and the days without any (1 is Monday).
create table notification_moment (
  account_id uuid primary key references account on delete cascade,
  municipality_id text not null references municipality,
  digest_hour integer not null check (digest_hour between 7 and 19),
  quiet_days integer[] not null default '{}' check (quiet_days <@ array[1, 2, 3, 4, 5, 6, 7])
);
call protect('notification_moment', 'account_id::text = regie.actor_id()', 'account_id::text = regie.actor_id()',
  keys => 'account_id', audited => false);
call keep_within_municipality('notification_moment');
create policy owner_tells on notification_moment for select to regie_owner using (true);

-- For the service that mails: for whom it is time now, without seeing what it is about. What somebody wanted at once and
-- that waited for the end of his quiet days goes along.
drop function accounts_with_news(text);
create function accounts_with_news(at_hour integer, on_weekday integer) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select distinct n.account_id from notification n left join notification_moment m on m.account_id = n.account_id
   where n.municipality_id = actor_municipality() and has_right('notifications.deliver')
     and n.delivery <> 'off' and n.mailed_at is null and n.read_at is null
     and coalesce(m.digest_hour, 7) = at_hour and not coalesce(on_weekday = any (m.quiet_days), false)
$$;
revoke execute on function accounts_with_news from public;
grant execute on function accounts_with_news to regie_app;

-- Terms of which the handler was told that they come near, so that he is told once.
create table record_deadline_told (
  record_id uuid not null references register_record on delete cascade,
  municipality_id text not null references municipality,
  key text not null,
  due_on date not null,
  account_id uuid not null references account on delete cascade,
  primary key (record_id, key, due_on, account_id)
);
call protect('record_deadline_told', '(select regie.has_right(''registers.run''))', '(select regie.has_right(''registers.run''))',
  keys => 'record_id,key,due_on,account_id', audited => false);
call keep_within_municipality('record_deadline_told');

-- Reminders of initials that were not put on the day that was asked: once for each text and each day that is asked.
create table routing_reminder (
  stop_id uuid not null references routing_stop on delete cascade,
  document_id uuid not null references official_document on delete cascade,
  municipality_id text not null references municipality,
  content_hash text not null,
  due_on date not null,
  reminded_on date not null,
  primary key (stop_id, content_hash, due_on)
);
create index routing_reminder_of_document on routing_reminder (document_id);
call protect('routing_reminder', 'regie.has_right(''decisions.read'')', 'regie.has_right(''decisions.remind'')',
  keys => 'stop_id,content_hash,due_on', append_only => true);
call keep_within_municipality('routing_reminder');
do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, '''routing_stop'', ''routing_act''', '''routing_stop'', ''routing_act'', ''routing_reminder''');
end $$;
reindex index audit_event_subject;
