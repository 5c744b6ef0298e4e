-- The specialists of a provider beside its supporters (TK 2.3.6, TK 2.5.7, TK 2.4.3). What each reads of a family is
-- opened by the key of the own membership, as a supporter's is: never by the provider's, which opens all of it.
alter table memberships drop constraint memberships_role_check;
alter table memberships add constraint memberships_role_check check (role in (
  'family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader', 'project_manager',
  'child_protection_worker', 'commissioner_officer', 'family_member'));

create or replace function actor_of(secret text) returns actor
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare found_actor actor;
begin
  if secret is null or secret = '' then return null; end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id,
         case
           when m.role in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader') then array[m.id]
           when m.role = 'family_member' then array[m.family_id]
           when m.role is not null then array[m.organisation_id]
         end
    into found_actor
    from sessions s
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  return found_actor;
end $$;
