-- What was not on the thread yet: which goals and figures a report accounts for, and which figure an action is to move.
-- Reports get these links when they are built.
insert into relation values
  ('accounts-for', 'report', 'goal'), ('shows', 'report', 'indicator'), ('moves', 'action', 'indicator');
