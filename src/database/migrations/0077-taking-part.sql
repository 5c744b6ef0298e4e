-- Who takes part in a group. Each of these functions asks itself who acts; whoever takes a place holds the group's row, so
-- of two who ask for the last place at once the second finds it taken.

-- The families in whose name the actor may sign up: a family its own, a supporter those supported, a manager those of
-- the provider and, of the provider's own groups, whoever is signed up there already.
create function may_sign_up(family uuid) returns boolean
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  return exists (select from families f where f.id = family and case me.role
    when 'family_member' then me.family_id = f.id
    when 'family_supporter' then me.membership_id = any (f.supporter_keys)
    when 'project_manager' then me.organisation_id = f.provider_id
    else false end);
end $$;

-- Whoever waits longest has the place that is free; the family is told, and its supporters where nobody of it signs in.
create function fill_places(which uuid) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  g support_groups%rowtype;
  next_one group_signups%rowtype;
begin
  select * into g from support_groups where id = which for no key update;
  if g.state is distinct from 'published' or g.list_edition > 0 then return; end if;
  while (select count(*) from group_signups s where s.group_id = which and s.state = 'in') < g.places loop
    select * into next_one from group_signups s where s.group_id = which and s.state = 'waiting' order by s.number limit 1;
    exit when not found;
    update group_signups set state = 'in' where id = next_one.id;
    perform tell_family_of_group(next_one.family_id, which, 'group-place', 'place ' || next_one.id || ' ' || next_one.number);
  end loop;
end $$;

create function tell_family_of_group(family uuid, which uuid, of_kind text, by_key text) returns void
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  insert into notifications (to_key, kind, path, key)
    select k, of_kind, '/groups/' || which, by_key
      from (select family as k where family is not null
            union
            select unnest(f.supporter_keys) from families f
             where f.id = family and not exists (select from memberships m where m.family_id = f.id and m.ended_on is null)) x
    on conflict on constraint notifications_made_once do nothing;
$$;

create function join_group(which uuid, family uuid, members uuid[], at timestamptz) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  g support_groups%rowtype;
  member uuid;
  place text;
  places_given integer := 0;
  waits integer := 0;
begin
  if not may_sign_up(family) then return 'nothing-there'; end if;
  perform from families where id = family for no key update;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if g.state <> 'published' then return 'cancelled'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' <= at then return 'over'; end if;
  if cardinality(members) = 0 then return 'nobody'; end if;
  if exists (select from unnest(members) x where not exists (
      select from family_members m where m.id = x and m.family_id = family and m.relation = 'parent')) then
    return 'nobody';
  end if;
  foreach member in array members loop
    continue when exists (select from group_signups s where s.group_id = which and s.member_id = member and s.state <> 'off');
    place := case when (select count(*) from group_signups s where s.group_id = which and s.state = 'in') < g.places
      then 'in' else 'waiting' end;
    -- Whoever had given up the place asks again behind those who wait.
    delete from group_signups s where s.group_id = which and s.member_id = member and s.state = 'off';
    insert into group_signups (group_id, family_id, member_id, given_name, family_name, state, asked_at, asked_by)
      values (which, family, member, '?', '', place, at, me.membership_id);
    if place = 'in' then places_given := places_given + 1; else waits := waits + 1; end if;
  end loop;
  return case when waits > 0 and places_given > 0 then 'partly' when waits > 0 then 'waiting' else 'in' end;
end $$;
comment on function join_group is 'Takes places for a family''s parents: in, waiting, partly; cancelled, over, nobody or nothing-there where it does not.';

create function leave_group(which uuid, family uuid, members uuid[], at timestamptz) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare g support_groups%rowtype;
begin
  if not may_sign_up(family) then return 'nothing-there'; end if;
  perform from families where id = family for no key update;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' <= at then return 'over'; end if;
  update group_signups s set state = 'off'
   where s.group_id = which and s.family_id = family and s.member_id = any (members) and s.state <> 'off';
  perform fill_places(which);
  return 'off';
end $$;
comment on function leave_group is 'Gives up places of a family''s parents; who waited longest moves up and is told.';

