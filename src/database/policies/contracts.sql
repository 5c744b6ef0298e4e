-- Prices and volumes: the commissioner enters them; the provider's managers read their own.
grant select on contracts to tugiring_app;
grant insert (id, provider_id, edition, number, from_on, to_on, support_unit, support_cents, mentoring_cents, counselling_cents, supervision_cents, group_cents, payment_days, total_cents, before_cents, support_volume, mentoring_volume, counselling_volume, supervision_volume, group_volume, support_before, mentoring_before, counselling_before, supervision_before, group_before) on contracts to tugiring_app;
grant update (number, from_on, to_on, support_unit, support_cents, mentoring_cents, counselling_cents, supervision_cents, group_cents, payment_days, total_cents, before_cents, support_volume, mentoring_volume, counselling_volume, supervision_volume, group_volume, support_before, mentoring_before, counselling_before, supervision_before, group_before, version) on contracts to tugiring_app;
create policy read_as_manager on contracts for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on contracts for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy enter_as_commissioner on contracts for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
create policy change_as_commissioner on contracts for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer')
  with check ((select acting_role()) = 'commissioner_officer');
