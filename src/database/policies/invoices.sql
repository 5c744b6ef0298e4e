-- Made by the provider's managers of an approved month; read by both sides, changed by nobody.
grant select on invoices to tugiring_app;
grant insert (id, pack_id, kind, number, issued_on, data, net_cents, credits, xml_key, pdf_key, made_by) on invoices to tugiring_app;
create policy read_as_manager on invoices for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on invoices for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy make_as_manager on invoices for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
