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

create function actor_of(secret text) returns actor
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare found_actor actor;
begin
  if secret is null or secret = '' then return null; end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id,
         case m.role
           when 'family_supporter' then array[m.id]
           when 'family_member' then array[m.family_id]
           else array[m.organisation_id]
         end
    into found_actor
    from sessions s
    left join memberships m on m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
   where s.hash = sha256(convert_to(secret, 'UTF8'))
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  return found_actor;
end $$;

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
  update sessions s
     set seen_at = now(), idle_ends_at = least(now() + interval '30 minutes', s.ends_at)
   where s.hash = sha256(convert_to(secret, 'UTF8'))
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now()
     and s.seen_at < now() - interval '1 minute';
  return query
    select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id, s.language,
           coalesce(m.display_name, p.given_name || ' ' || p.family_name), o.name, s.idle_ends_at, s.ends_at,
           (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'organisation', ro.name) order by r.role, ro.name, r.id), '[]')
              from memberships r left join organisations ro on ro.id = r.organisation_id
             where r.person_id = s.person_id and r.began_on <= current_date and (r.ended_on is null or r.ended_on >= current_date))
      from sessions s
      join people p on p.id = s.person_id
      left join memberships m on m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
      left join organisations o on o.id = m.organisation_id
     where s.hash = sha256(convert_to(secret, 'UTF8'))
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
  select m.id into chosen from memberships m
    left join sessions s on s.membership_id = m.id and s.person_id = who
   where m.person_id = who and m.began_on <= current_date and (m.ended_on is null or m.ended_on >= current_date)
   group by m.id order by max(s.began_at) desc nulls last, m.role, m.id limit 1;
  insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, agent, language)
    values (new_hash, who, chosen, now() + interval '30 minutes', now() + interval '12 hours',
            left(begin_session.agent, 200), begin_session.language);
  insert into audit (person_id, membership_id, action, effect, request_id) values (who, chosen, 'sign-in', 'sign-in', '');
  return query select who, chosen;
end $$;
comment on function begin_session is 'After the identity provider vouched for a person: a session in the role last used.';

create function change_role(secret text, new_hash bytea, wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare before sessions%rowtype;
begin
  select * into before from sessions s
   where s.hash = sha256(convert_to(secret, 'UTF8')) and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now()
     for update;
  if not found or not exists (
    select from memberships m where m.id = wanted and m.person_id = before.person_id
       and m.began_on <= current_date and (m.ended_on is null or m.ended_on >= current_date)) then
    return false;
  end if;
  update sessions set ended_at = now(), end_reason = 'role_changed' where hash = before.hash;
  insert into sessions (hash, person_id, membership_id, began_at, idle_ends_at, ends_at, agent, language, continues)
    values (new_hash, before.person_id, wanted, before.began_at, least(now() + interval '30 minutes', before.ends_at),
            before.ends_at, before.agent, before.language, before.id);
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
   where hash = sha256(convert_to(secret, 'UTF8')) and ended_at is null;
$$;

-- The owner of a session that has ended, for thirty days: so that what was sent too late can be kept for that person.
create function owner_of_ended_session(secret text) returns uuid
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select person_id from sessions
   where hash = sha256(convert_to(secret, 'UTF8')) and began_at > now() - interval '30 days';
$$;

create function park_post(secret text, at_path text, sealed_fields bytea) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare who uuid := owner_of_ended_session(secret);
begin
  if who is null then return false; end if;
  if (select count(*) from parked_posts where person_id = who) >= 50 then
    delete from parked_posts where id = (select id from parked_posts where person_id = who order by parked_at limit 1);
  end if;
  insert into parked_posts (person_id, path, sealed) values (who, at_path, sealed_fields);
  return true;
end $$;
