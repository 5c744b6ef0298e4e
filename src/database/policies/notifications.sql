-- Read by whom it is addressed to, and only as long as they may read the record that it leads to: a family that has
-- refused its municipality takes along what was said of it. A record whose table is not named here is read by nobody;
-- src/features/notifying/records.ts names the same ones. Not `exists`: the planner would rather read every record once than
-- look up those few that wait.
grant select on notifications to tugiring_app;
create policy read_addressed on notifications for select to tugiring_app
  using (to_key = any ((select array[me.membership_id, me.organisation_id, me.family_id] from acting() me)::uuid[])
         and (to_role is null or to_role = (select acting_role()))
         and case record
               when 'families' then (select true from families r where r.id = notifications.record_id)
               when 'contacts' then (select true from contacts r where r.id = notifications.record_id)
               when 'agreements' then (select true from agreements r where r.id = notifications.record_id)
               when 'overviews' then (select true from overviews r where r.id = notifications.record_id)
               when 'confirmations' then (select true from confirmations r where r.id = notifications.record_id)
               when 'trainings' then (select true from trainings r where r.id = notifications.record_id)
               when 'exceptions' then (select true from role_exceptions r where r.id = notifications.record_id)
               when 'referrals' then (select true from referrals r where r.id = notifications.record_id)
               when 'documents' then (select true from documents r where r.id = notifications.record_id)
               when 'notices' then (select true from notices r where r.id = notifications.record_id)
               when 'demands' then (select true from plan_demands r where r.id = notifications.record_id)
               when 'follow-ups' then (select true from follow_ups r where r.id = notifications.record_id)
               when 'groups' then (select true from support_groups r where r.id = notifications.record_id)
               when 'packs' then (select true from packs r where r.id = notifications.record_id)
               when 'contracts' then (select true from contracts r where r.id = notifications.record_id)
               when 'engagements' then (select true from engagements r where r.id = notifications.record_id)
               when 'appointments' then (select true from appointments r where r.id = notifications.record_id)
               when 'extra-sessions' then (select true from extra_sessions r where r.id = notifications.record_id)
               when 'reports' then (select true from monitoring_reports r where r.id = notifications.record_id)
               when 'signed-reports' then (select true from signed_reports r where r.id = notifications.record_id)
               else record is null
             end);
set local role tugiring_system;
grant execute on function put_notification(uuid, text, text, text, text), put_aside_notifications(uuid) to tugiring_app;
set local role none;
