-- A provider's managers note, correct and take back; nobody else reads a note, only the report that is made of it.
grant select on monitoring_notes to tugiring_app;
grant insert (id, provider_id, kind, service, noted_on, body, author_id) on monitoring_notes to tugiring_app;
grant update (kind, service, noted_on, body, withdrawn_on, version) on monitoring_notes to tugiring_app;
create policy read_as_manager on monitoring_notes for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy note_as_manager on monitoring_notes for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and author_id = (select acting_membership()));
create policy change_as_manager on monitoring_notes for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
