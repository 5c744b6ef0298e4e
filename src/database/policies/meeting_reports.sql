-- TK 3.1.2: signed by the specialist, then confirmed once by the family; the provider's managers read it.
grant select on meeting_reports to tugiring_app;
grant insert (id, family_id, engagement_id, month, language, template_version, data, pdf, sha256, author_id, signed_on)
  on meeting_reports to tugiring_app;
grant update (family_signed_by, family_signed_name, family_signed_on) on meeting_reports to tugiring_app;
create policy read_by_key on meeting_reports for select to tugiring_app
  using ((specialist_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy sign_as_specialist on meeting_reports for insert to tugiring_app
  with check (author_id = (select acting_membership()) and author_id = any (specialist_keys));
create policy confirm_as_family on meeting_reports for update to tugiring_app
  using ((select acting_role()) = 'family_member' and array[family_id] && (select acting_keys())
         and not superseded and family_signed_on is null)
  with check (family_signed_by = (select acting_membership()));
