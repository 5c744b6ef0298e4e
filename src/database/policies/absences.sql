-- Entered by the provider's managers; seen by whom they are about.
grant select on absences to tugiring_app;
grant insert (id, membership_id, provider_id, from_on, to_on, entered_by, entered_on) on absences to tugiring_app;
grant update (to_on, cancelled_on) on absences to tugiring_app;
create policy read_by_key on absences for select to tugiring_app
  using (array[provider_id, membership_id] && (select acting_keys()));
create policy add_as_manager on absences for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and entered_by = (select acting_membership()));
create policy change_as_manager on absences for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]) and cancelled_on is null)
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
