-- Asked for in one's own name by the provider's managers, and by the commissioner once the contract is over; both read how far
-- it is. What it is sealed with is read by nobody who acts. Made by the tables' owner.
grant select (id, contract_id, provider_id, asked_by, asked_name, asked_on, asked_at, state, key_mark, originals, of_originals,
              bytes, of_bytes, file, size, sha256, made_on, expires_on) on hand_overs to tugiring_app;
grant insert (id, contract_id, asked_by, asked_on, key, key_mark) on hand_overs to tugiring_app;
create policy read_as_manager on hand_overs for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on hand_overs for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy ask_as_manager on hand_overs for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and asked_by = (select acting_membership())
              and provider_id = any ((select acting_keys())::uuid[]));
create policy ask_as_commissioner on hand_overs for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and asked_by = (select acting_membership())
              and exists (select from contracts c where c.id = contract_id and c.to_on < asked_on));

set local role tugiring_system;
grant execute on function hand_overs_wait(date) to tugiring_app;
set local role none;
