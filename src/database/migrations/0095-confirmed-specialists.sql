-- TK 2.8.6 for mentors, psychologists and supervisors too: no family is given and no session recorded before the
-- commissioner's confirmation; and nobody leaves a provider while families or groups are still theirs.
create trigger is_confirmed after insert on engagements
  for each row execute function refuse_unconfirmed('membership_id', 'began_on');
create trigger is_confirmed after insert on appointments
  for each row execute function refuse_unconfirmed('membership_id', 'starts_on');

-- TK 2.3.6.1: without two years of own experience a mentor goes on with a family that they supported before.
create function refuse_unknown_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if exists (select from memberships m where m.id = new.membership_id and m.only_known) and not exists (
    select from memberships m join memberships s on s.person_id = m.person_id
      join assignments a on a.membership_id = s.id and a.family_id = new.family_id
     where m.id = new.membership_id) then
    raise check_violation using message = 'TK 2.3.6.1: this mentor goes on only with families that they supported before';
  end if;
  return null;
end $$;
create trigger is_known_family after insert on engagements
  for each row when (new.service = 'mentoring') execute function refuse_unknown_family();

do $$
begin
  -- On a database that stands already it is tugiring_system's, on one that is being made not yet.
  if exists (select from pg_proc where oid = 'leave_provider(uuid, date)'::regprocedure and proowner = 'tugiring_system'::regrole) then
    set local role tugiring_system;
  end if;
end $$;
create or replace function leave_provider(membership uuid, on_day date) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting(); m memberships%rowtype;
begin
  if me.role is distinct from 'project_manager' then return 'nothing-there'; end if;
  select * into m from memberships x
   where x.id = membership and x.organisation_id = me.organisation_id and x.left_on is null for update;
  if not found then return 'nothing-there'; end if;
  if m.id = me.membership_id then return 'oneself'; end if;
  if exists (select from assignments a where a.membership_id = m.id and a.ended_on is null)
    or exists (select from engagements e where e.membership_id = m.id and e.ended_on is null)
    or exists (select from support_groups g where g.leader_id = m.id and g.held_on >= on_day and g.state <> 'cancelled'
                  and g.list_edition = 0) then
    return 'holds';
  end if;
  update memberships set left_on = on_day, ended_on = least(on_day, today_in_estonia() - 1), version = version + 1
   where id = m.id;
  update sessions set ended_at = now(), end_reason = 'role_ended' where membership_id = m.id and ended_at is null;
  update confirmations set withdrawn_on = on_day where membership_id = m.id and answer is null and withdrawn_on is null;
  return 'left';
end $$;
set local role none;
