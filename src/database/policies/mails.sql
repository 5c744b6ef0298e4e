-- Reached by functions only: one's settings by the program, the sending by the login that signs people in, because both
-- believe whom they are told (whoever runs SQL as the program can neither read addresses nor become somebody).
set local role tugiring_system;
grant execute on function
  keep_mail_settings(text, boolean, integer, text, boolean, timestamptz), confirm_mail_address(text, timestamptz)
  to tugiring_app;
grant execute on function
  plan_mails(timestamptz), take_mail(timestamptz, interval), settle_mail(uuid, uuid, text, timestamptz),
  postpone_mail(uuid, uuid, timestamptz), begin_mail_session(uuid, uuid, uuid, bytea), end_mail_session(bytea),
  stop_mails(uuid, text)
  to tugiring_door;
set local role none;
