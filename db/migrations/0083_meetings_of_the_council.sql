-- What belongs to a meeting of the council: when its agenda went out, who many were there, minutes, and what was wished at the table.

insert into relation values
  ('led-to', 'meeting', 'plan'), ('led-to', 'meeting', 'theme'), ('led-to', 'meeting', 'goal'), ('led-to', 'meeting', 'action');

-- Whether this actor keeps, reads, or in the open may know of a meeting of the council.
create function reads_council_meeting(wanted uuid) returns boolean language sql stable as $$
  select exists (select from regie.body_meeting m where m.id = wanted and m.body in ('council', 'councilTable', 'councilCommittee')
    and (not m.is_closed or regie.has_right('council.secret')))
$$;

create table council_meeting (
  meeting_id uuid primary key references body_meeting on delete cascade,
  municipality_id text not null references municipality,
  -- The day on which members were called and the agenda became public.
  convoked_on date,
  -- How many members the council has and how many were there: what the law asks of some decisions.
  seats integer check (seats between 1 and 99),
  present integer check (present >= 0),
  check (present is null or (seats is not null and present <= seats))
);
call protect('council_meeting', 'meeting_id in (select m.id from regie.body_meeting m)', 'regie.has_right(''council.keep'')', keys => 'meeting_id');

-- Minutes: every text stays, the last counts. Until they are approved only the council and who works for it read them.
create table meeting_minutes (
  municipality_id text not null references municipality,
  meeting_id uuid not null references body_meeting on delete cascade,
  number integer not null,
  body text not null check (trim(body) <> ''),
  is_approved boolean not null default false,
  approved_on date,
  created_by text not null default actor_id(),
  created_at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, number),
  check (is_approved = (approved_on is not null))
);
call protect('meeting_minutes', 'regie.reads_council_meeting(meeting_id) and (is_approved or regie.has_right(''council.read''))',
  'regie.has_right(''council.keep'')', keys => 'meeting_id,number', redact => 'body', append_only => true);

create function keep_minutes_in_order() returns trigger language plpgsql as $$
declare held record;
begin
  select m.state, m.held_on into held from body_meeting m where m.id = new.meeting_id;
  if held.state <> 'held' then
    raise exception 'minutes are of a meeting that was held' using errcode = 'check_violation', constraint = 'minutes_of_held_meeting';
  end if;
  if new.is_approved and (new.approved_on < held.held_on
    or not exists (select from meeting_minutes p where p.meeting_id = new.meeting_id and not p.is_approved)) then
    raise exception 'minutes are drawn up before they are approved' using errcode = 'check_violation', constraint = 'minutes_drawn_up_first';
  end if;
  return new;
end $$;
create trigger minutes_in_order before insert on meeting_minutes for each row execute function keep_minutes_in_order();

-- What was wished at the table, and what was done with it.
create table meeting_wish (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  meeting_id uuid not null references body_meeting on delete cascade,
  number integer not null,
  body text not null check (trim(body) <> ''),
  said_by text not null default '',
  source text not null default '',
  outcome text check (outcome in ('adopted', 'partly', 'not')),
  reason text not null default '',
  decided_on date,
  -- Where it stands now, as it was called then.
  led_to uuid references node on delete set null,
  led_to_title text not null default '',
  revision integer not null default 1,
  unique (meeting_id, number),
  check (outcome is null or (trim(reason) <> '' and decided_on is not null))
);
call protect('meeting_wish', 'regie.reads_council_meeting(meeting_id)', 'regie.has_right(''council.keep'') or regie.has_right(''decisions.write'')');

do $$ declare made text := pg_get_functiondef('audit_subject(text, text, jsonb)'::regprocedure); begin
  execute replace(made, 'when table_name = ''link''',
    'when table_name = ''body_meeting'' then row_key
    when table_name in (''agenda_item'', ''council_meeting'', ''meeting_minutes'', ''meeting_wish'') then image ->> ''meeting_id''
    when table_name = ''link''');
end $$;
reindex index audit_event_subject;

-- Everybody finds a meeting of which the agenda is public, by its title and what is on the agenda in the open.
create view search_source_meetings with (security_invoker = true) as
  select m.municipality_id, '' as audience, 'meeting' as kind, m.id::text as source_id, '' as inner_audience, m.id as node_id,
    '' as code, m.title, (select string_agg(a.title, E'\n' order by a.position) from agenda_item a where a.meeting_id = m.id and not a.is_closed) as body,
    '' as plan, '' as theme, year_of(m.held_on::text) as year,
    '/raad/vergaderingen/' || case m.body when 'council' then 'raad' when 'councilTable' then 'raadstafel' else 'raadscommissie' end || '/' || m.slug as address
    from body_meeting m join node n on n.id = m.id and n.visibility = 'public'
   where m.body in ('council', 'councilTable', 'councilCommittee');
do $$ begin
  execute (select 'create or replace view search_source_own with (security_invoker = true) as '
      || string_agg('select * from ' || quote_ident(viewname), ' union all ' order by viewname)
    from pg_views where schemaname = 'regie' and viewname like 'search\_source\_%'
      and viewname not in ('search_source_own', 'search_source_adopted', 'search_source_published'));
end $$;
create policy owner_finds on agenda_item for select to regie_owner using (true);
create trigger findable after insert or update or delete on body_meeting for each row execute function index_changed('meeting');
create trigger findable_meeting after insert or update or delete on agenda_item for each row execute function index_changed('meeting', 'meeting_id');
create function index_public_meeting() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_thing('meeting', new.id::text);
  return null;
end $$;
create trigger findable_public_meeting after update of visibility on node for each row when (new.kind = 'meeting') execute function index_public_meeting();
