-- What one is typing is one's own.
grant select, insert, update (fields, version, saved_at), delete on drafts to tugiring_app;
create policy read_own on drafts for select to tugiring_app using (membership_id = (select acting_membership()));
create policy add_own on drafts for insert to tugiring_app with check (membership_id = (select acting_membership()));
create policy change_own on drafts for update to tugiring_app
  using (membership_id = (select acting_membership())) with check (membership_id = (select acting_membership()));
create policy drop_own on drafts for delete to tugiring_app using (membership_id = (select acting_membership()));
set local role tugiring_system;
grant execute on function unfinished_in_month(text) to tugiring_app;
set local role none;
