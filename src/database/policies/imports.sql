-- A list that is being taken in: its provider's managers.
grant select, insert (id, provider_id, membership_id, name, rows, made_at), update (rows, taken, version), delete on imports to tugiring_app;
create policy read_as_manager on imports for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy add_as_manager on imports for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and membership_id = (select acting_membership()));
create policy change_as_manager on imports for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy drop_as_manager on imports for delete to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
set local role tugiring_system;
grant execute on function import_family(jsonb, date) to tugiring_app;
set local role none;
