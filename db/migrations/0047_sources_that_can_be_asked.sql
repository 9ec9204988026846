-- Where the table of a source can be asked, and which part of it.

alter table import_source
  add column address text not null default '',
  add column filter text not null default '';
