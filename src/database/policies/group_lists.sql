-- With whole names: for the provider's managers, and for the commissioner once it came with the month's documents. Signed by
-- a function; nobody changes one.
grant select on group_lists to tugiring_app;
create policy read_by_key on group_lists for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on group_lists for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
