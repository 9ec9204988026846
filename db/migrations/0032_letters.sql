-- Letters of records: drafted from a template and the facts, checked by somebody else, sent, and followed until they arrived.

create table record_letter (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  record_id uuid not null references register_record on delete cascade,
  template text not null,
  -- A letter is `sent` only once it is known to have gone: while its mail is under way it is `sending`.
  state text not null default 'draft' check (state in ('draft', 'checked', 'sending', 'sent', 'failed', 'cancelled')),
  drafted_by text not null default actor_id(),
  drafted_at timestamptz not null default now(),
  checked_by text check (checked_by <> drafted_by),
  checked_at timestamptz,
  way text check (way in ('post', 'registered', 'hand', 'mail')),
  sent_by text,
  sent_on date,
  mail_id uuid,
  -- Why it did not arrive, in words that say nothing about a person.
  problem text not null default '',
  attempts integer not null default 0,
  opened_at timestamptz,
  revision integer not null default 1,
  check (state <> 'sent' or (way is not null and sent_on is not null)),
  check (state <> 'sending' or mail_id is not null),
  check (state <> 'failed' or problem <> '')
);
create index record_letter_of_record on record_letter (record_id);
create index record_letter_at_work on record_letter (municipality_id, state) where state in ('draft', 'checked', 'sending', 'failed');
call protect('record_letter', 'regie.reads_record(record_id)', 'regie.handles_record(record_id)');

-- How the addressee opens a letter that he was mailed about: the address in the mail and something that he knows. Both are
-- kept as hashes, and the letter itself is sealed like everything else of its record.
create table record_letter_code (
  letter_id uuid primary key references record_letter on delete cascade,
  municipality_id text not null references municipality,
  code_hash text not null unique,
  -- What is asked: a day of birth or a postcode.
  asks text not null check (asks in ('birthday', 'postcode')),
  answer_hash text not null,
  opens_until timestamptz not null,
  guesses integer not null default 0
);
call protect('record_letter_code',
  'regie.has_right(''letters.open'') or exists (select from regie.record_letter l where l.id = letter_id and regie.handles_record(l.record_id))',
  'regie.has_right(''letters.open'') or exists (select from regie.record_letter l where l.id = letter_id and regie.handles_record(l.record_id))',
  keys => 'letter_id', redact => 'code_hash,answer_hash');
