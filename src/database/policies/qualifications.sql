-- Kept by the provider's managers, read by whom they are about, and by the commissioner once they were handed over.
grant select on qualifications to tugiring_app;
grant insert (id, membership_id, provider_id, requirement, title, issuer, got_on, years, file_id, file_key, file_name, added_by, added_on) on qualifications to tugiring_app;
grant update (withdrawn_on) on qualifications to tugiring_app;
create policy read_by_key on qualifications for select to tugiring_app
  using (array[provider_id, membership_id] && (select acting_keys()));
create policy read_as_commissioner on qualifications for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy add_as_manager on qualifications for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and added_by = (select acting_membership()));
create policy take_back_as_manager on qualifications for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]) and withdrawn_on is null)
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
