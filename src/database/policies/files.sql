-- Read as the document they belong to; their keys stand in its row. Added by whoever does the family's paper work.
grant select on files to tugiring_app;
grant insert (id, document_id, family_id, part, type, size, sha256, sealed) on files to tugiring_app;
create policy read_by_key on files for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on files for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy add_as_supporter on files for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and (select acting_membership()) = any (supporter_keys));
create policy add_signed_as_manager on files for insert to tugiring_app
  with check (part = 'signed' and (select acting_role()) = 'project_manager'
              and provider_id = any ((select acting_keys())::uuid[]));
