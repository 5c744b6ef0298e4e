-- A service is seen by its own provider and supporters, the involved municipality, the family and the commissioner, who
-- enters its gaps and earlier periods (TK 2.1.5.13).
grant select on services to tugiring_app;
grant update (gaps, earlier, version) on services to tugiring_app;
create policy read_by_key on services for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on services for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy enter_periods_as_commissioner on services for update to tugiring_app
  using ((select acting_role()) = 'commissioner_officer')
  with check ((select acting_role()) = 'commissioner_officer');
-- TK 2.1.4.3.4: begun by the commissioner, who gives the family to a provider.
grant insert (id, family_id, child_id, kind, edition, provider_id, informed_on, referral_accepted_on, gaps, earlier) on services to tugiring_app;
create policy add_as_commissioner on services for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
