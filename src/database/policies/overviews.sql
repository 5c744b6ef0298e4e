-- An overview that was sent is read by those who sent it, the municipality it went to, the family and the commissioner.
grant select on overviews to tugiring_app;
create policy read_by_key on overviews for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on overviews for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
