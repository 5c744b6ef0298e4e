-- That a meeting is booked or was held, when, how long, in which form and who took part by role: seen by whoever sees the
-- engagement. Written by its specialist alone; a family asks to cancel by a function.
grant select on appointments to tugiring_app;
grant insert (id, engagement_id, family_id, basis, starts_on, starts_at, minutes, form, place, participants, remote_agreed_on, remote_means, remote_worked, state, cancelled_by) on appointments to tugiring_app;
grant update (basis, starts_on, starts_at, minutes, form, place, participants, remote_agreed_on, remote_means, remote_worked, state, cancelled_by, cancel_asked_on, withdrawn_at, version) on appointments to tugiring_app;
create policy read_by_key on appointments for select to tugiring_app
  using ((supporter_keys || specialist_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on appointments for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy add_own on appointments for insert to tugiring_app
  with check (membership_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys));
create policy change_own on appointments for update to tugiring_app
  using (membership_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys))
  with check (membership_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys));
set local role tugiring_system;
grant execute on function
  engaged_families(uuid), session_facts(uuid), hold_sessions(uuid), specialist_facts(uuid, text, date), mentors_of(uuid),
  supports_as_well(uuid), ask_to_cancel(uuid, text, date), take_back_wish(uuid, date),
  -- Does what was said of ended engagements, whoever asks.
  settle_engagements(date)
  to tugiring_app;
set local role none;
