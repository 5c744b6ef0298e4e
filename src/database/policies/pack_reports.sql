-- Written with the month; their files are made by the program, which reads of each what it is made of and nothing else.
grant select on pack_reports to tugiring_app;
grant insert (pack_id, family_id, supporter_id, kind, engagement_id, signed_id, data, template_version) on pack_reports to tugiring_app;
grant execute on function take_pack_reports(integer, uuid[]), keep_pack_report(uuid, uuid, integer, bytea, bytea, bytea) to tugiring_app;
create policy read_as_manager on pack_reports for select to tugiring_app
  using ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
create policy read_as_commissioner on pack_reports for select to tugiring_app
  using (made and (select acting_role()) = 'commissioner_officer');
create policy add_as_manager on pack_reports for insert to tugiring_app
  with check ((select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[]));
