-- One's own, those of the manager's people, and those of what one organises. Who registered is said by themselves or by
-- their manager, who was there by whoever organised it.
grant select on training_places to tugiring_app;
grant insert (training_id, membership_id, provider_id, registered_on) on training_places to tugiring_app;
grant update (signed_off_on, attended) on training_places to tugiring_app;
create policy read_by_key on training_places for select to tugiring_app
  using (array[membership_id, provider_id, organiser_id] && (select acting_keys()));
create policy read_as_commissioner on training_places for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy register on training_places for insert to tugiring_app
  with check ((membership_id = (select acting_membership())
               or (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
              and exists (select from trainings t where t.id = training_places.training_id));
create policy change_by_key on training_places for update to tugiring_app
  using (array[membership_id, provider_id, organiser_id] && (select acting_keys()))
  with check (array[membership_id, provider_id, organiser_id] && (select acting_keys()));
