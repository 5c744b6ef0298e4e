-- The history of a contact holds its words, so it is read as they are; added by the author, changed by nobody.
grant select on contact_revisions to tugiring_app;
grant insert (contact_id, version, family_id, author_id, change, reason, facts, held_on) on contact_revisions to tugiring_app;
create policy read_by_key on contact_revisions for select to tugiring_app
  using ((reader_keys || array[provider_id]) && (select acting_keys()));
create policy add_as_supporter on contact_revisions for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (reader_keys));
