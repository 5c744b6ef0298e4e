-- TK 2.1.4.3.3: decided by the commissioner in one's own name; read by whoever reads the referral.
grant select on referral_decisions to tugiring_app;
grant insert (referral_id, version, decision, reason, chosen_provider_id, officer_id, officer_name, decided_on)
  on referral_decisions to tugiring_app;
create policy read_by_key on referral_decisions for select to tugiring_app
  using (array[municipality_id, family_id, provider_id] && (select acting_keys()));
create policy read_as_commissioner on referral_decisions for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy decide_as_commissioner on referral_decisions for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and officer_id = (select acting_membership()));
