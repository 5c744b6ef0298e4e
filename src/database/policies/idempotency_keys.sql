-- The keys of one's own forms.
grant select, insert, update (location) on idempotency_keys to tugiring_app;
create policy read_own on idempotency_keys for select to tugiring_app using (person_id = (select acting_person()));
create policy add_own on idempotency_keys for insert to tugiring_app with check (person_id = (select acting_person()));
create policy settle_own on idempotency_keys for update to tugiring_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
