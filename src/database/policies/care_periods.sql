-- TK 2.1.5.8: kept by the commissioner; known to whoever is told of the family's obligations, and so to no municipality.
grant select on care_periods to tugiring_app;
grant insert (id, family_id, care, from_on, to_on) on care_periods to tugiring_app;
grant update (care, from_on, to_on, version) on care_periods to tugiring_app;
grant delete on care_periods to tugiring_app;
create policy read_by_key on care_periods for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on care_periods for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy add_as_commissioner on care_periods for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
create policy change_as_commissioner on care_periods for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer') with check ((select acting_role()) = 'commissioner_officer');
create policy remove_as_commissioner on care_periods for delete to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
