-- Nobody reads or writes allowances but by taking one.
set local role tugiring_system;
grant execute on function take_allowance(text, bytea, integer, interval, integer) to tugiring_app;
set local role none;
