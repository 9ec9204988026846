-- The citizen panel: people who said that the municipality may ask them something now and then. No person at work may read who
-- they are, only count them; addresses are sealed, and used by the service that writes to members.

-- An address of its own, which no consultation has.
alter table consultation add constraint slug_is_not_the_panel check (slug <> 'panel');

-- What a municipality promises its members. Everybody may read it: it stands on the page where people join.
create table panel_setting (
  municipality_id text primary key references municipality,
  is_recruiting boolean not null,
  -- How often a member is invited at most in twelve months, and how many days there are in between.
  most_invitations integer not null check (most_invitations between 1 and 24),
  least_days_between integer not null check (least_days_between between 0 and 365),
  -- After so many months, or so many invitations, without a word from him a member is asked whether he stays.
  months_before_asking integer not null check (months_before_asking between 3 and 24),
  invitations_before_asking integer not null check (invitations_before_asking between 1 and 24),
  -- After so many years a member makes room for another.
  most_years integer not null check (most_years between 1 and 10),
  revision integer not null default 1
);
call protect('panel_setting', 'true', 'regie.has_right(''panel.manage'')', keys => 'municipality_id');

-- What people agreed to, word for word. A text that changed is another one; the old ones stay.
create table panel_consent_text (
  municipality_id text not null references municipality,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  content text not null,
  first_used_on date not null,
  primary key (municipality_id, hash)
);
call protect('panel_consent_text', 'regie.has_right(''panel.manage'') or regie.has_right(''panel.keep'')', 'regie.has_right(''panel.keep'')',
  keys => 'municipality_id,hash', append_only => true);

-- A member. Not in the audit, which keeps what it has for ever: whoever leaves is gone from everywhere.
create table panel_member (
  id uuid primary key,
  municipality_id text not null references municipality,
  -- A keyed hash finds a second sign-up with the same address; the address itself is sealed.
  address_hash text not null,
  sealed_address text not null,
  -- Of the key in the link to the member's own page.
  key_hash text not null,
  language text not null check (language in ('nl', 'en')),
  birth_year integer not null check (birth_year between 1900 and 2100),
  sex text not null check (sex in ('woman', 'man', 'other')),
  district text not null,
  consent_hash text not null,
  consented_on date not null,
  -- Empty until the link in the first mail was used.
  confirmed_on date,
  -- The last day on which the member said to stay.
  last_word_on date not null,
  asked_on date,
  dormant_on date,
  paused_until date,
  -- Since when mail to the address comes back.
  unreachable_on date,
  -- So that nobody can have a mailbox filled by signing it up again and again.
  mailed_at timestamptz not null,
  unique (municipality_id, address_hash),
  unique (municipality_id, key_hash),
  foreign key (municipality_id, consent_hash) references panel_consent_text
);
call protect('panel_member', 'regie.has_right(''panel.keep'')', 'regie.has_right(''panel.keep'')', audited => false);
create policy owner_uses on panel_member for all to regie_owner using (true) with check (true);
create policy owner_reads on panel_setting for select to regie_owner using (true);
-- What was removed should also leave the disk soon.
alter table panel_member set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- Which mails that wait are to a member. None of them is an invitation: those pass through no outbox.
create table panel_mail (
  mail_id uuid primary key references outgoing_mail on delete cascade,
  municipality_id text not null references municipality,
  member_id uuid not null references panel_member on delete cascade
);
create index panel_mail_of_member on panel_mail (member_id);
call protect('panel_mail', 'regie.has_right(''panel.keep'')', 'regie.has_right(''panel.keep'')', keys => 'mail_id', audited => false);
create policy owner_uses on panel_mail for all to regie_owner using (true) with check (true);
create policy owner_forgets on outgoing_mail for select to regie_owner using (true);
create policy owner_removes on outgoing_mail for delete to regie_owner using (true);

-- However a member goes, what still waits to be mailed to him goes along.
create function forget_mail_of_member() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  delete from outgoing_mail m using panel_mail p where p.mail_id = m.id and p.member_id = old.id;
  return old;
end $$;
create trigger mail_goes_along before delete on panel_member for each row execute function forget_mail_of_member();
