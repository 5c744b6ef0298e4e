-- What the former provider's month is made of: for its managers, who hand the month in; written by triggers alone.
grant select on former_families to tugiring_app;
create policy read_as_manager on former_families for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
