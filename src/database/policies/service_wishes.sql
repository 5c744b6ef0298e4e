-- A wish is the family's and its provider's managers'; whoever supports the family reads what they took down themselves.
-- Answered once by a manager; taken back by the family, by a function.
grant select on service_wishes to tugiring_app;
grant insert (id, family_id, service, source, author_id, informed_on, words) on service_wishes to tugiring_app;
grant update (outcome, closed_on, closed_by, answer, version) on service_wishes to tugiring_app;
create policy read_by_key on service_wishes for select to tugiring_app
  using (array[provider_id, family_id] && (select acting_keys()));
create policy read_own on service_wishes for select to tugiring_app
  using (author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys));
create policy wish_as_family on service_wishes for insert to tugiring_app
  with check ((select acting_role()) = 'family_member' and source = 'family' and author_id = (select acting_membership())
              and family_id = any ((select acting_keys())::uuid[]));
create policy take_down_as_supporter on service_wishes for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and source = 'supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
create policy take_down_as_manager on service_wishes for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and source in ('family', 'referral', 'provider')
              and author_id = (select acting_membership()) and provider_id = any ((select acting_keys())::uuid[]));
create policy answer_as_manager on service_wishes for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]) and outcome is null)
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
