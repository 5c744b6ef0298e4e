-- The day on which a provider's access closes after its contract (TK 3.5).

create table contract_closings (
  contract_id uuid primary key,
  provider_id uuid not null,
  -- The last day on which its people may enter.
  closes_on date not null,
  set_by uuid not null references memberships,
  set_on date not null,
  -- The day on which it was seen to be over; from then on nobody acts for the provider.
  closed_on date,
  version integer not null default 1,
  foreign key (contract_id, provider_id) references contracts (id, provider_id),
  check (closed_on is null or closed_on > closes_on)
);
comment on table contract_closings is 'Until when a provider''s people may enter after a contract''s end, as the commissioner set it; another day opens it again.';
create index contract_closings_of_provider on contract_closings (provider_id) where closed_on is not null;

-- Another day is another decision: what was closed is open until that day is over.
create function open_again() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if new.closes_on <> old.closes_on then new.closed_on := null; end if;
  return new;
end $$;
create trigger opens_again before update of closes_on on contract_closings for each row execute function open_again();

create function close_access(on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare closed integer;
begin
  perform refuse_other_day(on_day);
  update contract_closings set closed_on = on_day where closed_on is null and closes_on < on_day;
  get diagnostics closed = row_count;
  return closed;
end $$;
comment on function close_access is 'Closes the access of providers whose last day is over. Answers how many.';

create function is_closed(organisation uuid) returns boolean language sql stable security definer set search_path = tugiring, pg_temp
  return exists (select from contract_closings c where c.provider_id = organisation and c.closed_on is not null);

create or replace function actor_of(secret text)
 returns actor
 language plpgsql
 stable security definer
 set search_path = tugiring, pg_temp as $$
declare found_actor actor;
begin
  if secret is null or secret = '' then return null; end if;
  select s.id, s.person_id, m.id, m.role, m.organisation_id, m.family_id,
         case
           when m.role in ('family_supporter', 'mentor', 'psychologist', 'supervisor', 'group_leader') then array[m.id]
           when m.role = 'family_member' then array[m.family_id]
           when m.role is not null then array[m.organisation_id]
         end
    into found_actor
    from sessions s
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
     and not is_closed(m.organisation_id)
   where s.hash = session_hash(secret)
     and s.ended_at is null and s.idle_ends_at > now() and s.ends_at > now();
  return found_actor;
end $$;

create or replace function enter(secret text, durable boolean)
 returns table (session_id uuid, person_id uuid, membership_id uuid, role text, organisation_id uuid, family_id uuid, language text, display_name text, organisation_name text, idle_ends_at timestamp with time zone, ends_at timestamp with time zone, roles jsonb)
 language plpgsql
 volatile security definer
 set search_path = tugiring, pg_temp as $$
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
           where r.person_id = s.person_id and r.began_on <= today and (r.ended_on is null or r.ended_on >= today)
             and not is_closed(r.organisation_id)),
         s.seen_at < touched_before
    into session_id, person_id, membership_id, role, organisation_id, family_id, language,
         display_name, organisation_name, idle_ends_at, ends_at, roles, is_due
    from sessions s
    join people p on p.id = s.person_id
    left join memberships m on m.id = s.membership_id and m.person_id = s.person_id
     and m.began_on <= today and (m.ended_on is null or m.ended_on >= today)
     and not is_closed(m.organisation_id)
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
