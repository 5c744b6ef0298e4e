-- One's own calendar shows what is booked with a mentor, psychologist or supervisor too, to whoever holds it and to the
-- family: when, how long and of what kind. Where it is held is left out, because that may be somebody's home.
do $$
begin
  -- On a database that stands already it is tugiring_system's, on one that is being made not yet.
  if exists (select from pg_proc where oid = 'linked_calendar(bytea, date, date)'::regprocedure and proowner = 'tugiring_system'::regrole) then
    set local role tugiring_system;
  end if;
end $$;
create or replace function linked_calendar(of_secret bytea, since date, until date) returns jsonb
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare
  m memberships%rowtype;
  spoken text;
begin
  select x.* into m from calendar_links l join memberships x on x.id = l.membership_id
   where l.hash = of_secret and x.began_on <= today_in_estonia() and (x.ended_on is null or x.ended_on >= today_in_estonia());
  if not found then return null; end if;
  select p.language into spoken from people p where p.id = m.person_id;
  return jsonb_build_object('language', spoken, 'events', coalesce((
    select jsonb_agg(e order by e ->> 'on', e ->> 'id') from (
      select jsonb_build_object('kind', 'group', 'id', g.id, 'on', g.held_on, 'at', to_char(g.starts_at, 'HH24:MI'),
               'minutes', g.minutes, 'topic', g.topic, 'mode', g.mode,
               'place', concat_ws(', ', nullif(g.place, ''), o.name), 'cancelled', g.state = 'cancelled',
               'sequence', g.sequence, 'changedAt', g.changed_at) as e
        from support_groups g left join organisations o on o.id = g.municipality_id
       where g.published_at is not null and g.held_on between since and until
         and (g.leader_id = m.id or exists (
           select from group_signups s where s.group_id = g.id and s.family_id = m.family_id and s.state = 'in'))
      union all
      select jsonb_build_object('kind', 'next-step', 'id', c.id, 'on', c.next_on, 'cancelled', false, 'sequence', c.version - 1,
               'changedAt', c.created_at)
        from contacts c
       where m.role = 'family_supporter' and c.author_id = m.id and c.next_on between since and until and c.withdrawn_at is null
      union all
      select jsonb_build_object('kind', a.service, 'id', a.id, 'on', a.starts_on, 'at', to_char(a.starts_at, 'HH24:MI'),
               'minutes', a.minutes, 'cancelled', a.state = 'cancelled' or a.withdrawn_at is not null,
               'sequence', a.version - 1, 'changedAt', a.created_at)
        from appointments a
       where a.starts_on between since and until and a.state <> 'missed'
         and (a.membership_id = m.id and m.id = any (a.specialist_keys)
              or m.role = 'family_member' and a.family_id = m.family_id)
    ) x), '[]'));
end $$;
set local role none;
