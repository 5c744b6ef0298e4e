-- TK 2.4.11: sent by the provider's managers, read by them and the commissioner.
grant select, insert on group_plans to tugiring_app;
create policy read_by_key on group_plans for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on group_plans for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy send_as_manager on group_plans for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and sent_by = (select acting_membership()));
