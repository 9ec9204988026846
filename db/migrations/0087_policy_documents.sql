-- Policy documents with their versions, what the by-law allows on which day, and rulings and bills that change practice.

insert into node_kind (kind, read_right, write_right, sees) values
  ('policyDocument', 'work.open', 'policy.keep', null), ('ruling', 'work.open', 'policy.keep', null);
insert into relation
  select 'speaks-of', own, other from unnest(array['policyDocument', 'ruling']) own,
    unnest(array['theme', 'goal', 'action']) other;
insert into relation values ('amends', 'ruling', 'policyDocument');

create table policy_document (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  slug text not null check (slug ~ '^[a-z0-9-]+$' and slug <> 'nieuw'),
  title text not null check (trim(title) <> ''),
  kind text not null check (kind in ('bylaw', 'policyRule', 'note', 'vision', 'strategy', 'plan')),
  body text not null check (body in ('council', 'executiveBoard', 'mayor', 'unknown')),
  about text not null default '',
  revision integer not null default 1,
  unique (municipality_id, slug)
);
call protect('policy_document', 'regie.has_right(''work.open'')', 'regie.has_right(''policy.keep'')');

-- A day, a month or a year, as exact as the source is; what a source says in other words ("spring 2023") stands in words.
create table policy_version (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references policy_document on delete cascade,
  name text not null check (trim(name) <> ''),
  state text not null check (state in ('draft', 'adopted', 'dropped')),
  valid_from text not null default '' check (valid_from ~ '^(\d{4}(-\d{2}){0,2})?$'),
  valid_until text not null default '' check (valid_until ~ '^(\d{4}(-\d{2}){0,2})?$'),
  replaces_id uuid references policy_version,
  -- The last day by which it was to be looked at again, and how the source says it.
  review_by date,
  review_words text not null default '',
  source text not null default '',
  position integer not null,
  revision integer not null default 1,
  unique (document_id, name),
  check (valid_until = '' or left(valid_from, 4) <= left(valid_until, 4))
);
call protect('policy_version', 'regie.has_right(''work.open'')', 'regie.has_right(''policy.keep'')');
call keep_within_municipality('policy_version');

-- That somebody looked at it again, and what came of it.
create table policy_review (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  version_id uuid not null references policy_version on delete cascade,
  reviewed_on date not null,
  outcome text not null check (trim(outcome) <> ''),
  reviewed_by text not null default actor_id()
);
call protect('policy_review', 'regie.has_right(''work.open'')', 'regie.has_right(''policy.keep'')', append_only => true);
call keep_within_municipality('policy_review');

-- What an article of the by-law makes possible, and when. The registers ask it before an order is imposed.
create table bylaw_provision (
  id uuid primary key default gen_random_uuid(),
  municipality_id text not null references municipality,
  document_id uuid not null references policy_document on delete cascade,
  provision text not null check (provision in ('dealing-seen', 'dealing-intended')),
  article text not null default '',
  valid_from text not null default '' check (valid_from ~ '^(\d{4}(-\d{2}){0,2})?$'),
  valid_until text not null default '' check (valid_until ~ '^(\d{4}(-\d{2}){0,2})?$'),
  source text not null default ''
);
call protect('bylaw_provision', 'regie.has_right(''work.open'')', 'regie.has_right(''policy.keep'')');
call keep_within_municipality('bylaw_provision');

-- A ruling, a bill or a guideline that changes practice, and what follows from it.
create table ruling (
  id uuid primary key references node on delete cascade,
  municipality_id text not null references municipality,
  kind text not null check (kind in ('ruling', 'conclusion', 'bill', 'guideline')),
  title text not null check (trim(title) <> ''),
  happened_on text not null default '' check (happened_on ~ '^(\d{4}(-\d{2}){0,2})?$'),
  what text not null default '',
  consequence text not null default '',
  state text not null check (state in ('followed', 'settled', 'applied')),
  source text not null default '',
  revision integer not null default 1
);
call protect('ruling', 'regie.has_right(''work.open'')', 'regie.has_right(''policy.keep'')');
