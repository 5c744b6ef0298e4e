-- That a family is served, by whom and since when, is seen by the specialist as long as they owe a report, the family's
-- supporters, the provider's managers, the family and the commissioner; never by a municipality. Given by a manager to a
-- family of the provider; ended by a manager or by the specialist.
grant select on engagements to tugiring_app;
grant insert (id, family_id, service, edition, membership_id, wish_id, basis, informed_on, began_on, given_by, provider_id) on engagements to tugiring_app;
grant update (contacted_on, ended_on, ending, ending_reason, reads_until, version) on engagements to tugiring_app;
create policy read_by_key on engagements for select to tugiring_app
  using ((supporter_keys || specialist_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on engagements for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy give_as_manager on engagements for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and given_by = (select acting_membership())
              and exists (select from families f where f.id = engagements.family_id and f.provider_id = engagements.provider_id));
create policy change_as_manager on engagements for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy change_own on engagements for update to tugiring_app
  using (membership_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys))
  with check (membership_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys));
