-- A supporter sees where they are or were assigned; a manager those of the provider; the family and the commissioner who supports.
grant select on assignments to tugiring_app;
create policy read_by_key on assignments for select to tugiring_app
  using (array[membership_id, provider_id, family_id] && (select acting_keys()));
create policy read_as_commissioner on assignments for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
