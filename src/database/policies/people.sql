-- A person's own record, and nobody else's.
grant select on people to tugiring_app;
create policy read_own on people for select to tugiring_app using (id = (select acting_person()));
