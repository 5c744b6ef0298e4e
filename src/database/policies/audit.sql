-- Written in one's own name only and at the moment it is written, never changed; a family reads who opened its data, but
-- for notices: a worry about a child is told without the family's knowledge where that would harm the child (TK 2.8.8).
grant insert (person_id, membership_id, session_id, action, effect, family_id, record_id, request_id) on audit to tugiring_app;
grant select on audit to tugiring_app;
create policy add_own on audit for insert to tugiring_app
  with check (exists (select from acting() me
                       where me.person_id is not distinct from audit.person_id
                         and me.membership_id is not distinct from audit.membership_id
                         and (audit.session_id is null or audit.session_id = me.session_id)));
create policy read_about_own_family on audit for select to tugiring_app
  using (family_id is not null and (select acting_role()) = 'family_member' and family_id = any ((select acting_keys())::uuid[])
         and action not like '%notice%');
