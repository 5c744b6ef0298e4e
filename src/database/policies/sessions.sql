-- The list of one's own sessions, without their secrets. They begin and end through functions only.
grant select (id, person_id, membership_id, began_at, seen_at, idle_ends_at, ends_at, ended_at, end_reason, language, agent, continues)
  on sessions to tugiring_app;
create policy read_own on sessions for select to tugiring_app using (person_id = (select acting_person()));
