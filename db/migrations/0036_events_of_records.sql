-- Whether other programs hear that something happened in a space: which register, and a mark that means nothing elsewhere.
create table space_event_choice (
  municipality_id text not null references municipality,
  space text not null,
  tells_programs boolean not null default false,
  primary key (municipality_id, space)
);
call protect('space_event_choice', 'regie.has_right(''work.open'')', 'space = any (regie.actor_spaces(''decide''))', keys => 'space');
