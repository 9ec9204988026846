-- What people said can have led to a decision: one that everybody can read.
insert into relation values ('led-to', 'input', 'publication');
alter table input_target drop constraint input_target_kind_check;
alter table input_target add constraint input_target_kind_check check (kind in ('plan', 'theme', 'goal', 'action', 'decision'));
