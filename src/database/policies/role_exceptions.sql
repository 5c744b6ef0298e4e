-- TK 2.1.6.5: asked by the provider's manager, answered once by the commissioner.
grant select on role_exceptions to tugiring_app;
grant insert (id, family_id, membership_id, provider_id, asked_by, asked_on, reason) on role_exceptions to tugiring_app;
grant update (answer, answered_by, answered_name, answered_on, answer_reason, to_on) on role_exceptions to tugiring_app;
create policy read_by_key on role_exceptions for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on role_exceptions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy ask_as_manager on role_exceptions for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and asked_by = (select acting_membership())
              and exists (select from families f where f.id = role_exceptions.family_id and f.provider_id = role_exceptions.provider_id));
create policy answer_as_commissioner on role_exceptions for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer' and answer is null)
  with check ((select acting_role()) = 'commissioner_officer');