-- Parents of a family whom the actor may sign up.
create function parents_to_sign_up(family uuid) returns table (member_id uuid, given_name text, family_name text, own boolean)
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select m.id, m.given_name, m.family_name, m.person_id is not null and m.person_id = acting_person()
    from family_members m
   where m.family_id = family and m.relation = 'parent' and may_sign_up(family)
   order by m.given_name, m.id;
$$;

-- Whether the acting leader or manager keeps the group's list.
create function keeps_list(which uuid) returns boolean
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  return exists (select from support_groups g where g.id = which and case me.role
    when 'group_leader' then g.leader_id = me.membership_id
    when 'project_manager' then g.provider_id = me.organisation_id
    else false end);
end $$;

-- A leader is told first names, a manager whole ones.
create function group_roll(which uuid) returns table (
  id uuid, given_name text, family_name text, state text, walk_in boolean, attended boolean, confirmed boolean, number bigint
)
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select s.id, s.given_name, case when acting_role() = 'project_manager' then s.family_name else '' end,
         s.state, s.walk_in, s.attended, s.confirmed_at is not null, s.number
    from group_signups s
   where s.group_id = which and (s.state <> 'off' or s.attended) and keeps_list(which)
   order by s.state, s.given_name, s.number;
$$;
comment on function group_roll is 'Those who have or wait for a place, for the leader of the group (first names) and the managers of its provider.';

-- Null says that it is not known yet. Who waited and came has a place after all.
create function mark_attendance(which uuid, signups uuid[], came boolean) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare g support_groups%rowtype;
begin
  if not keeps_list(which) then return 'nothing-there'; end if;
  select * into g from support_groups where id = which for no key update;
  if not g.list_open then return 'signed'; end if;
  if g.state <> 'published' then return 'not-held'; end if;
  update group_signups s
     set attended = came, confirmed_at = case when came then s.confirmed_at end,
         state = case when came and s.state = 'waiting' then 'in' else s.state end
   where s.group_id = which and s.id = any (signups) and s.attended is distinct from came;
  return 'marked';
end $$;

create function add_walk_in(which uuid, given text, family text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare g support_groups%rowtype;
begin
  if not keeps_list(which) then return 'nothing-there'; end if;
  select * into g from support_groups where id = which for no key update;
  if not g.list_open then return 'signed'; end if;
  if g.state <> 'published' then return 'not-held'; end if;
  insert into group_signups (group_id, given_name, family_name, state, walk_in, asked_at, asked_by, attended)
    values (which, given, family, 'in', true, at, acting_membership(), true);
  return 'added';
end $$;

-- A signature is a parent's own: of the person who is signed in, for themselves.
create function confirm_attendance(which uuid, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  g support_groups%rowtype;
begin
  if me.role is distinct from 'family_member' then return 'nothing-there'; end if;
  select * into g from support_groups where id = which and published_at is not null for no key update;
  if not found then return 'nothing-there'; end if;
  if (g.held_on + g.starts_at) at time zone 'Europe/Tallinn' > at or g.state <> 'published' then return 'not-held'; end if;
  if not g.list_open then return 'signed'; end if;
  update group_signups s set attended = true, confirmed_at = at
    from family_members m
   where s.group_id = which and s.family_id = me.family_id and m.id = s.member_id and m.person_id = me.person_id
     and s.state = 'in' and s.attended is distinct from false and s.confirmed_at is null;
  return case when found then 'confirmed' else 'not-yours' end;
end $$;
comment on function confirm_attendance is 'The acting parent says that they took part: their signature on the list.';

-- The list as its leader signs it. Names are put in here, whole, because the leader is told first names only.
create function sign_group_list(which uuid, facts jsonb, of_template integer, correcting text, on_day date, at timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  g support_groups%rowtype;
  people jsonb;
begin
  select * into g from support_groups where id = which and leader_id = me.membership_id for no key update;
  if me.role is distinct from 'group_leader' or not found then return 'nothing-there'; end if;
  if g.state <> 'published' or (g.held_on + g.starts_at + make_interval(mins => g.minutes)) at time zone 'Europe/Tallinn' > at then
    return 'not-held';
  end if;
  if not g.list_open then return 'signed'; end if;
  if exists (select from group_signups s where s.group_id = which and s.state = 'in' and s.attended is null) then
    return 'unmarked';
  end if;
  if g.mode = 'online' and not exists (select from group_proofs p where p.group_id = which and p.kind = 'screenshot') then
    return 'no-proof';
  end if;
  if g.mode = 'in-person' and not exists (select from group_proofs p where p.group_id = which and p.kind = 'paper-list')
     and exists (select from group_signups s where s.group_id = which and s.attended and s.confirmed_at is null) then
    return 'unsigned';
  end if;
  select coalesce(jsonb_agg(jsonb_build_object(
           'name', trim(s.given_name || ' ' || s.family_name),
           'signedAt', s.confirmed_at, 'walkIn', s.walk_in) order by s.family_name collate "et-x-icu", s.given_name collate "et-x-icu", s.number), '[]')
    into people from group_signups s where s.group_id = which and s.attended;
  insert into group_lists (group_id, edition, provider_id, data, template_version, signed_by, signed_name, signed_on, signed_at, correction)
    select which, g.list_edition + 1, g.provider_id,
           facts || jsonb_build_object('participants', people,
             'proofs', (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'sha256', encode(p.sha256, 'hex')) order by p.added_at, p.id), '[]')
                          from group_proofs p where p.group_id = which)),
           of_template, m.id, m.display_name, on_day, at, correcting
      from memberships m where m.id = me.membership_id;
  update support_groups set list_edition = list_edition + 1, list_open = false where id = which;
  return 'list-signed';
