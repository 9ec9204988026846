-- Service accounts: programs that work with Regie on behalf of the municipality, with rights of their own and no person
-- behind them. Only the hash of a token is stored, so who reads the database cannot become anybody.

create table service_account (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  name text not null,
  purpose text not null,
  -- Rights of the matrix, chosen from those that a program may have at all.
  scopes text[] not null,
  is_active boolean not null default true,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  unique (municipality_id, name)
);
call protect('service_account',
  'regie.has_right(''tokens.manage'') or regie.has_right(''audit.read'') or regie.has_right(''identity.authenticate'')',
  'regie.has_right(''tokens.manage'')');

create table service_token (
  id uuid primary key,
  municipality_id text not null references municipality,
  service_account_id uuid not null references service_account on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The last four characters, by which people tell their tokens apart.
  ending text not null check (length(ending) = 4),
  created_at timestamptz not null,
  -- The last day on which the token works.
  expires_on date not null,
  revoked_at timestamptz,
  warned_at timestamptz
);
create index service_token_account on service_token (service_account_id);
call protect('service_token', 'regie.has_right(''tokens.manage'') or regie.has_right(''identity.authenticate'')',
  'regie.has_right(''tokens.manage'')', redact => 'token_hash');

-- When a token was last used stands apart: it changes every day and is no change that anybody made.
create table service_token_use (
  token_id uuid primary key references service_token on delete cascade,
  municipality_id text not null references municipality,
  last_used_on date not null
);
call protect('service_token_use', 'regie.has_right(''tokens.manage'') or regie.has_right(''identity.authenticate'')',
  'regie.has_right(''identity.authenticate'')', keys => 'token_id', audited => false);
