-- Added by the specialist, or by the provider's managers; read by both and by the commissioner.
grant select on outside_trainings to tugiring_app;
grant insert (id, membership_id, provider_id, kind, title, organiser, held_on, hours, added_on) on outside_trainings to tugiring_app;
grant update (removed_on) on outside_trainings to tugiring_app;
create policy read_by_key on outside_trainings for select to tugiring_app
  using (array[membership_id, provider_id] && (select acting_keys()));
create policy read_as_commissioner on outside_trainings for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy add on outside_trainings for insert to tugiring_app
  with check (membership_id = (select acting_membership())
              or (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy remove on outside_trainings for update to tugiring_app
  using (array[membership_id, provider_id] && (select acting_keys()) and removed_on is null)
  with check (array[membership_id, provider_id] && (select acting_keys()));
