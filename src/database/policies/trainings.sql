-- The commissioner's are read by everybody who works for a provider, a provider's by its own people and the
-- commissioner; kept by whoever organises them.
grant select on trainings to tugiring_app;
grant insert (id, organiser_id, open_to_all, kind, title, about, held_on, begins_at, ends_at, place, roles, counties, places, register_by, made_by) on trainings to tugiring_app;
grant update (kind, title, about, held_on, begins_at, ends_at, place, roles, counties, places, register_by, cancelled_on, cancel_reason, version) on trainings to tugiring_app;
create policy read_as_commissioner on trainings for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy read_at_providers on trainings for select to tugiring_app
  using ((select acting_role()) in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader', 'project_manager')
         and (open_to_all or organiser_id = (select (acting()).organisation_id)));
create policy announce on trainings for insert to tugiring_app
  with check ((select acting_role()) in ('commissioner_officer', 'project_manager') and organiser_id = any ((select acting_keys())::uuid[])
              and made_by = (select acting_membership()) and open_to_all = ((select acting_role()) = 'commissioner_officer'));
create policy change_own on trainings for update to tugiring_app
  using ((select acting_role()) in ('commissioner_officer', 'project_manager') and organiser_id = any ((select acting_keys())::uuid[]) and cancelled_on is null)
  with check ((select acting_role()) in ('commissioner_officer', 'project_manager') and organiser_id = any ((select acting_keys())::uuid[]));

set local role tugiring_system;
-- The first asks itself that the organiser acts; the second tells a number of what its reader may read.
grant execute on function tell_of_training(uuid, text, text), places_taken(uuid) to tugiring_app;
set local role none;
