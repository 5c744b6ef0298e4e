-- What is answered to a notice: read as the notice is, written by its sides in their own name; changed by nobody.
grant select on notice_messages to tugiring_app;
grant insert (notice_id, family_id, author_id, side, body, written_on) on notice_messages to tugiring_app;
create policy read_with_notice on notice_messages for select to tugiring_app
  using (exists (select from notices n where n.id = notice_id));
create policy write_as_municipality on notice_messages for insert to tugiring_app
  with check (side = 'municipality' and (select acting_role()) = 'child_protection_worker' and author_id = (select acting_membership())
              and municipality_key = any ((select acting_keys())::uuid[]));
create policy write_as_commissioner on notice_messages for insert to tugiring_app
  with check (side = 'commissioner' and (select acting_role()) = 'commissioner_officer' and author_id = (select acting_membership())
              and to_commissioner);
create policy write_as_provider on notice_messages for insert to tugiring_app
  with check (side = 'provider' and (select acting_role()) in ('family_supporter', 'project_manager') and author_id = (select acting_membership())
              and exists (select from notices n where n.id = notice_id));
