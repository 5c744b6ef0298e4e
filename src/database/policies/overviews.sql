-- An overview is read by those who sent it, the municipality it went to, the family and the commissioner. It is sent in
-- one's own name, to a municipality that is there: of a family that refused none can be (TK 2.1.3.6.4). Never changed.
grant select on overviews to tugiring_app;
grant insert (id, service_id, service_ids, family_id, sent_on, with_plan, author_id, period_from, period_to, course, progress,
              difficulties, plan, recipients, corrects) on overviews to tugiring_app;
create policy read_by_key on overviews for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on overviews for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy send_as_provider on overviews for insert to tugiring_app
  with check ((select acting_role()) in ('family_supporter', 'project_manager') and author_id = (select acting_membership())
              and municipality_key is not null and (supporter_keys || array[provider_id]) && (select acting_keys()));
