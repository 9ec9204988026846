-- An effect evaluation hangs on the plan as well as on what it looks into, so that everything stays within three steps.
insert into relation values ('part-of', 'effect', 'plan');
