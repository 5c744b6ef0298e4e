-- A psychologist's and a supervisor's notes: for that specialist alone, and for nobody else by any way. A mentor's: also
-- for the provider's managers, as a supporter's words are. Added by their author, changed by nobody.
grant select on appointment_notes to tugiring_app;
grant insert (appointment_id, version, family_id, author_id, body) on appointment_notes to tugiring_app;
create policy read_by_key on appointment_notes for select to tugiring_app
  using (reader_keys && (select acting_keys()));
create policy add_own on appointment_notes for insert to tugiring_app
  with check (author_id = (select acting_membership()) and (select acting_membership()) = any (reader_keys));
