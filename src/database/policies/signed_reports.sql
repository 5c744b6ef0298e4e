-- TK 3.1.2: signed by the specialist or supporter, then confirmed once by the family; or brought in on paper by them or
-- their manager. The commissioner reads what came with a month.
grant select on signed_reports to tugiring_app;
grant insert (id, family_id, engagement_id, month, language, template_version, data, pdf, sha256, author_id, signed_on, way,
              family_signed_name, family_signed_on, scan_id, scan_type, scan_size, scan_sha256, scan_key, scan_sealed, brought_by)
  on signed_reports to tugiring_app;
grant update (family_signed_by, family_signed_name, family_signed_on) on signed_reports to tugiring_app;
create policy read_by_key on signed_reports for select to tugiring_app
  using ((specialist_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on signed_reports for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy sign_as_specialist on signed_reports for insert to tugiring_app
  with check (way = 'session' and family_signed_on is null and author_id = (select acting_membership())
              and author_id = any (specialist_keys));
create policy bring_in on signed_reports for insert to tugiring_app
  with check (way = 'paper' and brought_by = (select acting_membership())
              and (author_id = brought_by and author_id = any (specialist_keys)
                   or (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])));
create policy confirm_as_family on signed_reports for update to tugiring_app
  using ((select acting_role()) = 'family_member' and array[family_id] && (select acting_keys())
         and not superseded and not changed and family_signed_on is null)
  with check (family_signed_by = (select acting_membership()));
set local role tugiring_system;
grant execute on function hold_report(uuid, uuid) to tugiring_app;
set local role none;
