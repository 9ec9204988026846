-- Secrecy of what bodies hold (artikelen 87 tot en met 89 Gemeentewet), and the room in which the council reads it.

create table secrecy (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  -- Of a document, of an item of an agenda, or of something that was said; the subject gives nothing away.
  document_id uuid references official_document on delete set null,
  item_id uuid references agenda_item on delete set null,
  subject text not null check (trim(subject) <> ''),
  imposed_by text not null check (imposed_by in ('council', 'executiveBoard', 'mayor', 'committee')),
  imposed_on date not null,
  -- The interest of artikel 5.1 Woo, by paragraph and letter.
  ground text not null check (ground ~ '^(1[a-e]|2[a-i])$'),
  reason text not null check (trim(reason) <> ''),
  given_to_council_on date check (given_to_council_on >= imposed_on),
  -- Asked by the law as it was until 1 April 2023.
  confirmed_on date check (confirmed_on >= imposed_on),
  lifted_on date check (lifted_on >= imposed_on),
  lifted_by text check (lifted_by in ('council', 'executiveBoard', 'mayor', 'committee')),
  lifted_reason text not null default '',
  revision integer not null default 1,
  check ((lifted_on is null) = (lifted_by is null) and (lifted_on is null or trim(lifted_reason) <> ''))
);
create index secrecy_of_document on secrecy (document_id);
create index secrecy_of_item on secrecy (item_id);
call protect('secrecy', 'regie.has_right(''council.read'') or regie.has_right(''decisions.read'')',
  'regie.has_right(''council.keep'') or regie.has_right(''decisions.keep'')');
create policy owner_asks on secrecy for select to regie_owner using (true);
create policy owner_counts on council_meeting for select to regie_owner using (true);

-- Once the council was given it, only the council lifts it (artikel 89, vierde lid); before that who imposed it, and of a committee
-- the body that set it up too (derde lid).
create function keep_secrecy() returns trigger language plpgsql as $$
begin
  if old.lifted_on is not null then
    raise exception 'secrecy that was lifted stays lifted' using errcode = 'check_violation', constraint = 'secrecy_stays_lifted';
  end if;
  if new.lifted_on is not null and (
    (new.given_to_council_on is not null and new.lifted_by <> 'council')
    or (new.given_to_council_on is null and new.lifted_by <> new.imposed_by and new.imposed_by <> 'committee')) then
    raise exception 'this body may not lift this secrecy' using errcode = 'check_violation', constraint = 'secrecy_lifted_by_right_body';
  end if;
  if (new.imposed_by, new.imposed_on, new.document_id, new.item_id) is distinct from (old.imposed_by, old.imposed_on, old.document_id, old.item_id)
    and new.document_id is not null then
    raise exception 'what was imposed is not rewritten' using errcode = 'check_violation', constraint = 'secrecy_as_imposed';
  end if;
  return new;
end $$;
create trigger secrecy_is_kept before update on secrecy for each row execute function keep_secrecy();

-- Whether it holds today. What was imposed before 1 April 2023 and given to the council lapsed in the first meeting of the council,
-- attended by more than half, that had not confirmed it.
create function secrecy_holds(wanted secrecy) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select (wanted.lifted_on is null or wanted.lifted_on > day_in_the_netherlands())
    and not (wanted.imposed_by <> 'council' and wanted.imposed_on < '2023-04-01' and wanted.given_to_council_on is not null
      and coalesce((select m.state = 'held' and s.present is not null and (wanted.confirmed_on is null or wanted.confirmed_on > m.held_on)
        from body_meeting m left join council_meeting s on s.meeting_id = m.id
       where m.municipality_id = wanted.municipality_id and m.body = 'council' and m.state <> 'cancelled'
         and m.held_on >= wanted.given_to_council_on and not (m.state = 'held' and s.present is not null and s.present * 2 <= s.seats)
       order by m.held_on limit 1), false))
$$;
create function is_secret_document(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from secrecy s where s.document_id = wanted and s.municipality_id = actor_municipality() and secrecy_holds(s))
$$;

