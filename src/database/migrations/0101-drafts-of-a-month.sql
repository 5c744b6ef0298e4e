-- What is begun and not saved is its writer's alone (TK 3.1 asks for whole months all the same): whoever closes the month is
-- told how many somebody has begun, and nothing of what stands in them.
create function unfinished_in_month(of_month text) returns table (membership_id uuid, name text, is_meeting boolean, begun integer)
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  with begun as (
    select m.id, m.display_name, d.form in ('log-meeting', 'hold-meeting', 'edit-meeting') as is_meeting,
           trim(coalesce(d.fields -> 'heldOn' ->> 0, d.fields -> 'startsOn' ->> 0, '')) as day
      from memberships m join drafts d on d.membership_id = m.id
     where acting_role() = 'project_manager' and m.organisation_id = any (acting_keys())
       and d.form in ('new-contact', 'edit-contact', 'log-meeting', 'hold-meeting', 'edit-meeting'))
  -- As a date field sends it, or as people write it.
  select id, display_name, begun.is_meeting, count(*)::int from begun
   where left(day, 7) = of_month or right(day, 4) || '-' || lpad(split_part(day, '.', 2), 2, '0') = of_month
   group by id, display_name, begun.is_meeting
$$;
