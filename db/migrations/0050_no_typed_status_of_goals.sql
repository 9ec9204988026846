-- Whether a goal is reached follows from figures by a printed rule. Nobody can write it down beside them.
update goal set state = 'running' where state in ('reached', 'notReached');
alter table goal drop constraint goal_state_check;
alter table goal add constraint goal_state_check check (state in ('defined', 'running', 'moved'));
