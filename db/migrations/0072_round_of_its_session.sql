-- What is in front of everybody is a round of this session that was opened; one that people saw is never removed.

create function check_round_in_front() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
begin
  if new.round_id is not null and not exists (select from live_round r where r.id = new.round_id and r.session_id = new.id and r.state <> 'prepared') then
    raise exception 'what is in front of everybody is a round of this session' using errcode = 'check_violation', constraint = 'round_of_session';
  end if;
  return new;
end $$;
create trigger round_of_session before update of round_id on live_session for each row execute function check_round_in_front();
