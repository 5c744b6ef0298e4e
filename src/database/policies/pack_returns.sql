-- Lines that the commissioner sent back; the provider's managers answer.
grant select on pack_returns to tugiring_app;
grant insert (pack_id, line_key, reason, returned_by, returned_on) on pack_returns to tugiring_app;
grant update (answer, answered_on) on pack_returns to tugiring_app;
create policy read_as_manager on pack_returns for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on pack_returns for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy return_as_commissioner on pack_returns for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and returned_by = (select acting_membership()));
create policy answer_as_manager on pack_returns for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
