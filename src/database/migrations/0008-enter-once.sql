-- Entering begins every request, so it looks the session up once, reckons the Estonian day once, and writes only where
-- a minute has passed since it last did. It answers the same as before.
do $$
begin
  -- On a database that stands already it is tugiring_system's, on one that is being made not yet.
  if exists (select from pg_proc where oid = 'enter(text, boolean)'::regprocedure and proowner = 'tugiring_system'::regrole) then
    set local role tugiring_system;
  end if;
end $$;

create or replace function enter(secret text, durable boolean) returns table (
  session_id uuid, person_id uuid, membership_id uuid, role text, organisation_id uuid, family_id uuid,
  language text, display_name text, organisation_name text, idle_ends_at timestamptz, ends_at timestamptz,
  roles jsonb
)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  today constant date := today_in_estonia();
  touched_before constant timestamptz := now() - interval '1 minute';
  idle_end constant timestamptz := now() + interval '30 minutes';
  is_due boolean;
begin
  perform set_config('tugiring.session', secret, true);
  if not durable then perform set_config('synchronous_commit', 'off', true); end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id, s.language,
         coalesce(m.display_name, p.given_name || ' ' || p.family_name), o.name,
         case when s.seen_at < touched_before then least(idle_end, s.ends_at) else s.idle_ends_at end, s.ends_at,
         (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', ro.name)
                                    order by r.role, ro.name, r.id), '[]')
            from memberships r left join organisations ro on ro.id = r.organisation_id
           where r.person_id = s.person_id and r.began_on <= today and (r.ended_on is null or r.ended_on >= today)),
         s.seen_at < touched_before
    into session_id, person_id, membership_id, role, organisation_id, family_id, language,
         display_name, organisation_name, idle_ends_at, ends_at, roles, is_due
    from sessions s
    join people p on p.id = s.person_id
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today and (m.ended_on is null or m.ended_on >= today)
    left join organisations o on o.id = m.organisation_id
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  if not found then return; end if;
  if is_due then
    -- Of several requests at once one touches the session; the others need not wait until it is done.
    update sessions s set seen_at = now(), idle_ends_at = least(idle_end, s.ends_at)
     where s.hash = (select t.hash from sessions t
                      where t.hash = session_hash(secret)
                        and t.ended_at is null and t.idle_ends_at > now() and t.ends_at > now()
                        and t.seen_at < touched_before
                        for no key update skip locked);
  end if;
  return next;
end $$;
set local role none;
