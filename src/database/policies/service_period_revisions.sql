-- The commissioner's entries by TK 2.1.5.13: for the commissioner, the family's supporters and their provider.
grant select on service_period_revisions to tugiring_app;
grant insert (service_id, version, family_id, author_id, changed_on, change, reason, gaps, earlier) on service_period_revisions to tugiring_app;
create policy read_by_key on service_period_revisions for select to tugiring_app
  using ((supporter_keys || array[provider_id]) && (select acting_keys()));
create policy read_as_commissioner on service_period_revisions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy enter_as_commissioner on service_period_revisions for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and author_id = (select acting_membership()));