end $$;
comment on function sign_group_list is 'TK 3.1.3: the leader signs who took part; from then on that edition never changes.';

-- What was wrong stands on the next edition.
create function reopen_group_list(which uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if not keeps_list(which) then return false; end if;
  update support_groups set list_open = true where id = which and list_edition > 0 and not list_open;
  return found;
end $$;

-- Moved or cancelled: everybody who has or waits for a place is told, and the leader.
create function tell_group_changed(which uuid, of_kind text, by_key text) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if me.role is distinct from 'project_manager' or not keeps_list(which) then return; end if;
  perform tell_family_of_group(x.family_id, which, of_kind, by_key)
    from (select distinct s.family_id from group_signups s where s.group_id = which and s.state <> 'off') x;
  insert into notifications (to_key, kind, path, key)
    select g.leader_id, of_kind, '/groups/' || which, by_key from support_groups g where g.id = which and g.leader_id is not null
    on conflict on constraint notifications_made_once do nothing;
end $$;

-- The day before: whoever comes, and whoever leads. By whoever asks; a group is reminded of once.
create function remind_of_groups(today date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare reminded integer;
begin
  with tomorrow as (
    select g.id, g.leader_id, g.held_on from support_groups g where g.state = 'published' and g.held_on = today + 1
  ), whom as (
    select t.id, t.held_on, t.leader_id as k from tomorrow t where t.leader_id is not null
    union
    select t.id, t.held_on, s.family_id from tomorrow t join group_signups s on s.group_id = t.id and s.state = 'in' and s.family_id is not null
    union
    select t.id, t.held_on, unnest(s.supporter_keys) from tomorrow t
      join group_signups s on s.group_id = t.id and s.state = 'in'
     where not exists (select from memberships m where m.family_id = s.family_id and m.ended_on is null)
  )
  insert into notifications (to_key, kind, path, key)
    select k, 'group-tomorrow', '/groups/' || id, 'tomorrow ' || id || ' ' || held_on from whom
    on conflict on constraint notifications_made_once do nothing;
  get diagnostics reminded = row_count;
  return reminded;
end $$;

-- More places, and whoever waits moves up.
create function fill_more_places() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  perform fill_places(new.id);
  return null;
end $$;
create trigger fill_more_places after update of places, state on support_groups
  for each row when (new.waiting_count > 0 and new.state = 'published' and new.places > old.places)
  execute function fill_more_places();
