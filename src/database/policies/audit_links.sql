-- Reached by nobody but the functions that seal.
set local role tugiring_system;
grant execute on function seal_audit(integer), keep_audit_seal(bigint, bigint, bytea), readers_in_own_audit() to tugiring_app;
set local role none;
