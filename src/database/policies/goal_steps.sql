-- How goals moved is part of the plan: for the family, its supporters and its provider. Written with one's own contact.
grant select, delete on goal_steps to tugiring_app;
grant insert (contact_id, goal_id, family_id, author_id, movement, done) on goal_steps to tugiring_app;
create policy read_by_key on goal_steps for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy add_as_supporter on goal_steps for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
create policy drop_own on goal_steps for delete to tugiring_app
  using ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
         and (select acting_membership()) = any (supporter_keys));
