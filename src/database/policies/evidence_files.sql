-- Read as the qualification that they show; its row holds their key.
grant select on evidence_files to tugiring_app;
grant insert (id, membership_id, provider_id, type, size, sha256, sealed) on evidence_files to tugiring_app;
create policy read_by_key on evidence_files for select to tugiring_app
  using (array[provider_id, membership_id] && (select acting_keys()));
create policy read_as_commissioner on evidence_files for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy add_as_manager on evidence_files for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