-- Who works on the files of the college sees a document as before. The council sees it from the day it was handed over, except what is
-- secret or closed: that it reads in the reading room and nowhere else.
create or replace function sees_document(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from official_document d where d.id = wanted and d.municipality_id = actor_municipality()
    and (has_right('decisions.read')
      or (has_right('council.read') and d.handed_to_council_on is not null and not d.is_closed and not is_secret_document(d.id))))
$$;

-- An item that is secret is read by nobody but the council and who works on the files, also when the meeting is in the open.
create function is_secret_item(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from secrecy s where s.item_id = wanted and secrecy_holds(s))
$$;
create policy secret_items on agenda_item as restrictive for select to regie_app using (
  has_right('council.secret') or has_right('decisions.read') or not is_secret_item(id));
create or replace view search_source_meetings with (security_invoker = true) as
  select m.municipality_id, '' as audience, 'meeting' as kind, m.id::text as source_id, '' as inner_audience, m.id as node_id,
    '' as code, m.title, (select string_agg(a.title, E'\n' order by a.position) from agenda_item a
      where a.meeting_id = m.id and not a.is_closed and not is_secret_item(a.id)) as body,
    '' as plan, '' as theme, year_of(m.held_on::text) as year,
    '/raad/vergaderingen/' || case m.body when 'council' then 'raad' when 'councilTable' then 'raadstafel' else 'raadscommissie' end || '/' || m.slug as address
    from body_meeting m join node n on n.id = m.id and n.visibility = 'public'
   where m.body in ('council', 'councilTable', 'councilCommittee');
create function index_secret_item() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform index_thing('meeting', a.meeting_id::text) from agenda_item a where a.id = new.item_id;
  return null;
end $$;
create trigger findable_item after insert or update on secrecy for each row when (new.item_id is not null) execute function index_secret_item();

-- Every reading in the room: who, what, which page, when. It stays.
create table reading_visit (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references official_document,
  -- 0: the whole as a file, with the watermark in it.
  page integer not null check (page >= 0),
  reader text not null default actor_id(),
  read_at timestamptz not null default clock_timestamp()
);
create index reading_visit_of_document on reading_visit (document_id, read_at);
call protect('reading_visit', 'regie.has_right(''council.keep'') or regie.has_right(''readlog.read'') or reader = regie.actor_id()', 'false',
  audited => false, append_only => true);
create policy owner_adds on reading_visit for all to regie_owner using (true) with check (true);

-- What lies in the room: documents handed to the council that are closed or secret.
create function list_reading_room() returns table (id uuid, kind text, number text, title text, handed_on date, is_secret boolean)
language sql stable security definer set search_path = regie, pg_temp as $$
  select d.id, d.kind, d.number, d.title, d.handed_to_council_on, is_secret_document(d.id)
    from official_document d
   where d.municipality_id = actor_municipality() and has_right('council.secret') and d.handed_to_council_on is not null
     and (d.is_closed or is_secret_document(d.id))
   order by d.handed_to_council_on desc, d.title limit 500
$$;

-- Opens a document of the room at a page, and puts that on record in the same breath; nothing is read without.
create function read_in_room(wanted uuid, at_page integer) returns table (kind text, number text, title text, content text, figures jsonb,
  handed_on date, is_secret boolean, read_at timestamptz)
language plpgsql security definer set search_path = regie, pg_temp as $$
declare now_read timestamptz := clock_timestamp();
begin
  if not has_right('council.secret') or not exists (select from list_reading_room() r where r.id = wanted) then return; end if;
  insert into reading_visit (municipality_id, document_id, page, read_at) values (actor_municipality(), wanted, at_page, now_read);
  return query select d.kind, d.number, v.title, v.content, v.figures, d.handed_to_council_on, is_secret_document(d.id), now_read
    from official_document d join lateral (select x.title, x.content, x.figures from document_version x
      where x.document_id = d.id order by x.number desc limit 1) v on true
   where d.id = wanted;
end $$;
do $$ declare made text; begin
  foreach made in array array['list_reading_room', 'read_in_room'] loop
    execute format('revoke execute on function %I from public', made);
    execute format('grant execute on function %I to regie_app', made);
  end loop;
end $$;
