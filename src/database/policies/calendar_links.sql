-- Whether one has a private calendar address; kept and stopped by functions. What public_groups and linked_calendar
-- answer is for whoever asks, the latter by the secret of an address.
grant select (membership_id, made_at) on calendar_links to tugiring_app;
create policy read_own on calendar_links for select to tugiring_app using (membership_id = (select acting_membership()));
set local role tugiring_system;
grant execute on function
  groups_beside(date, date), public_groups(date, date), keep_calendar_link(bytea, timestamptz), stop_calendar_link(),
  linked_calendar(bytea, date, date)
  to tugiring_app;
set local role none;
