-- Read by its supporters, its provider's managers, its involved municipality, itself; the commissioner reads all.
grant select on families to tugiring_app;
create policy read_by_key on families for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, id]) && (select acting_keys()));
create policy read_as_commissioner on families for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
-- A referral that is accepted makes the family known.
grant insert (id, case_number, kind, name, language, address, residence_ehak, county, phone, email, provider_id, municipality_key) on families to tugiring_app;
create policy add_as_commissioner on families for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer');
set local role tugiring_system;
grant execute on function enter_prospective_family(jsonb, date), ask_as_prospective(jsonb, uuid, text, date) to tugiring_app;
set local role none;
