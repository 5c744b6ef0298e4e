-- Context is proved, not claimed: the raw secret of a session is set once in a transaction, and these functions
-- look the actor up from its hash. They belong to tugiring_system and have a fixed search path.

create type actor as (
  session_id uuid,
  person_id uuid,
  membership_id uuid,
  role text,
  organisation_id uuid,
  family_id uuid,
  keys uuid[]
);

-- A membership's days are Estonian days, whatever time zone the connection was told.
create function today_in_estonia() returns date language sql stable
  return (now() at time zone 'Europe/Tallinn')::date;

-- As src/identity/session-secret.ts reckons it.
create function session_hash(secret text) returns bytea language sql immutable
  return sha256(convert_to(secret, 'UTF8'));

create function actor_of(secret text) returns actor
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare found_actor actor;
begin
  if secret is null or secret = '' then return null; end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id,
         case
           when m.role = 'family_supporter' then array[m.id]
           when m.role = 'family_member' then array[m.family_id]
           when m.role is not null then array[m.organisation_id]
         end
    into found_actor
    from sessions s
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  return found_actor;
end $$;

create function acting() returns actor
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
begin return actor_of(current_setting('tugiring.session', true)); end $$;

-- Each is asked once a statement, as (select acting_keys()), never once a row.
create function acting_keys() returns uuid[]
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
begin return (actor_of(current_setting('tugiring.session', true))).keys; end $$;

create function acting_person() returns uuid
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
begin return (actor_of(current_setting('tugiring.session', true))).person_id; end $$;

create function acting_membership() returns uuid
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
begin return (actor_of(current_setting('tugiring.session', true))).membership_id; end $$;

create function acting_role() returns text
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
begin return (actor_of(current_setting('tugiring.session', true))).role; end $$;

create function enter(secret text, durable boolean) returns table (
  session_id uuid, person_id uuid, membership_id uuid, role text, organisation_id uuid, family_id uuid,
  language text, display_name text, organisation_name text, idle_ends_at timestamptz, ends_at timestamptz,
  roles jsonb
)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  perform set_config('tugiring.session', secret, true);
  if not durable then perform set_config('synchronous_commit', 'off', true); end if;
  -- Of several requests at once one touches the session; the others need not wait until it is done.
  update sessions s
     set seen_at = now(), idle_ends_at = least(now() + interval '30 minutes', s.ends_at)
   where s.hash = (select t.hash from sessions t
                    where t.hash = session_hash(secret)
                      and t.ended_at is null and t.idle_ends_at > now() and t.ends_at > now()
                      and t.seen_at < now() - interval '1 minute'
                      for no key update skip locked);
  return query
    select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id, s.language,
           coalesce(m.display_name, p.given_name || ' ' || p.family_name), o.name, s.idle_ends_at, s.ends_at,
           (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', ro.name)
                                      order by r.role, ro.name, r.id), '[]')
              from memberships r left join organisations ro on ro.id = r.organisation_id
             where r.person_id = s.person_id
               and r.began_on <= today_in_estonia() and (r.ended_on is null or r.ended_on >= today_in_estonia()))
      from sessions s
      join people p on p.id = s.person_id
      left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
       and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
      left join organisations o on o.id = m.organisation_id
     where s.hash = session_hash(secret)
       and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
end $$;
comment on function enter is 'Begins a transaction''s context with a session''s secret; answers its actor, or no row where the session has ended.';

create function begin_session(subject text, given text, family text, new_hash bytea, agent text, language text)
  returns table (person_id uuid, membership_id uuid)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare who uuid; chosen uuid;
begin
  if subject !~ '^EE[0-9]{11}$' then raise exception 'subject is not of the form EE and identity code'; end if;
  insert into people as p (identity_code, given_name, family_name, language)
    values (substr(subject, 3), given, family, begin_session.language)
    on conflict (identity_code) do update set given_name = excluded.given_name, family_name = excluded.family_name
    returning p.id into who;
  -- Last used, not last signed in with: a change of role keeps its session's beginning.
  select m.id into chosen from memberships m
    left join sessions s on s.membership_id = m.id and s.person_id = who
   where m.person_id = who and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
   group by m.id order by max(s.seen_at) desc nulls last, m.role, m.id limit 1;
  insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, agent, language)
    values (new_hash, who, chosen, now() + interval '30 minutes', now() + interval '12 hours',
            left(coalesce(begin_session.agent, ''), 200), begin_session.language);
  insert into audit (person_id, membership_id, action, effect, request_id) values (who, chosen, 'sign-in', 'sign-in', '');
  return query select who, chosen;
end $$;
comment on function begin_session is 'After the identity provider vouched for a person: a session in the role last used.';

create function change_role(secret text, new_hash bytea, wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare before sessions%rowtype;
begin
  select * into before from sessions s
   where s.hash = session_hash(secret) and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now()
     for update;
  if not found or not exists (
    select from memberships m where m.id = wanted and m.person_id = before.person_id
       and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())) then
    return false;
  end if;
  update sessions set ended_at = now(), end_reason = 'role_changed' where hash = before.hash;
  insert into sessions (hash, person_id, membership_id, began_at, idle_ends_at, ends_at, agent, language, continues)
    values (new_hash, before.person_id, wanted, before.began_at, least(now() + interval '30 minutes', before.ends_at),
            before.ends_at, before.agent, before.language, before.id);
  insert into audit (person_id, membership_id, session_id, action, effect, record_id, request_id)
    values (before.person_id, before.membership_id, before.id, 'change-role', 'change', wanted, '');
  return true;
end $$;

create function end_session(secret text, which uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me actor := actor_of(secret);
begin
  update sessions s
     set ended_at = now(), end_reason = case when s.id = me.session_id then 'signed_out' else 'ended_elsewhere' end
   where s.id = which and s.person_id = me.person_id and s.ended_at is null;
  if not found then return false; end if;
  insert into audit (person_id, membership_id, session_id, action, effect, request_id)
    values (me.person_id, me.membership_id, which, 'sign-out', 'sign-out', '');
  return true;
end $$;

create function session_language(secret text, wanted text) returns void
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  update sessions set language = wanted
   where hash = session_hash(secret) and ended_at is null and idle_ends_at > now() and ends_at > now();
$$;

-- The owner of a session until thirty days after its end, so that what was sent too late can be kept for that
-- person; not of one that its owner ended from elsewhere, because whoever still holds that is not trusted.
create function owner_of_ended_session(secret text) returns uuid
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select person_id from sessions
   where hash = session_hash(secret) and end_reason is distinct from 'ended_elsewhere'
     and least(ended_at, idle_ends_at, ends_at) > now() - interval '30 days';
$$;

-- False where it was not kept, so that the page can say so: what is kept already is never thrown out for it.
create function park_post(secret text, at_path text, sealed_fields bytea) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare who uuid := owner_of_ended_session(secret);
begin
  if who is null or (select count(*) from parked_posts where person_id = who) >= 50 then return false; end if;
  insert into parked_posts (person_id, path, sealed) values (who, at_path, sealed_fields);
  return true;
end $$;
