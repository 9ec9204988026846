-- Two tables that point at one another cannot be read back from a backup: the session keeps which round is in front of
-- everybody, and a rule instead of a reference holds that it is one of its own.

alter table live_session drop constraint live_session_municipality_id_round_id_fkey;
