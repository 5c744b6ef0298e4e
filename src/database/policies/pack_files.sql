-- Read by whoever reads the month; written with it.
grant select on pack_files to tugiring_app;
grant insert (id, pack_id, part, type, size, sha256, sealed) on pack_files to tugiring_app;
create policy read_as_manager on pack_files for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on pack_files for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy make_as_manager on pack_files for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
