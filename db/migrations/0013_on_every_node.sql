-- What hangs on every node, once for all kinds: comments, followers, notifications, attachments and history.

-- Which right opens the things of a kind. `NodeKindView.right` in the code says the same; a test compares them.
create table node_kind (
  kind text primary key,
  read_right text not null
);
insert into node_kind values
  ('plan', 'plan.read'), ('theme', 'plan.read'), ('goal', 'plan.read'), ('action', 'plan.read'),
  ('organisation', 'work.open'), ('indicator', 'figures.read'), ('report', 'reports.read');
grant select on node_kind to regie_app;

-- The name of a confidential thing is for those only who may open things of its kind.
drop policy may_read on node;
create policy may_read on node for select using (
  municipality_id = actor_municipality()
  and (visibility = 'public'
    or (has_right('work.open')
      and (visibility = 'internal' or has_right((select k.read_right from node_kind k where k.kind = node.kind))))));

-- Whether the actor may open this thing in the work place. What hangs on it is for the same people.
create function may_open_node(wanted uuid) returns boolean language sql stable as $$
  select exists (
    select from regie.node n join regie.node_kind k on k.kind = n.kind
     where n.id = wanted and regie.has_right(k.read_right))
$$;

-- Comments

create table comment (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  node_id uuid not null references node on delete cascade,
  author text not null default actor_id(),
  body text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  deleted_by text,
  revision integer not null default 1,
  check ((deleted_at is null) = (deleted_by is null)),
  check (deleted_at is null or body = '')
);
create index comment_of_node on comment (node_id, created_at desc);
-- The audit keeps no second copy of what people wrote: deleting it would otherwise delete nothing.
call protect('comment', 'regie.has_right(''thread.comment'') and regie.may_open_node(node_id)',
  'regie.has_right(''thread.comment'') and (author = regie.actor_id() or regie.has_right(''thread.manage''))', redact => 'body');
create policy in_own_name on comment as restrictive for insert with check (author = actor_id());

-- Who manages may take words away, and never put other words into somebody's mouth.
create function keep_words_of_author() returns trigger language plpgsql as $$
begin
  if new.author <> old.author or (new.body not in (old.body, '') and old.author is distinct from regie.actor_id()) then
    raise exception 'only the author writes a comment' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger words_of_author before update on comment for each row execute function keep_words_of_author();

create table comment_mention (
  municipality_id text not null references municipality,
  comment_id uuid not null references comment on delete cascade,
  account_id uuid not null references account on delete cascade,
  primary key (comment_id, account_id)
);
call protect('comment_mention', 'comment_id in (select c.id from regie.comment c)',
  'comment_id in (select c.id from regie.comment c where c.author = regie.actor_id())', keys => 'comment_id,account_id');

-- Followers and what they are told

create table node_follower (
  municipality_id text not null references municipality,
  node_id uuid not null references node on delete cascade,
  account_id uuid not null references account on delete cascade,
  followed_at timestamptz not null default now(),
  primary key (node_id, account_id)
);
create index node_follower_account on node_follower (account_id);
call protect('node_follower', 'account_id::text = regie.actor_id() or (regie.has_right(''thread.comment'') and regie.may_open_node(node_id))',
  'account_id::text = regie.actor_id()', keys => 'node_id,account_id');
create policy of_what_one_opens on node_follower as restrictive for insert with check (may_open_node(node_id));

-- How somebody wants to hear by mail of each kind of news; without a row the program's own choice.
create table notification_choice (
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment')),
  delivery text not null check (delivery in ('now', 'daily', 'off')),
  primary key (account_id, kind)
);
call protect('notification_choice', 'account_id::text = regie.actor_id()', 'account_id::text = regie.actor_id()',
  keys => 'account_id,kind', audited => false);

create table notification (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  node_id uuid not null references node on delete cascade,
  kind text not null check (kind in ('comment', 'mention', 'changed', 'adopted', 'published', 'attachment')),
  actor text not null,
  occurred_at timestamptz not null,
  delivery text not null check (delivery in ('now', 'daily', 'off')),
  -- When it went into a mail, or was left out of one because its reader may no longer see the thing.
  mailed_at timestamptz,
  read_at timestamptz
);
create index notification_of_account on notification (account_id, occurred_at desc);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_to_mail on notification (municipality_id, delivery, account_id) where mailed_at is null and read_at is null;
-- Ten changes of one thing by one person, not read yet, are one piece of news.
create unique index notification_once on notification (account_id, node_id, kind, actor)
  where read_at is null and mailed_at is null and kind = 'changed';
