-- Issued by the family's supporter in their own name; read by whoever supports the family, its provider's managers and
-- the family, and by the municipality and the commissioner once it was sent to them. Nobody changes one but by the
-- functions below.
grant select on documents to tugiring_app;
grant insert (id, family_id, service_id, kind, language, template_version, data, supersedes, issued_by, issued_on, ended_on,
              signers, pdf_sha256, docx_sha256, pdf_key, docx_key, paper) on documents to tugiring_app;
create policy read_by_key on documents for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on documents for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy add_as_supporter on documents for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and issued_by = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));

set local role tugiring_system;
grant execute on function
  withdraw_document(uuid), send_document(uuid, text, date), involve_municipality(uuid, boolean),
  begin_adaptation(uuid, text, text, date, date, date, text, date)
  to tugiring_app;
set local role none;
