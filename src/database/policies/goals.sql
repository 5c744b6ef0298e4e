-- Goals are the family's and its supporters'; the municipality has those that its overviews carry, the commissioner those
-- of a summary that it demanded. Set and moved by the family's supporter, every change kept in goal_revisions.
grant select on goals to tugiring_app;
grant insert (id, family_id, service_id, title, source, set_on) on goals to tugiring_app;
grant update (title, state, closed_on, version) on goals to tugiring_app;
create policy read_by_key on goals for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
create policy add_as_supporter on goals for insert to tugiring_app
  with check ((select acting_role()) = 'family_supporter' and (select acting_membership()) = any (supporter_keys));
create policy change_as_supporter on goals for update to tugiring_app
  using ((select acting_role()) = 'family_supporter' and (select acting_membership()) = any (supporter_keys))
  with check ((select acting_role()) = 'family_supporter' and (select acting_membership()) = any (supporter_keys));
-- TK 2.1.4.3.5: goals come from the referral, with the service that is begun.
create policy add_from_referral on goals for insert to tugiring_app
  with check ((select acting_role()) = 'commissioner_officer' and source = 'referral');
