-- Webhooks: addresses of other programs that are told when something happens. What happened is kept only while somebody
-- wants to hear of it, holds no personal data, and says of what is not public only where it can be read.

create table webhook (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  name text not null,
  address text not null,
  kinds text[] not null,
  -- Sealed with the secret of this installation: it signs, so it must be read again.
  sealed_secret text not null,
  state text not null default 'active' check (state in ('active', 'paused', 'ended')),
  created_at timestamptz not null default now()
);
call protect('webhook', 'regie.has_right(''tokens.manage'') or regie.has_right(''webhooks.deliver'')',
  'regie.has_right(''tokens.manage'') or regie.has_right(''webhooks.deliver'')', redact => 'sealed_secret');

create table webhook_event (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  kind text not null,
  subject text not null,
  -- Where the interface tells more.
  path text not null,
  data jsonb not null,
  occurred_at timestamptz not null
);
call protect('webhook_event', 'regie.has_right(''tokens.manage'') or regie.has_right(''webhooks.deliver'')',
  'regie.has_right(''webhooks.deliver'')', audited => false);

create table webhook_delivery (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  webhook_id uuid not null references webhook on delete cascade,
  event_id uuid not null references webhook_event on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  -- A status such as 503, or a code such as TIMEOUT; never the words of the other server.
  answer text not null default '' check (answer ~ '^[A-Z0-9-]{0,40}$'),
  attempted_at timestamptz,
  unique (webhook_id, event_id)
);
create index webhook_delivery_event on webhook_delivery (event_id);
call protect('webhook_delivery', 'regie.has_right(''tokens.manage'') or regie.has_right(''webhooks.deliver'')',
  'regie.has_right(''tokens.manage'') or regie.has_right(''webhooks.deliver'')', audited => false);

-- Whoever changes something announces it, without seeing who listens. Answers nothing when nobody does.
create policy owner_announces on webhook for select to regie_owner using (municipality_id = actor_municipality());
create policy owner_announces on webhook_event for insert to regie_owner with check (municipality_id = actor_municipality());
create function announce_event(wanted_kind text, of_subject text, at_path text, with_data jsonb) returns uuid
language plpgsql security definer set search_path = regie, pg_temp as $$
declare new_id uuid := gen_random_uuid();
begin
  if not exists (select from webhook where municipality_id = actor_municipality() and state = 'active' and wanted_kind = any (kinds)) then
    return null;
  end if;
  insert into webhook_event (id, municipality_id, kind, subject, path, data, occurred_at)
  values (new_id, actor_municipality(), wanted_kind, of_subject, at_path, with_data, now());
  return new_id;
end $$;
revoke execute on function announce_event from public;
grant execute on function announce_event to regie_app;
