-- The history of a meeting, without its notes: for its specialist and the provider's managers; changed by nobody.
grant select on appointment_revisions to tugiring_app;
grant insert (appointment_id, version, family_id, author_id, change, reason, facts) on appointment_revisions to tugiring_app;
create policy read_by_key on appointment_revisions for select to tugiring_app
  using ((specialist_keys || array[provider_id]) && (select acting_keys()));
create policy add_own on appointment_revisions for insert to tugiring_app
  with check (author_id = (select acting_membership()) and (select acting_membership()) = any (specialist_keys));
