-- Reached as the proof they belong to.
grant select on group_files to tugiring_app;
grant insert (id, sealed) on group_files to tugiring_app;
create policy read_by_key on group_files for select to tugiring_app
  using (array[provider_id, leader_id] && (select acting_keys()));
create policy bring on group_files for insert to tugiring_app
  with check (array[provider_id, leader_id] && (select acting_keys()));
