-- Words: for their author, whom they were handed over to, and the provider's manager; not for municipality, commissioner or family.
grant select on contact_notes to tugiring_app;
grant insert (contact_id, family_id, author_id, held_on, body, next_step) on contact_notes to tugiring_app;
grant update (held_on, body, next_step) on contact_notes to tugiring_app;
create policy read_by_key on contact_notes for select to tugiring_app
  using ((reader_keys || array[provider_id]) && (select acting_keys()));
create policy add_as_supporter on contact_notes for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (reader_keys));
create policy change_own on contact_notes for update to tugiring_app
  using (author_id = (select acting_membership()) and (select acting_membership()) = any (reader_keys))
  with check (author_id = (select acting_membership()) and (select acting_membership()) = any (reader_keys));
