-- The children of a family are seen by whoever sees the family.
grant select on children to tugiring_app;
create policy read_by_key on children for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on children for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
grant insert (id, family_id, given_name, family_name, identity_code, born_on, expected_on, arrived_on, guardian_ehak) on children to tugiring_app;
create policy add_as_commissioner on children for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
