-- Links by mail with which somebody chooses a password: an invitation for a new account, or a reset. Of the token in
-- the link only the hash is kept. A link works once; a newer one takes the place of those before it.

create table password_link (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('invitation', 'reset')),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_link_account on password_link (account_id, created_at desc);
call protect('password_link', 'regie.has_right(''identity.authenticate'') or regie.has_right(''accounts.manage'')',
  'regie.has_right(''identity.authenticate'') or regie.has_right(''accounts.manage'')', redact => 'token_hash');
