-- Settling substitutes opens a family's file to one and closes it to another, and does so on the day that it is told.
-- Whoever runs SQL as the program, or a machine whose clock is wrong, could tell a day of next year: every substitute
-- would begin at once, and every one would be over. So the day has to be today's, give or take one, by the database's own
-- clock; only the owner of a demonstration, whose clock is moved, says otherwise (src/database/demo/seed.ts).

create function clock_is_moved() returns boolean language sql immutable
  set search_path = tugiring, pg_temp
  return false;
comment on function clock_is_moved is 'Whether the program''s clock is moved, as a demonstration''s is; its owner replaces it.';

create function refuse_other_day(on_day date) returns void
  language plpgsql stable set search_path = tugiring, pg_temp as $$
begin
  if not clock_is_moved() and abs(on_day - (now() at time zone 'Europe/Tallinn')::date) > 1 then
    raise check_violation using message = 'the day that was told is not today';
  end if;
end $$;
comment on function refuse_other_day is 'Refuses a day that is neither today''s nor beside it.';

create or replace function settle_substitutes(on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare settled integer; ended integer;
begin
  perform refuse_other_day(on_day);
  if not pg_try_advisory_xact_lock(hashtext('tugiring substitutes')) then return 0; end if;
  update assignments set in_force = true where not in_force and began_on <= on_day and ended_on is null;
  get diagnostics settled = row_count;
  update assignments set ended_on = until_on where until_on < on_day and ended_on is null;
  get diagnostics ended = row_count;
  return settled + ended;
end $$;
