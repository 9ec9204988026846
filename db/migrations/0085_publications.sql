-- Publications under the Woo: what is made public, which files, what was left out of them and why, who prepared it and who
-- checked it, from when on everybody may read it, and that it was withdrawn.

insert into node_kind (kind, read_right, write_right, sees)
  values ('publication', 'publications.read', 'publications.prepare', null);

create table publication (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  -- Words that are parts of addresses are not the name of a publication.
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug not in ('nieuw', 'opnieuw-bekijken')),
  title text not null check (trim(title) <> ''),
  about text not null default '',
  -- Information category of the Woo, as TOOI names it.
  category text not null check (category ~ '^c_[0-9a-f]{8}$'),
  -- What was done with the document, and when: adopted, signed or received.
  handling text not null check (handling in ('adopted', 'signed', 'received')),
  handled_on date not null,
  -- The document of administration it is, and the meeting whose papers it belongs to.
  document_id uuid references official_document,
  meeting_id uuid references body_meeting,
  revision integer not null default 1,
  created_by text not null default actor_id(),
  created_at timestamptz not null default now(),
  unique (municipality_id, slug)
);
create policy owner_asks on publication for select to regie_owner using (true);

-- Where a publication is: each step stays, with who and when.
create table publication_step (
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  number integer not null,
  phase text not null check (phase in ('concept', 'scheduled', 'approved', 'withdrawn')),
  -- From when on everybody may read it.
  publish_at timestamptz,
  -- Of a step back or a withdrawal; of a withdrawal everybody reads it.
  reason text not null default '',
  -- What a reader of a withdrawn publication is led to.
  follow_up_id uuid references publication,
  -- Hash over the hashes of its files when it was approved.
  manifest text,
  taken_by text not null default actor_id(),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (publication_id, number),
  check ((phase in ('scheduled', 'approved')) = (publish_at is not null)),
  check ((phase = 'approved') = (manifest is not null))
);
create policy owner_asks on publication_step for select to regie_owner using (true);

-- Concept, scheduled (waits for the second person), embargoed (approved, not yet time), published, withdrawn.
create function publication_phase(wanted uuid) returns text language sql stable security definer set search_path = regie, pg_temp as $$
  select coalesce((select case when s.phase <> 'approved' then s.phase when s.publish_at <= clock_timestamp() then 'published' else 'embargoed' end
      from publication_step s where s.publication_id = wanted order by s.number desc limit 1), 'concept')
$$;

call protect('publication', 'regie.has_right(''publications.read'')', 'regie.has_right(''publications.prepare'')');
call protect('publication_step', 'regie.has_right(''publications.read'')',
  'regie.has_right(''publications.prepare'') or regie.has_right(''publications.check'')', keys => 'publication_id,number', append_only => true);
revoke insert on publication_step from regie_app;
grant insert (municipality_id, publication_id, number, phase, publish_at, reason, follow_up_id) on publication_step to regie_app;

-- Everybody who had a hand in it. Whoever is here never checks it, whatever he undid since.
create table publication_preparer (
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  actor text not null,
  primary key (publication_id, actor)
);
call protect('publication_preparer', 'regie.has_right(''publications.read'')', 'false', keys => 'publication_id,actor', audited => false);
create policy owner_notes on publication_preparer for all to regie_owner using (true) with check (true);

-- What was handed in, cleaned and sealed, with the passages to leave out, sealed too: they are in no other table.
create table publication_source (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  position integer not null,
  name text not null,
  format text not null,
  sealed_content bytea not null,
  sealed_passages text not null default '',
  added_at timestamptz not null default now(),
  unique (publication_id, position)
);
call protect('publication_source', 'regie.has_right(''publications.prepare'') or regie.has_right(''publications.check'')',
  'regie.has_right(''publications.prepare'')', redact => 'sealed_content,sealed_passages,name');

-- What goes out: made of the source, without the passages.
create table publication_file (
  source_id uuid primary key references publication_source on delete cascade,
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  position integer not null,
  name text not null,
  format text not null,
  content_type text not null,
  content bytea not null,
  content_hash text not null check (content_hash = encode(sha256(content), 'hex')),
  -- On which grounds something was left out, each as often as there is a passage.
  grounds text[] not null default '{}',
  made_at timestamptz not null default now(),
  unique (publication_id, position)
);
create policy owner_asks on publication_file for select to regie_owner using (true);
call protect('publication_file', 'regie.has_right(''publications.read'')', 'regie.has_right(''publications.prepare'')',
  keys => 'source_id', redact => 'content');

-- What the scan found in a file, by the hash of its bytes: another file is another scan.
create table publication_scan (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  content_hash text not null,
  rule_version integer not null,
  -- Masked, with kind and place.
  findings jsonb not null,
  scanned_at timestamptz not null default clock_timestamp(),
  unique (publication_id, content_hash, rule_version)
);
create policy owner_asks on publication_scan for select to regie_owner using (true);
call protect('publication_scan', 'regie.has_right(''publications.read'')',
  'regie.has_right(''publications.prepare'') or regie.has_right(''publications.check'') or regie.has_right(''publications.rules'')',
  redact => 'findings', append_only => true);

