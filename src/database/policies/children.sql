-- The children of a family are seen by whoever sees the family.
grant select on children to tugiring_app;
create policy read_by_key on children for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on children for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
