-- TK 2.8.6: asked by the provider's managers, answered once by the commissioner, read by whom it is about. The
-- commissioner may ask for the evidence of a person (group leaders), and the managers hand it over.
grant select on confirmations to tugiring_app;
grant insert (id, membership_id, provider_id, basis, asked_by, asked_on, asked_words, handed_on, handed_words) on confirmations to tugiring_app;
grant update (handed_on, handed_words, answer, answered_by, answered_name, answered_on, answer_reason, from_on, only_known, withdrawn_on) on confirmations to tugiring_app;
create policy read_by_key on confirmations for select to tugiring_app
  using (array[provider_id, membership_id] && (select acting_keys()));
create policy read_as_commissioner on confirmations for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy ask_as_manager on confirmations for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and asked_by = (select acting_membership()) and basis in ('added', 'tender'));
create policy ask_for_evidence on confirmations for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and asked_by = (select acting_membership())
              and basis = 'evidence' and handed_on is null);
create policy hand_over_as_manager on confirmations for update to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
         and answer is null and withdrawn_on is null)
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and answer is null);
create policy answer_as_commissioner on confirmations for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer' and answer is null and withdrawn_on is null and handed_on is not null)
  with check ((select acting_role()) = 'commissioner_officer');

set local role tugiring_system;
-- Each asks itself that a manager of the provider acts.
grant execute on function hire(text, text, text, text, text[], text[], integer, text, date), leave_provider(uuid, date) to tugiring_app;
set local role none;
