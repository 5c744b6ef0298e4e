-- Who at the municipality opened an overview: for the two sides of it. Left in one's own name.
grant select on overview_receipts to tugiring_app;
grant insert (overview_id, membership_id, family_id, opened_on) on overview_receipts to tugiring_app;
create policy read_by_key on overview_receipts for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key]) && (select acting_keys()));
create policy leave_own on overview_receipts for insert to tugiring_app
  with check ((select acting_role()) = 'child_protection_worker' and membership_id = (select acting_membership())
              and municipality_key = any ((select acting_keys())::uuid[]));
