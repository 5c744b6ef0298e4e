-- Written by a provider's managers; the commissioner reads what was sent to it.
grant select on monitoring_reports to tugiring_app;
grant insert (id, contract_id, provider_id, kind, from_on, to_on, due_on, edition, activities, assessment, practices, problems,
              measures, begun_by, begun_on) on monitoring_reports to tugiring_app;
grant update (from_on, to_on, due_on, activities, assessment, practices, problems, measures, sent_on, sent_by, data,
              template_version, docx, sha256, version) on monitoring_reports to tugiring_app;
create policy read_as_manager on monitoring_reports for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on monitoring_reports for select to tugiring_app
  using (sent_on is not null and (select acting_role()) = 'commissioner_officer');
create policy begin_as_manager on monitoring_reports for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and begun_by = (select acting_membership()));
create policy change_as_manager on monitoring_reports for update to tugiring_app
  using (sent_on is null and (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]))
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])
              and (sent_by is null or sent_by = (select acting_membership())));
