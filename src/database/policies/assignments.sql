-- A supporter sees where they are or were assigned; a manager those of the provider; the family and the commissioner who supports.
grant select on assignments to tugiring_app;
create policy read_by_key on assignments for select to tugiring_app
  using (array[membership_id, provider_id, family_id] && (select acting_keys()));
create policy read_as_commissioner on assignments for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
-- A manager assigns the provider's own supporters to the provider's own families, and ends an assignment.
grant insert (id, family_id, membership_id, began_on, reason, reads_from, provider_id, until_on, in_force, assigned_by) on assignments to tugiring_app;
grant update (ended_on) on assignments to tugiring_app;
create policy assign_as_manager on assignments for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and assigned_by = (select acting_membership())
              and exists (select from families f where f.id = assignments.family_id and f.provider_id = assignments.provider_id));
create policy end_as_manager on assignments for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
