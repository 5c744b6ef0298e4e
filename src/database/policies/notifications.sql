-- Read by whom it is addressed to, and only as long as they may read the record that it leads to: a family that has
-- refused its municipality takes along what was said of it. A record whose table is not named here is read by nobody;
-- src/features/notifying/records.ts names the same ones.
grant select on notifications to tugiring_app;
create policy read_addressed on notifications for select to tugiring_app
  using (to_key = any ((select array[me.membership_id, me.organisation_id, me.family_id] from acting() me)::uuid[])
         and (to_role is null or to_role = (select acting_role()))
         and case record
               when 'families' then exists (select from families r where r.id = notifications.record_id)
               when 'contacts' then exists (select from contacts r where r.id = notifications.record_id)
               when 'agreements' then exists (select from agreements r where r.id = notifications.record_id)
               when 'overviews' then exists (select from overviews r where r.id = notifications.record_id)
               when 'exceptions' then exists (select from role_exceptions r where r.id = notifications.record_id)
               when 'referrals' then exists (select from referrals r where r.id = notifications.record_id)
               when 'documents' then exists (select from documents r where r.id = notifications.record_id)
               when 'notices' then exists (select from notices r where r.id = notifications.record_id)
               when 'demands' then exists (select from plan_demands r where r.id = notifications.record_id)
               when 'follow-ups' then exists (select from follow_ups r where r.id = notifications.record_id)
               else record is null
             end);
set local role tugiring_system;
grant execute on function put_notification(uuid, text, text, text, text), put_aside_notifications(uuid) to tugiring_app;
set local role none;
