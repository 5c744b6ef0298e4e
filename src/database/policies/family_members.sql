-- The members of a family are seen by whoever sees the family.
grant select on family_members to tugiring_app;
create policy read_by_key on family_members for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on family_members for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
grant insert (id, family_id, relation, given_name, family_name, identity_code, born_on, phone, email) on family_members to tugiring_app;
create policy add_as_commissioner on family_members for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
