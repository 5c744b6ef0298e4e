-- One's own; those of one's own organisation; and, for whoever is signed in, the specialists' (TK 2.8.2.2: their names are public).
grant select on memberships to tugiring_app;
create policy read_own on memberships for select to tugiring_app
  using (person_id = (select acting_person()));
create policy read_specialists_and_colleagues on memberships for select to tugiring_app
  using (organisation_id is not null and (select acting_role()) is not null
         and (role in ('family_supporter', 'project_manager') or organisation_id = any ((select acting_keys())::uuid[])));
