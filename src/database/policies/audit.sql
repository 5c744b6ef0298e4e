-- Written in one's own name only, never changed; a family reads who opened its data.
grant insert on audit to tugiring_app;
grant select on audit to tugiring_app;
create policy add_own on audit for insert to tugiring_app
  with check (person_id is not distinct from (select acting_person()) and membership_id is not distinct from (select acting_membership()));
create policy read_about_own_family on audit for select to tugiring_app
  using (family_id is not null and (select acting_role()) = 'family_member' and family_id = any ((select acting_keys())::uuid[]));
