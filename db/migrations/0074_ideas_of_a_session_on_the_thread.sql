-- An idea of a live session that was put on the thread, so that it is put there once.
alter table live_idea add column input_id uuid references input on delete set null;
