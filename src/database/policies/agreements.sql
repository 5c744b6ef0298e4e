-- TK 2.1.3.6.1: the municipality reads an agreement once it was sent to it, not before.
grant select on agreements to tugiring_app;
create policy read_by_key on agreements for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id, case when to_municipality_on is not null then municipality_key end]) && (select acting_keys()));
create policy read_as_commissioner on agreements for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