-- The second person lets a file go although the scan found something, and says why.
create table publication_override (
  municipality_id text not null references municipality,
  publication_id uuid not null references publication on delete cascade,
  content_hash text not null,
  rule_version integer not null,
  reason text not null check (trim(reason) <> ''),
  decided_by text not null default actor_id(),
  decided_at timestamptz not null default clock_timestamp(),
  primary key (publication_id, content_hash, rule_version)
);
create policy owner_asks on publication_override for select to regie_owner using (true);
call protect('publication_override', 'regie.has_right(''publications.read'')', 'regie.has_right(''publications.check'')',
  keys => 'publication_id,content_hash,rule_version', append_only => true);
revoke insert on publication_override from regie_app;
grant insert (municipality_id, publication_id, content_hash, rule_version, reason) on publication_override to regie_app;

-- A look again at everything public with newer rules: how far it is.
create table publication_rescan (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  rule_version integer not null,
  total integer not null,
  done integer not null default 0,
  started_by text not null default actor_id(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
call protect('publication_rescan', 'regie.has_right(''publications.read'')', 'regie.has_right(''publications.rules'')');

-- Files, passages and words are for whoever prepares, and only while it is a concept; what was checked is what goes out.
create function keep_publication() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  -- A bare row is of every table: each names its publication in its own way.
  image jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  owner uuid := coalesce(image ->> 'publication_id', image ->> 'id')::uuid;
begin
  if publication_phase(owner) <> 'concept' then
    raise exception 'a publication changes while it is a concept' using errcode = 'check_violation', constraint = 'publication_stays';
  end if;
  if exists (select from publication p where p.id = owner) then
    insert into publication_preparer (municipality_id, publication_id, actor)
      values (actor_municipality(), owner, actor_id()) on conflict do nothing;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stays before update on publication for each row execute function keep_publication();
create trigger prepared after insert on publication for each row execute function keep_publication();
create trigger stays before insert or update or delete on publication_source for each row execute function keep_publication();
create trigger stays before insert or update or delete on publication_file for each row execute function keep_publication();

create function publication_manifest(wanted uuid) returns text language sql stable security definer set search_path = regie, pg_temp as $$
  select encode(sha256(convert_to(coalesce(string_agg(f.position || ' ' || f.name || ' ' || f.content_hash, E'\n' order by f.position), ''), 'UTF8')), 'hex')
    from publication_file f where f.publication_id = wanted
$$;

-- Whether this person is another than everybody who prepared it: a person, because behind a program can stand the same one.
create function is_second_person(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select exists (select from account a where a.id::text = actor_id() and a.municipality_id = actor_municipality())
    and not exists (select from publication_preparer p where p.publication_id = wanted and p.actor = actor_id())
$$;

create function check_override() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if not is_second_person(new.publication_id) then
    raise exception 'somebody else decides on what was found' using errcode = 'check_violation', constraint = 'publication_second_person';
  end if;
  return new;
end $$;
create trigger second_person before insert on publication_override for each row execute function check_override();

-- What stands in the way of publishing: no file, a file that was not scanned as it is now, something found that nobody let go,
-- or words under a box, which nobody can let go.
create function publication_obstacle(wanted uuid) returns text language sql stable security definer set search_path = regie, pg_temp as $$
  with latest as (
    select f.content_hash, s.rule_version, s.findings
      from publication_file f
      left join lateral (select * from publication_scan s where s.publication_id = f.publication_id and s.content_hash = f.content_hash
        order by s.rule_version desc limit 1) s on true
     where f.publication_id = wanted)
  select case
    when not exists (select from latest) then 'no-file'
    when exists (select from latest l where l.findings is null) then 'not-scanned'
    when exists (select from latest l where l.findings @> '[{"kind": "covered"}]') then 'covered'
    when exists (select from latest l where l.findings <> '[]' and not exists (select from publication_override o
      where o.publication_id = wanted and o.content_hash = l.content_hash and o.rule_version >= l.rule_version)) then 'found'
    end
$$;

create function check_publication_step() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare
  before text := publication_phase(new.publication_id);
  obstacle text := publication_obstacle(new.publication_id);
begin
  if not ((before, new.phase) in (('concept', 'scheduled'), ('scheduled', 'concept'), ('scheduled', 'approved'), ('embargoed', 'concept'),
    ('published', 'withdrawn'))) then
    raise exception 'a publication that is % does not become %', before, new.phase using errcode = 'check_violation', constraint = 'publication_step_follows';
  end if;
  if (new.phase = 'withdrawn' or new.phase = 'concept') and trim(new.reason) = '' then
    raise exception 'a step back needs a reason' using errcode = 'check_violation', constraint = 'publication_step_back_has_reason';
  end if;
  if new.phase = 'scheduled' then
    if obstacle in ('no-file', 'not-scanned', 'covered') then
      raise exception 'not to be published: %', obstacle using errcode = 'check_violation', constraint = 'publication_obstacle';
    end if;
    insert into publication_preparer (municipality_id, publication_id, actor)
      values (new.municipality_id, new.publication_id, actor_id()) on conflict do nothing;
  end if;
  if new.phase = 'approved' then
    if not has_right('publications.check') or not is_second_person(new.publication_id) then
      raise exception 'a second person checks a publication' using errcode = 'check_violation', constraint = 'publication_second_person';
    end if;
    if obstacle is not null then
      raise exception 'not to be published: %', obstacle using errcode = 'check_violation', constraint = 'publication_obstacle';
    end if;
    new.manifest := publication_manifest(new.publication_id);
    new.publish_at := (select s.publish_at from publication_step s where s.publication_id = new.publication_id order by s.number desc limit 1);
  end if;
  return new;
end $$;
create trigger steps_follow before insert on publication_step for each row execute function check_publication_step();

-- What everybody may see. Page, search, interface, feed, map of the site, export and file all ask here, and nowhere else.

create function is_public_publication(wanted uuid) returns boolean language sql stable security definer set search_path = regie, pg_temp as $$
  select publication_phase(wanted) = 'published' and publication_manifest(wanted) = (
    select s.manifest from publication_step s where s.publication_id = wanted order by s.number desc limit 1)
$$;

-- Published ones, and what is left of withdrawn ones that once were public: that they were there, why not any more, and what to read.
create function public_publications() returns table (id uuid, slug text, title text, about text, category text, handling text, handled_on date,
  meeting_id uuid, document_id uuid, is_withdrawn boolean, published_at timestamptz, changed_at timestamptz, reason text, follow_up text)
language sql stable security definer set search_path = regie, pg_temp as $$
  select p.id, p.slug, p.title, case when last.phase = 'withdrawn' then '' else p.about end, p.category, p.handling, p.handled_on,
      p.meeting_id, p.document_id, last.phase = 'withdrawn', greatest(approved.publish_at, approved.taken_at),
      case when last.phase = 'withdrawn' then last.taken_at else greatest(approved.publish_at, approved.taken_at) end,
      last.reason, (select f.slug from publication f where f.id = last.follow_up_id and is_public_publication(f.id))
    from publication p
    join lateral (select * from publication_step s where s.publication_id = p.id order by s.number desc limit 1) last on true
    join lateral (select * from publication_step s where s.publication_id = p.id and s.phase = 'approved' order by s.number desc limit 1) approved on true
   where p.municipality_id = actor_municipality()
     and (is_public_publication(p.id) or (last.phase = 'withdrawn' and approved.publish_at <= last.taken_at))
$$;

create function public_publication_files() returns table (publication_id uuid, "position" integer, name text, format text, content_type text,
  size integer, content_hash text, grounds text[])
language sql stable security definer set search_path = regie, pg_temp as $$
  select f.publication_id, f.position, f.name, f.format, f.content_type, octet_length(f.content), f.content_hash, f.grounds
    from publication_file f join publication p on p.id = f.publication_id
   where p.municipality_id = actor_municipality() and is_public_publication(p.id)
$$;

create function public_publication_content(wanted uuid, at_position integer) returns bytea
language sql stable security definer set search_path = regie, pg_temp as $$
  select f.content from publication_file f join publication p on p.id = f.publication_id
   where f.publication_id = wanted and f.position = at_position and p.municipality_id = actor_municipality() and is_public_publication(p.id)
$$;

-- Search and the thread go by the node: it follows the rule above, at every step and when the time has come.
create policy owner_shows on node for update to regie_owner using (kind = 'publication') with check (kind = 'publication');
create function show_publication(wanted uuid) returns void language sql security definer set search_path = regie, pg_temp as $$
  update node n set visibility = shown.visibility, title = shown.title
    from (select p.title, case when is_public_publication(p.id) then 'public' else 'confidential' end as visibility
            from publication p where p.id = wanted and p.municipality_id = actor_municipality()) shown
   where n.id = wanted and (n.visibility, n.title) is distinct from (shown.visibility, shown.title)
$$;
create function show_after_step() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  perform show_publication(new.publication_id);
  return null;
end $$;
create trigger shown after insert on publication_step for each row execute function show_after_step();

-- Whether somebody in a register has only words among these for a name: of names nothing is told that was not asked with all
-- its words. One word says too little.
create function names_among(hashes text[]) returns table (name_hashes text[]) language sql stable
security definer set search_path = regie, pg_temp as $$
  select distinct p.name_hashes from record_party p
   where p.municipality_id = actor_municipality() and cardinality(p.name_hashes) > 1 and p.name_hashes <@ hashes
     and (has_right('publications.prepare') or has_right('publications.check') or has_right('publications.rules'))
   limit 500
$$;
revoke execute on function names_among from public;
grant execute on function names_among to regie_app;
