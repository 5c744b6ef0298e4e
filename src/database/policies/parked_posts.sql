-- What one sent too late, to be read once and taken away.
grant select, delete on parked_posts to tugiring_app;
create policy read_own on parked_posts for select to tugiring_app using (person_id = (select acting_person()));
create policy take_own on parked_posts for delete to tugiring_app using (person_id = (select acting_person()));
