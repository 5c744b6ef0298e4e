-- Public facts: anybody may read them, also before signing in.
grant select on organisations to tugiring_app;
create policy read_all on organisations for select to tugiring_app using (true);
