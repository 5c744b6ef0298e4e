-- Set by the commissioner; a provider's managers read until when they may enter.
grant select on contract_closings to tugiring_app;
grant insert (contract_id, provider_id, closes_on, set_by, set_on), update (closes_on, set_by, set_on, version), delete
  on contract_closings to tugiring_app;
create policy read_as_manager on contract_closings for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on contract_closings for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy set_as_commissioner on contract_closings for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and set_by = (select acting_membership()));
create policy change_as_commissioner on contract_closings for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer')
  with check ((select acting_role()) = 'commissioner_officer' and set_by = (select acting_membership()));
create policy clear_as_commissioner on contract_closings for delete to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');

set local role tugiring_system;
-- Does what the commissioner set, whoever asks.
grant execute on function close_access(date) to tugiring_app;
set local role none;