call protect('notification', 'account_id::text = regie.actor_id()', 'account_id::text = regie.actor_id()', audited => false);

-- Tells the followers of a node, or the people named, that something happened; answers who wants a mail at once.
-- It writes for others than the actor, so it runs as the owner; who may see the node is checked when it is read.
create function tell_about_node(about uuid, news text, happened timestamptz, only_these uuid[], not_these uuid[])
returns setof uuid language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if actor_id() is null or not exists (select from node n where n.id = about and n.municipality_id = actor_municipality()) then
    return;
  end if;
  return query
    insert into notification as n (municipality_id, account_id, node_id, kind, actor, occurred_at, delivery)
    select a.municipality_id, a.id, about, news, actor_id(), happened,
           coalesce(c.delivery, case news when 'mention' then 'now' else 'daily' end)
      from account a left join notification_choice c on c.account_id = a.id and c.kind = news
     where a.municipality_id = actor_municipality() and a.is_active and a.id::text <> actor_id()
       and case when only_these is null then a.id in (select f.account_id from node_follower f where f.node_id = about)
           else a.id = any (only_these) end
       and a.id <> all (coalesce(not_these, '{}'))
    on conflict (account_id, node_id, kind, actor) where read_at is null and mailed_at is null and kind = 'changed'
      do update set occurred_at = excluded.occurred_at
    returning case when n.delivery = 'now' then n.account_id end;
end $$;
revoke execute on function tell_about_node from public;
grant execute on function tell_about_node to regie_app;
create policy owner_tells on notification for all to regie_owner using (true) with check (true);
create policy owner_tells on notification_choice for select to regie_owner using (true);
create policy owner_tells on node_follower for select to regie_owner using (true);
create policy owner_tells on account for select to regie_owner using (true);

-- For the service that mails: who has news waiting, without seeing what it is about.
create function accounts_with_news(wanted_delivery text) returns setof uuid language sql stable
security definer set search_path = regie, pg_temp as $$
  select distinct n.account_id from notification n
   where n.municipality_id = actor_municipality() and has_right('notifications.deliver')
     and n.delivery = wanted_delivery and n.mailed_at is null and n.read_at is null
$$;
revoke execute on function accounts_with_news from public;
grant execute on function accounts_with_news to regie_app;

-- Attachments. The bytes are kept once per municipality under their hash; what is attached points to them.

create table attachment_blob (
  municipality_id text not null references municipality,
  hash text not null,
  content bytea not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, hash),
  check (hash = encode(sha256(content), 'hex'))
);
alter table attachment_blob alter column content set storage external;

create table attachment (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  node_id uuid not null references node on delete cascade,
  blob_hash text not null,
  name text not null,
  format text not null check (format in ('pdf', 'png', 'jpg', 'docx', 'xlsx', 'odt', 'ods', 'csv', 'txt')),
  content_type text not null,
  size integer not null check (size between 1 and 26214400),
  is_public boolean not null default false,
  added_by text not null default actor_id(),
  added_at timestamptz not null,
  unique (node_id, blob_hash),
  foreign key (municipality_id, blob_hash) references attachment_blob (municipality_id, hash)
);
create index attachment_of_blob on attachment (municipality_id, blob_hash);
-- What somebody called his file may hold a name, so the audit keeps it as a hash.
call protect('attachment',
  '(regie.has_right(''thread.comment'') and regie.may_open_node(node_id))
   or (is_public and node_id in (select n.id from regie.node n where n.visibility = ''public''))',
  'regie.has_right(''thread.comment'') and (added_by = regie.actor_id() or regie.has_right(''thread.manage''))', redact => 'name');
create policy in_own_name on attachment as restrictive for insert
  with check (added_by = actor_id() and may_open_node(node_id) and not is_public);

