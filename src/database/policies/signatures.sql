-- Read as the document. In a session one signs in one's own name and role; what was signed elsewhere is brought in by
-- whoever does the family's paper work.
grant select on signatures to tugiring_app;
grant insert (document_id, family_id, role, name, membership_id, way, signed_on, sha256, file_id, file_key) on signatures to tugiring_app;
create policy read_by_key on signatures for select to tugiring_app
  using ((supporter_keys || array[provider_id, municipality_key, family_id]) && (select acting_keys()));
create policy read_as_commissioner on signatures for select to tugiring_app
  using (to_commissioner_on is not null and (select acting_role()) = 'commissioner_officer');
create policy sign_in_own_name on signatures for insert to tugiring_app
  with check (way = 'session' and membership_id = (select acting_membership()) and role = (select acting_role())
              and (supporter_keys || array[case when role = 'family_member' and provider_id is not null then family_id end])
                  && (select acting_keys()));
create policy bring_in on signatures for insert to tugiring_app
  with check (way = 'upload' and membership_id = (select acting_membership())
              and ((select acting_role()) = 'family_supporter' and (select acting_membership()) = any (supporter_keys)
                   or (select acting_role()) = 'project_manager' and provider_id = any ((select acting_keys())::uuid[])));
