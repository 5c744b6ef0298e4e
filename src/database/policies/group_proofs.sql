-- Brought by the group's leader or a manager of its provider, read by the same; it holds the key of the bytes.
grant select on group_proofs to tugiring_app;
grant insert (id, group_id, kind, name, type, size, sha256, key, added_at, added_by) on group_proofs to tugiring_app;
create policy read_by_key on group_proofs for select to tugiring_app
  using (array[provider_id, leader_id] && (select acting_keys()));
create policy bring on group_proofs for insert to tugiring_app
  with check (array[provider_id, leader_id] && (select acting_keys()) and added_by = (select acting_membership()));
