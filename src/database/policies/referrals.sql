-- A referral is read by the municipality or family that wrote it, the provider that was asked, and the commissioner. Sent in
-- one's own name; sent again or taken back by its writers.
grant select on referrals to tugiring_app;
grant insert (id, service, municipality_id, family_id, author_id, provider_id, sent_on) on referrals to tugiring_app;
grant update (version, withdrawn_on) on referrals to tugiring_app;
create policy read_by_key on referrals for select to tugiring_app
  using (array[municipality_id, family_id, provider_id] && (select acting_keys()));
create policy read_as_commissioner on referrals for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy send_as_writer on referrals for insert to tugiring_app
  with check (author_id = (select acting_membership())
              and (((select acting_role()) = 'child_protection_worker' and municipality_id = any ((select acting_keys())::uuid[]))
                or ((select acting_role()) = 'family_member' and family_id = any ((select acting_keys())::uuid[])))
              and (provider_id is null or exists (select from organisations o where o.id = provider_id and o.kind = 'provider')));
create policy send_again on referrals for update to tugiring_app
  using ((select acting_role()) in ('child_protection_worker', 'family_member')
         and array[municipality_id, family_id] && (select acting_keys()))
  with check ((select acting_role()) in ('child_protection_worker', 'family_member')
         and array[municipality_id, family_id] && (select acting_keys()));
