-- Of its provider's managers and who supported the family last; an offer is the family's too; of a greater need the
-- municipality reads what was told to it, as long as the family involves it. Written by a function.
grant select on follow_ups to tugiring_app;
create policy read_by_key on follow_ups for select to tugiring_app
  using ((array[provider_id, municipality_key, case when kind <> 'note' then family_id end] && (select acting_keys()))
         or follower_id = (select acting_membership()));
set local role tugiring_system;
grant execute on function followed_families(), keep_offer_wish(uuid, boolean, date), add_follow_up(uuid, text, text, date, date)
  to tugiring_app;
set local role none;
