-- A month as it was sent: its provider's managers send and read it, the commissioner reads and decides; the trigger keep_pack
-- says who brings it from which state to which.
grant select on packs to tugiring_app;
grant insert (id, provider_id, contract_id, month, version, schedule, total_cents, sheet_key, sent_by, sent_on, reports) on packs to tugiring_app;
grant update (state, decided_by, decided_on) on packs to tugiring_app;
create policy read_as_manager on packs for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
-- From when its documents are made.
create policy read_as_commissioner on packs for select to tugiring_app
  using (state <> 'closing' and (select acting_role()) = 'commissioner_officer');
create policy send_as_manager on packs for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and sent_by = (select acting_membership()));
create policy decide_as_commissioner on packs for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer')
  with check ((select acting_role()) = 'commissioner_officer' and decided_by = (select acting_membership()));
create policy supersede_as_manager on packs for update to tugiring_app
  using (state = 'returned' and (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check (state = 'superseded' and (select acting_role()) = 'project_manager'
              and provider_id = any ((select acting_keys())::uuid[]));
