-- Read by whoever reads the invoice. Made with it, and settled by the program, which nobody acts in; a manager may only have
-- sent again what was refused.
grant select on invoice_deliveries to tugiring_app;
grant execute on function take_invoice(timestamptz, interval), settle_invoice(uuid, uuid, text, text, text, timestamptz),
  postpone_invoice(uuid, uuid, timestamptz), send_invoice_again(uuid) to tugiring_app;
create policy read_as_manager on invoice_deliveries for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on invoice_deliveries for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
