-- The facts of a contact: never for a municipality. Written by the family's supporter in their own name (TK 2.1.1), changed by its author.
grant select on contacts to tugiring_app;
grant insert (id, family_id, service_ids, child_ids, goal_ids, author_id, held_on, began_at, minutes, mode, outcome, substantive, supports, next_on, meeting) on contacts to tugiring_app;
grant update (service_ids, child_ids, goal_ids, held_on, began_at, minutes, mode, outcome, substantive, supports, next_on, withdrawn_at, version, meeting) on contacts to tugiring_app;
create policy read_by_key on contacts for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy read_as_commissioner on contacts for select to tugiring_app
  using ((select acting_role()) = 'commissioner_officer');
create policy add_as_supporter on contacts for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership())
              and (select acting_membership()) = any (supporter_keys));
create policy change_own on contacts for update to tugiring_app
  using ((select acting_role()) = 'family_supporter' and author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys))
  with check (author_id = (select acting_membership()) and (select acting_membership()) = any (supporter_keys));
