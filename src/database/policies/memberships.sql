-- One's own; those of one's own organisation; for whoever acts in a role, the specialists' (TK 2.8.2.2: their names
-- are public); and for a family, of whoever opened its data.
grant select on memberships to tugiring_app;
create policy read_own on memberships for select to tugiring_app
  using (person_id = (select acting_person()));
create policy read_specialists_and_colleagues on memberships for select to tugiring_app
  using (organisation_id is not null and (select acting_role()) is not null
         and (role in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader', 'project_manager') or organisation_id = any ((select acting_keys())::uuid[])));
create policy read_who_opened_own_family on memberships for select to tugiring_app
  using (organisation_id is not null and (select acting_role()) = 'family_member'
         and id in (select a.membership_id from audit a where a.family_id = any ((select acting_keys())::uuid[])));
-- Where and how one of a provider's people works is kept by its managers; who is one, and until when, by functions
-- (confirmations.sql).
grant update (languages, counties, load_percent, base_ehak, version) on memberships to tugiring_app;
create policy change_as_manager on memberships for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and organisation_id = any ((select acting_keys())::uuid[]) and left_on is null)
  with check ((select acting_role()) = 'project_manager' and organisation_id = any ((select acting_keys())::uuid[]));
