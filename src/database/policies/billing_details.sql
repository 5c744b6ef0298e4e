-- Both sides of an invoice are read by both; each organisation writes its own.
grant select on billing_details to tugiring_app;
grant insert (organisation_id, organisation_kind, registry_code, street, city, postcode, vat, vat_number, vat_reason, iban, reference_base) on billing_details to tugiring_app;
grant update (registry_code, street, city, postcode, vat, vat_number, vat_reason, iban, reference_base, version) on billing_details to tugiring_app;
create policy read_as_manager on billing_details for select to tugiring_app
  using ((select acting_role()) = 'project_manager'
         and (organisation_kind = 'commissioner' or organisation_id = any ((select acting_keys())::uuid[])));
create policy read_as_commissioner on billing_details for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy enter_own on billing_details for insert to tugiring_app
  with check ((select acting_role()) in ('project_manager', 'commissioner_officer')
              and organisation_id = any ((select acting_keys())::uuid[]));
create policy change_own on billing_details for update to tugiring_app
  using ((select acting_role()) in ('project_manager', 'commissioner_officer')
         and organisation_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) in ('project_manager', 'commissioner_officer')
              and organisation_id = any ((select acting_keys())::uuid[]));
