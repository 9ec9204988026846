-- A figure that somebody typed is a snapshot too, and says of itself that it was.

alter table snapshot drop constraint snapshot_kind_check;
alter table snapshot add constraint snapshot_kind_check check (kind in ('import', 'release', 'manual'));
