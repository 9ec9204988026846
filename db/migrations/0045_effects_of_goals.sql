-- A plan may name its efforts only by their goal, as long as it has no actions yet.
insert into relation values ('evaluates', 'effect', 'goal');
