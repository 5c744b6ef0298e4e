-- TK 2.1.6.5-6: kept by the provider's managers; seen by the specialist too.
grant select on specialist_ties to tugiring_app;
grant insert (id, membership_id, provider_id, kind, ehak, identity_code, from_on, to_on) on specialist_ties to tugiring_app;
grant delete on specialist_ties to tugiring_app;
create policy read_by_key on specialist_ties for select to tugiring_app
  using (array[provider_id, membership_id] && (select acting_keys()));
create policy add_as_manager on specialist_ties for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy remove_as_manager on specialist_ties for delete to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
