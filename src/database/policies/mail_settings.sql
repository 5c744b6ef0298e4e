-- One's own, but for the code, which is read in the mail. Kept and confirmed by functions.
grant select (person_id, email, confirmed_at, code_tries, tells_waiting, digest_hour, language, refused_at) on mail_settings to tugiring_app;
create policy read_own on mail_settings for select to tugiring_app using (person_id = (select acting_person()));
