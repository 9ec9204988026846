-- Mail on its way out. What became of a mail stands apart from what is in it: an administrator sees that a mail was
-- refused, and only the service that sends it can read to whom it goes and what it says. The content is removed when
-- the mail was sent, was refused, or is no longer of use.

create table outgoing_mail (
  id uuid primary key,
  municipality_id text not null references municipality,
  -- Whose mail it is, when it is somebody with an account; the address itself is with the content.
  account_id uuid references account on delete set null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given-up', 'expired')),
  attempts integer not null default 0,
  -- A code such as 550 or ETIMEDOUT; never the words of the other server, which may hold an address.
  problem text check (problem ~ '^[A-Z0-9-]{1,40}$'),
  -- After this instant the mail is of no use any more, as a link that has expired.
  useful_until timestamptz,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create index outgoing_mail_state on outgoing_mail (municipality_id, state, created_at desc);
call protect('outgoing_mail', 'regie.has_right(''mail.send'') or regie.has_right(''accounts.manage'')',
  'regie.has_right(''mail.send'')', audited => false);

create table outgoing_mail_content (
  mail_id uuid primary key references outgoing_mail on delete cascade,
  municipality_id text not null references municipality,
  recipient text not null,
  subject text not null,
  body text not null
);
call protect('outgoing_mail_content', 'regie.has_right(''mail.send'')', 'regie.has_right(''mail.send'')',
  keys => 'mail_id', audited => false);

-- Whatever anybody does may cause a mail, so every actor may add one; reading it back is another matter.
drop policy may_add on outgoing_mail;
create policy may_add on outgoing_mail for insert with check (municipality_id = actor_municipality() and state = 'waiting');
drop policy may_add on outgoing_mail_content;
create policy may_add on outgoing_mail_content for insert with check (municipality_id = actor_municipality());
