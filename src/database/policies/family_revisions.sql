-- Who is told of contacts may know that there are new ones; a municipality may not.
grant select on family_revisions to tugiring_app;
create policy read_by_key on family_revisions for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on family_revisions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
