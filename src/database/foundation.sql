-- What holds for every table before its own policies say who reaches it: row security on and forced, nothing
-- granted, tugiring_system (which nobody logs in as) able to do everything. No function is callable by the program
-- until policies/functions.sql says so.
do $$
declare tab record; pol record; fun record;
begin
  -- Two programs that start at the same moment lay the policies one after the other.
  perform pg_advisory_xact_lock(hashtext('tugiring policies'));
  revoke all on schema tugiring from public, tugiring_app, tugiring_door;
  grant usage on schema tugiring to tugiring_app, tugiring_door, tugiring_system;
  grant create on schema tugiring to tugiring_system;
  revoke all on all tables in schema tugiring from public, tugiring_app, tugiring_door;
  revoke all on all sequences in schema tugiring from public, tugiring_app, tugiring_door;
  for tab in
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'tugiring' and c.relkind in ('r', 'p')
       and c.relname not in ('kysely_migration', 'kysely_migration_lock', 'migration_digests')
  loop
    for pol in select polname from pg_policy where polrelid = format('tugiring.%I', tab.name)::regclass loop
      execute format('drop policy %I on tugiring.%I', pol.polname, tab.name);
    end loop;
    execute format('alter table tugiring.%I enable row level security', tab.name);
    execute format('alter table tugiring.%I force row level security', tab.name);
    execute format('grant select, insert, update, delete on tugiring.%I to tugiring_system', tab.name);
    execute format('create policy system on tugiring.%I to tugiring_system using (true) with check (true)', tab.name);
  end loop;
  for fun in
    select p.oid::regprocedure as signature, p.prosecdef as as_system, p.proowner::regrole::text as owner
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'tugiring'
  loop
    if fun.as_system and fun.owner = current_user then
      execute format('alter function %s owner to tugiring_system', fun.signature);
    end if;
    if fun.as_system then set local role tugiring_system; end if;
    execute format('revoke all on function %s from public, tugiring_app, tugiring_door', fun.signature);
    execute format('grant execute on function %s to tugiring_system', fun.signature);
    set local role none;
  end loop;
end $$;
-- A function of a coming migration is nobody's to call in the moment before this file runs again.
alter default privileges revoke execute on functions from public;
