-- A family reads itself, whoever supports it reads that family's, the managers of the group's provider all; a leader is told first
-- names by a function, the commissioner counts, other families nothing. Written by functions only.
grant select on group_signups to tugiring_app;
create policy read_by_key on group_signups for select to tugiring_app
  using ((supporter_keys || array[provider_id, family_id]) && (select acting_keys()));
set local role tugiring_system;
grant execute on function
  join_group(uuid, uuid, uuid[], timestamptz), leave_group(uuid, uuid, uuid[], timestamptz), parents_to_sign_up(uuid),
  group_roll(uuid), mark_attendance(uuid, uuid[], boolean), add_walk_in(uuid, text, text, timestamptz),
  confirm_attendance(uuid, timestamptz), sign_group_list(uuid, jsonb, integer, text, date, timestamptz), reopen_group_list(uuid),
  tell_group_changed(uuid, text, text),
  -- Does what the days say, whoever asks.
  remind_of_groups(date)
  to tugiring_app;
set local role none;
