-- Written with the month by hand_over_group_lists; read by whoever reads the month.
grant select on pack_lists to tugiring_app;
create policy read_as_manager on pack_lists for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on pack_lists for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
