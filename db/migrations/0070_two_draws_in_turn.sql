-- Two who invite the same member at once wait for each other, instead of each holding what the other needs: adding a row that
-- points to a member holds his key, which this lock leaves alone.
create or replace function keep_to_cap() returns trigger language plpgsql security definer set search_path = regie, pg_temp as $$
declare most int;
begin
  select m.agreed_invitations into most from panel_member m where m.id = new.member_id for no key update;
  select least(most, s.most_invitations) into most from panel_setting s where s.municipality_id = new.municipality_id;
  if (select count(*) from panel_invitation i where i.member_id = new.member_id and i.drawn_on > new.drawn_on - interval '12 months') > most then
    raise exception 'a member was invited as often as was promised' using errcode = 'check_violation', constraint = 'invitations_capped';
  end if;
  return null;
end $$;
