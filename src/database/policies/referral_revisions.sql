-- Its words, version by version: read as the referral is, added by its writers, changed by nobody.
grant select on referral_revisions to tugiring_app;
grant insert (referral_id, version, author_id, sent_on, content) on referral_revisions to tugiring_app;
create policy read_by_key on referral_revisions for select to tugiring_app
  using (array[municipality_id, family_id, provider_id] && (select acting_keys()));
create policy read_as_commissioner on referral_revisions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy add_as_writer on referral_revisions for insert to tugiring_app
  with check (author_id = (select acting_membership())
              and (select acting_role()) in ('child_protection_worker', 'family_member')
              and array[municipality_id, family_id] && (select acting_keys()));