-- Making a file public is a decision of its own.
create function keep_publishing_apart() returns trigger language plpgsql as $$
begin
  if new.is_public and not old.is_public and not regie.has_right('thread.manage') then
    raise exception 'making an attachment public takes the right thread.manage' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger publishing_apart before update on attachment for each row execute function keep_publishing_apart();

call protect('attachment_blob', 'hash in (select a.blob_hash from regie.attachment a)', 'false', keys => 'hash', audited => false);
create policy owner_keeps on attachment_blob for all to regie_owner using (true) with check (true);
create policy owner_sees_all on attachment for select to regie_owner using (true);

-- Keeps the bytes of a file that is about to be attached. Whether they were there already is nobody's business.
create function keep_blob(new_hash text, new_content bytea) returns void language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  if not has_right('thread.comment') then
    raise exception 'keeping a file takes the right thread.comment' using errcode = 'insufficient_privilege';
  end if;
  -- Touching the row holds it until the attachment points to it, also while somebody removes the last other one.
  insert into attachment_blob (municipality_id, hash, content) values (actor_municipality(), new_hash, new_content)
  on conflict (municipality_id, hash) do update set hash = excluded.hash;
end $$;
revoke execute on function keep_blob from public;
grant execute on function keep_blob to regie_app;

-- With the last attachment the bytes go too.
create function drop_blob_without_attachment() returns trigger language plpgsql
security definer set search_path = regie, pg_temp as $$
begin
  perform from attachment_blob b where b.municipality_id = old.municipality_id and b.hash = old.blob_hash for update;
  delete from attachment_blob b where b.municipality_id = old.municipality_id and b.hash = old.blob_hash
    and not exists (select from attachment a where a.municipality_id = old.municipality_id and a.blob_hash = old.blob_hash);
  return null;
end $$;
create trigger no_blob_alone after delete on attachment for each row execute function drop_blob_without_attachment();

-- History: which node a record of the audit is about. Details count with the thing they belong to. A later table is added
-- by replacing this function; for the tables it knows already its answers must stay the same, because they are indexed.

create function audit_subject(table_name text, row_key text, image jsonb) returns text language sql immutable parallel safe as $$
  select case
    when table_name in ('node', 'plan', 'theme', 'goal', 'action', 'organisation', 'indicator', 'report') then row_key
    when table_name in ('version', 'attachment') then image ->> 'node_id'
    when table_name in ('doctrine', 'plan_partner', 'process_step', 'aligned_plan', 'programme_budget') then image ->> 'plan_id'
    when table_name = 'budget_line' then image ->> 'subject_id'
    when table_name in ('milestone', 'action_partner') then image ->> 'action_id'
    when table_name in ('indicator_definition', 'caveat') then image ->> 'indicator_id'
    when table_name in ('report_section', 'report_build') then image ->> 'report_id'
    when table_name = 'link' then image ->> 'from_id'
  end
$$;
create index audit_event_subject on audit_event (audit_subject(table_name, row_key, coalesce(after, before)), id desc)
  where audit_subject(table_name, row_key, coalesce(after, before)) is not null;

-- What became of one node, for whoever may open it; the right audit.read is for the record of everything.
create function history_of_node(wanted uuid, before_id bigint, most integer)
returns table (id bigint, occurred_at timestamptz, actor text, table_name text, row_key text, before jsonb, after jsonb)
language plpgsql stable security definer set search_path = regie, pg_temp as $$
begin
  -- The owner sees every node, so the rule for the reader is written out here.
  if not has_right('thread.comment') or not exists (
    select from node n join node_kind k on k.kind = n.kind
     where n.id = wanted and n.municipality_id = actor_municipality() and has_right(k.read_right)) then
    return;
  end if;
  return query
    select e.id, e.occurred_at, e.actor, e.table_name, e.row_key, e.before - 'content', e.after - 'content'
      from audit_event e
     where audit_subject(e.table_name, e.row_key, coalesce(e.after, e.before)) = wanted::text
       and e.municipality_id = actor_municipality() and (before_id is null or e.id < before_id)
     order by e.id desc limit least(most, 500);
end $$;
revoke execute on function history_of_node from public;
grant execute on function history_of_node to regie_app;
create policy owner_tells_history on audit_event for select to regie_owner using (true);
