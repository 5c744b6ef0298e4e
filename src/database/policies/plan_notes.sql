-- What else belongs to the plan: for the family's supporters and their provider.
grant select on plan_notes to tugiring_app;
grant insert (service_id, version, family_id, author_id, written_on, body) on plan_notes to tugiring_app;
create policy read_by_key on plan_notes for select to tugiring_app
  using ((supporter_keys || array[provider_id]) && (select acting_keys()));
create policy add_as_supporter on plan_notes for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
