-- A report can hold the chapter of a consultation, and is then on its thread.

insert into relation values ('shows', 'report', 'consultation');
