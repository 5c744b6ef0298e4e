-- The history of a goal is read as the goal is; added in one's own name, changed by nobody.
grant select on goal_revisions to tugiring_app;
grant insert (goal_id, version, family_id, author_id, changed_on, change, title, state, reason) on goal_revisions to tugiring_app;
create policy read_by_key on goal_revisions for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy add_as_supporter on goal_revisions for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
