-- TK 2.1.4.3.4: what the provider begins with, for the provider's managers and whoever supports the family. No municipality: the
-- one that is involved now need not be the one that referred.
grant select on referral_handovers to tugiring_app;
grant insert (service_id, family_id, referral_id, content) on referral_handovers to tugiring_app;
create policy read_by_key on referral_handovers for select to tugiring_app
  using ((supporter_keys || array[provider_id]) && (select acting_keys()));
create policy read_as_commissioner on referral_handovers for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy hand_over_as_commissioner on referral_handovers for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
