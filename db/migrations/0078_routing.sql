-- The route of a document: whose initials are asked, in which order, and what each of them did on which text.

create table routing_stop (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references official_document on delete cascade,
  -- Those with the same position are asked at the same time.
  position integer not null check (position > 0),
  -- As it stands on the form: "Programmamanager Veiligheid".
  office text not null check (trim(office) <> ''),
  -- Whose initial it is; nobody's of this program when it went on paper.
  account_id uuid references account,
  due_on date,
  -- A route that is drawn anew leaves the stops of the one before, with what was done there.
  is_current boolean not null default true
);
create index routing_stop_of_document on routing_stop (document_id, position);
create index routing_stop_of_account on routing_stop (account_id);
call protect('routing_stop', 'regie.has_right(''decisions.read'')', 'regie.has_right(''decisions.write'') or regie.has_right(''decisions.keep'')');
create policy owner_asks on routing_stop for select to regie_owner using (true);

-- What was done stays, with the text it was done on. On another text it says nothing any more.
create table routing_act (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references official_document,
  stop_id uuid not null references routing_stop,
  office text not null default '',
  act text not null check (act in ('initialled', 'returned', 'passedOver')),
  version_id uuid not null references document_version,
  content_hash text not null default '',
  remark text not null default '',
  happened_on date not null,
  -- Written down from a form on paper; otherwise by the person himself or who stands in for him.
  is_from_paper boolean not null default false,
  acted_by text not null default actor_id(),
  acted_at timestamptz not null default clock_timestamp(),
  check (act <> 'returned' or trim(remark) <> ''),
  check (act <> 'passedOver' or trim(remark) <> '')
);
create index routing_act_of_document on routing_act (document_id, acted_at);
create policy owner_asks on routing_act for select to regie_owner using (true);
create policy owner_asks on document_version for select to regie_owner using (true);
create policy owner_asks_who_is_away on absence for select to regie_owner using (true);

-- Who stands in for somebody today, when he is away; himself when he is not.
create function acts_for(wanted uuid, on_day date) returns setof uuid language sql stable security definer set search_path = regie, pg_temp as $$
  with away as (
    select a.deputy_id from absence a where a.account_id = wanted and a.municipality_id = actor_municipality()
      and a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day))
  select wanted where not exists (select from away)
  union
  select d.deputy_id from away d where not exists (select from absence a where a.account_id = d.deputy_id
    and a.starts_on <= on_day and (a.ends_on is null or a.ends_on >= on_day))
$$;

create function check_routing_act() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  stop routing_stop;
  latest document_version;
begin
  select * into stop from routing_stop s where s.id = new.stop_id and s.is_current and s.municipality_id = new.municipality_id;
  select * into latest from document_version v where v.document_id = stop.document_id order by v.number desc limit 1;
  if stop.id is null or latest.id is null or document_phase(stop.document_id) <> 'routed' then
    raise exception 'this is not being routed' using errcode = 'check_violation', constraint = 'routing_is_open';
  end if;
  if new.version_id <> latest.id then
    raise exception 'the text changed meanwhile' using errcode = 'check_violation', constraint = 'routing_of_last_text';
  end if;
  if exists (
    select from routing_stop s where s.document_id = stop.document_id and s.is_current and s.position < stop.position and not exists (
      select from routing_act a where a.stop_id = s.id and a.act <> 'returned' and a.content_hash = latest.content_hash
        and not exists (select from routing_act later where later.stop_id = s.id and later.acted_at > a.acted_at))) then
    raise exception 'others come first' using errcode = 'check_violation', constraint = 'routing_in_order';
  end if;
  if new.is_from_paper or new.act = 'passedOver' then
    if not has_right('decisions.keep') then
      raise exception 'the secretariat writes down what was on paper' using errcode = 'insufficient_privilege';
    end if;
  elsif not has_right('decisions.initial') or not exists (select from acts_for(stop.account_id, new.happened_on) as who where who::text = actor_id()) then
    raise exception 'an initial is given by the person himself or who stands in for him' using errcode = 'insufficient_privilege';
  end if;
  new.document_id := stop.document_id;
  new.office := stop.office;
  new.content_hash := latest.content_hash;
  return new;
end $$;
create trigger initials_in_order before insert on routing_act for each row execute function check_routing_act();
call protect('routing_act', 'regie.has_right(''decisions.read'')', 'regie.has_right(''decisions.initial'') or regie.has_right(''decisions.keep'')');
drop policy may_change on routing_act;
drop policy may_remove on routing_act;
revoke insert, update, delete on routing_act from regie_app;
grant insert (municipality_id, document_id, stop_id, act, version_id, remark, happened_on, is_from_paper) on routing_act to regie_app;

-- A memo goes on the agenda when everybody on its route has initialled the text as it is.
create function all_initialled(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from routing_stop s where s.document_id = wanted and s.is_current) and not exists (
    select from routing_stop s where s.document_id = wanted and s.is_current and not exists (
      select from routing_act a where a.stop_id = s.id and a.act <> 'returned'
        and a.content_hash = (select v.content_hash from document_version v where v.document_id = wanted order by v.number desc limit 1)
        and not exists (select from routing_act later where later.stop_id = s.id and later.acted_at > a.acted_at)))
$$;
create function check_agenda_step() returns trigger language plpgsql as $$
begin
  if new.phase = 'agenda' and (select d.source_id is null from regie.official_document d where d.id = new.document_id)
    and not all_initialled(new.document_id) then
    raise exception 'not everybody has initialled this text' using errcode = 'check_violation', constraint = 'initials_complete';
  end if;
  return new;
end $$;
create trigger initials_complete before insert on document_step for each row execute function check_agenda_step();

-- Advice that was asked: what was advised, and whether it was followed, with the reason where it was not.
create table document_advice (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references official_document on delete cascade,
  adviser text not null check (trim(adviser) <> ''),
  given_on date,
  advice text not null check (trim(advice) <> ''),
  is_followed boolean,
  reason text not null default '',
  check (is_followed is not false or trim(reason) <> '')
);
create index document_advice_of_document on document_advice (document_id);
call protect('document_advice', 'regie.sees_document(document_id)', 'regie.has_right(''decisions.write'')');
