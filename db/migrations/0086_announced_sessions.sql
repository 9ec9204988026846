-- Meetings to come, for everybody to read. A session itself stays hidden until it is published: it holds the code of the hall.

create table session_announcement (
  session_id uuid primary key references live_session on delete cascade,
  municipality_id text not null references municipality,
  -- How to join: where to sign up, or that everybody can walk in.
  joining text not null check (trim(joining) <> '')
);
call protect('session_announcement', 'regie.has_right(''consultations.read'')', 'regie.has_right(''consultations.publish'')', keys => 'session_id');
create policy owner_reads on session_announcement for select to regie_owner using (true);

-- What everybody may know of a meeting that was announced and is not over.
create function announced_sessions(wanted_consultation uuid)
returns table (title text, kind text, held_on date, place text, joining text)
language sql stable security definer set search_path = regie, pg_temp as $$
  select s.title, s.kind, s.held_on, s.place, a.joining
    from live_session s join session_announcement a on a.session_id = s.id
   where s.consultation_id = wanted_consultation and s.municipality_id = actor_municipality()
     and s.status in ('prepared', 'running') and phase_of(s.consultation_id) not in ('draft', 'withdrawn')
   order by s.held_on, s.title limit 100
$$;
revoke execute on function announced_sessions from public;
grant execute on function announced_sessions to regie_app;
