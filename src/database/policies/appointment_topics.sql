-- What the month's report says of a meeting: for its specialist, the provider's managers, and the family, who signs it.
grant select on appointment_topics to tugiring_app;
grant insert (appointment_id, family_id, kinds, topics, next_step) on appointment_topics to tugiring_app;
grant update (kinds, topics, next_step) on appointment_topics to tugiring_app;
create policy read_by_key on appointment_topics for select to tugiring_app
  using ((specialist_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy add_as_specialist on appointment_topics for insert to tugiring_app
  with check ((select acting_membership()) = any (specialist_keys));
create policy change_as_specialist on appointment_topics for update to tugiring_app
  using ((select acting_membership()) = any (specialist_keys))
  with check ((select acting_membership()) = any (specialist_keys));
