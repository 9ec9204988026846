-- Signing in with more than a password: sessions that a person can see and end, second factors, an OpenID provider.

-- A session knows by which kind of browser it was opened (in words, no address), when its person last proved who he is,
-- and whether that was with two factors. Its token changes when that changes, and it never outlives its beginning by
-- more than twelve hours.
alter table session
  add id uuid not null default gen_random_uuid() unique,
  add device text not null default '',
  add confirmed_at timestamptz not null default now(),
  add is_strong boolean not null default false,
  add through_provider boolean not null default false,
  add provider_session text;

-- What a visitor is in the middle of before a session stands, or before a dangerous act: known by a cookie of its own
-- whose hash is the key. The data are sealed with a key that follows from REGIE_SECRET.
create table sign_in_step (
  id_hash text primary key,
  municipality_id text not null references municipality,
  kind text not null check (kind in ('openid', 'second-factor', 'passkey', 'confirm', 'recovery-codes')),
  account_id uuid references account on delete cascade,
  sealed_data text not null,
  expires_at timestamptz not null
);
create index sign_in_step_account on sign_in_step (account_id);
call protect('sign_in_step', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')',
  keys => 'id_hash', audited => false);

-- Codes of an app (RFC 6238). The secret is sealed; the steps whose codes were used recently are refused a second time.
create table account_totp (
  account_id uuid primary key references account on delete cascade,
  municipality_id text not null references municipality,
  sealed_secret text not null,
  used_steps bigint[] not null default '{}',
  created_at timestamptz not null default now()
);
call protect('account_totp', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')',
  keys => 'account_id', audited => false);
create trigger on_record after insert or delete on account_totp for each row
  execute function record_change('account_id', 'sealed_secret');

create table account_passkey (
  credential_id text primary key,
  id uuid not null default gen_random_uuid() unique,
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);
call protect('account_passkey', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')',
  keys => 'id', audited => false);
create trigger on_record after insert or delete on account_passkey for each row
  execute function record_change('id', 'credential_id,public_key,name');

-- One use each; only the hash is kept, and a used one is gone.
create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash text not null,
  municipality_id text not null references municipality,
  primary key (account_id, code_hash)
);
call protect('recovery_code', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')',
  keys => 'account_id', redact => 'code_hash');

-- As whom an OpenID provider knows the person of an account.
create table account_login (
  issuer text not null,
  subject text not null,
  municipality_id text not null references municipality,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default now(),
  primary key (municipality_id, issuer, subject)
);
create index account_login_account on account_login (account_id);
call protect('account_login', 'regie.has_right(''identity.authenticate'')', 'regie.has_right(''identity.authenticate'')',
  keys => 'account_id', redact => 'subject');
