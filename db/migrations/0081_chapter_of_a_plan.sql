-- Who was heard about a plan and what was done with it, as it was when a version was adopted. It stands beside the version, so
-- that the content that was decided on stays what it was, and is never written again.

create table version_chapter (
  version_id uuid primary key references version,
  municipality_id text not null references municipality,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
call protect('version_chapter', 'version_id in (select v.id from regie.version v)',
  'version_id in (select v.id from regie.version v) and (regie.has_right(''plan.adopt'') or regie.has_right(''plan.edit''))',
  keys => 'version_id', redact => 'content', append_only => true);
