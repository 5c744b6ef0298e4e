-- TK 2.1.4.6: demanded by the commissioner, handed over by the provider; for these two.
grant select on plan_demands to tugiring_app;
grant insert (id, family_id, service_id, author_id, demanded_on, reason) on plan_demands to tugiring_app;
grant update (handed_on, handed_by, summary, plan) on plan_demands to tugiring_app;
create policy read_by_key on plan_demands for select to tugiring_app
  using ((supporter_keys || array[provider_id]) && (select acting_keys()));
create policy read_as_commissioner on plan_demands for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy demand_as_commissioner on plan_demands for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and author_id = (select acting_membership()));
create policy hand_over_as_provider on plan_demands for update to tugiring_app
  using ((select acting_role()) in ('family_supporter', 'project_manager') and (supporter_keys || array[provider_id]) && (select acting_keys()))
  with check ((handed_by is null or handed_by = (select acting_membership())) and (supporter_keys || array[provider_id]) && (select acting_keys()));
