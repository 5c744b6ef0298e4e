-- A notice is read by who wrote it as long as they support the family, the provider's manager, and whom it was sent to; not
-- by the family, nor by the family's next supporter. Its text is changed by nobody; its state by its two sides.
grant select on notices to tugiring_app;
grant insert (id, family_id, kind, child_ids, author_id, written_on, body, about, to_municipality, to_commissioner, recipients) on notices to tugiring_app;
grant update (state, closed_on, version) on notices to tugiring_app;
create policy read_by_key on notices for select to tugiring_app
  using (array[provider_id, municipality_key] && (select acting_keys()));
create policy read_own on notices for select to tugiring_app
  using (author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys));
create policy read_as_commissioner on notices for select to tugiring_app
  using (to_commissioner and (select acting_role()) = 'commissioner_officer');
create policy write_as_provider on notices for insert to tugiring_app
  with check ((select acting_role()) in ('family_supporter', 'project_manager') and author_id = (select acting_membership())
              and (not to_municipality or municipality_key is not null)
              and (supporter_keys || array[provider_id]) && (select acting_keys()));
create policy close_by_key on notices for update to tugiring_app
  using (array[provider_id, municipality_key] && (select acting_keys()))
  with check (array[provider_id, municipality_key] && (select acting_keys()));
create policy close_own on notices for update to tugiring_app
  using (author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys))
  with check (author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys));
create policy close_as_commissioner on notices for update to tugiring_app
  using (to_commissioner and (select acting_role()) = 'commissioner_officer')
  with check (to_commissioner and (select acting_role()) = 'commissioner_officer');
