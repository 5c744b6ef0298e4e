-- TK 2.5.4: asked by the specialist who counsels the family, answered once by the commissioner; the provider's managers
-- read both. The family sees how many it has (session_facts), not the reasons.
grant select on extra_sessions to tugiring_app;
grant insert (id, family_id, engagement_id, year, asked, author_id, asked_on, reasons) on extra_sessions to tugiring_app;
grant update (answer, granted, answered_by, answered_name, answered_on, answer_reason) on extra_sessions to tugiring_app;
create policy read_by_key on extra_sessions for select to tugiring_app
  using ((specialist_keys || array[provider_id]) && (select acting_keys()));
create policy read_as_commissioner on extra_sessions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy ask_as_specialist on extra_sessions for insert to tugiring_app
  with check ((select acting_role()) in ('psychologist', 'supervisor') and author_id = (select acting_membership())
              and (select acting_membership()) = any (specialist_keys));
create policy answer_as_commissioner on extra_sessions for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer' and answer is null)
  with check ((select acting_role()) = 'commissioner_officer');
