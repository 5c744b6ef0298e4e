-- Mails: what each person wishes to be sent, and what is to be sent. An e-mail says that something waits, or what is
-- due; it is composed when it is sent, as its recipient, so nothing of what it says lies here. Instants are told by the
-- program's clock.

create table mail_settings (
  person_id uuid primary key references people,
  email text not null default '' check (length(email) <= 254),
  -- When the code that was sent to this address was entered; nothing else is sent before.
  confirmed_at timestamptz,
  code text check (code ~ '^[0-9]{6}$'),
  code_tries smallint not null default 0,
  -- At once when something waits, at most once an hour.
  tells_waiting boolean not null default true,
  -- The hour in Estonia at which the day's digest is sent; none where null.
  digest_hour smallint default 7 check (digest_hour between 0 and 23),
  language text not null default 'et' check (language in ('et', 'ru', 'en')),
  -- The mail server said that nobody receives mail there.
  refused_at timestamptz
);
comment on table mail_settings is 'Where and when a person is sent mail; their own alone.';

create table mails (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  kind text not null check (kind in ('confirm', 'waiting', 'digest')),
  -- Of a digest its day.
  key text not null,
  made_at timestamptz not null,
  -- When it is tried next; while it is being sent, when whoever sends it is given up.
  due_at timestamptz not null,
  tries integer not null default 0,
  taken uuid,
  settled_at timestamptz,
  outcome text check (outcome in ('sent', 'nothing', 'overtaken', 'refused', 'unwanted')),
  unique (person_id, kind, key),
  check ((settled_at is null) = (outcome is null))
);
comment on table mails is 'Mails to be sent and sent, without a word of what they say.';
create index mails_due on mails (due_at) where settled_at is null;
create unique index mails_one_waiting on mails (person_id) where kind = 'waiting' and settled_at is null;

-- When it was seen to by whoever sends mails; null until then.
alter table notifications add column told_at timestamptz;
create index notifications_untold on notifications (made_at) where told_at is null;

-- Keeps one's own settings. A new address is sent a code, as is a known one on request; five a day.
create function keep_mail_settings(address text, waiting boolean, hour integer, in_language text, again boolean, at timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant uuid := acting_person();
  was mail_settings%rowtype;
begin
  if me is null then raise insufficient_privilege using message = 'only one''s own'; end if;
  insert into mail_settings (person_id) values (me) on conflict do nothing;
  select * into was from mail_settings where person_id = me for update;
  update mail_settings set tells_waiting = waiting, digest_hour = hour, language = in_language where person_id = me;
  if address = was.email and not (again and address <> '' and was.confirmed_at is null) then return 'kept'; end if;
  if address <> '' and (select count(*) from mails where person_id = me and kind = 'confirm' and made_at > at - interval '1 day') >= 5 then
    return 'too-many';
  end if;
  update mails set settled_at = at, outcome = 'overtaken' where person_id = me and kind = 'confirm' and settled_at is null;
  update mail_settings
     set email = address, confirmed_at = null, refused_at = null, code_tries = 0,
         -- The first 32 bits of such an id are chance.
         code = case when address <> '' then
           lpad((('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint % 1000000)::text, 6, '0') end
   where person_id = me;
  if address = '' then return 'kept'; end if;
  insert into mails (person_id, kind, key, made_at, due_at) values (me, 'confirm', gen_random_uuid()::text, at, at);
  return 'code-sent';
end $$;
comment on function keep_mail_settings is 'Keeps the acting person''s settings: kept; code-sent, to the address that is new; too-many, where five codes were sent within a day.';

create function confirm_mail_address(given text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare was mail_settings%rowtype;
begin
  select * into was from mail_settings where person_id = acting_person() for update;
  if was.email is null or was.email = '' or was.code is null then return 'spent'; end if;
  if was.code_tries >= 5 then return 'spent'; end if;
  if was.code <> given then
    update mail_settings set code_tries = code_tries + 1 where person_id = was.person_id;
    return 'wrong';
  end if;
  update mail_settings set confirmed_at = at, code = null, code_tries = 0 where person_id = was.person_id;
  return 'confirmed';
end $$;
comment on function confirm_mail_address is 'Confirms the acting person''s address by the code sent there: confirmed, wrong (five times), spent.';

-- What follows is for whoever sends mails (tugiring_door), which believes what it is told and reads no table.

create function plan_mails(at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  in_estonia constant timestamp := at at time zone 'Europe/Tallinn';
  planned integer;
  more integer;
begin
  insert into mails (person_id, kind, key, made_at, due_at)
    select s.person_id, 'digest', in_estonia::date::text, at, at
      from mail_settings s
     where s.confirmed_at is not null and s.refused_at is null and s.digest_hour <= extract(hour from in_estonia)
    on conflict do nothing;
  get diagnostics planned = row_count;
  with untold as (
    update notifications set told_at = at
     where id in (select id from notifications where told_at is null order by made_at limit 1000 for update skip locked)
    returning to_key, to_role
  ), recipients as (
    select distinct m.person_id
      from (select distinct to_key, to_role from untold) n
      join memberships m on (m.id = n.to_key or m.family_id = n.to_key or (m.organisation_id = n.to_key and m.role = n.to_role))
       and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
  )
  insert into mails (person_id, kind, key, made_at, due_at)
    select r.person_id, 'waiting', gen_random_uuid()::text, at,
           greatest(at, (select max(w.settled_at) + interval '1 hour' from mails w
                          where w.person_id = r.person_id and w.kind = 'waiting' and w.outcome = 'sent'))
      from recipients r join mail_settings s on s.person_id = r.person_id
     where s.confirmed_at is not null and s.refused_at is null and s.tells_waiting
     order by r.person_id
    on conflict do nothing;
  get diagnostics more = row_count;
  return planned + more;
end $$;
comment on function plan_mails is 'Adds the digests whose hour has come and, for those for whom something new waits, a mail that says so.';

create function take_mail(at timestamptz, lease interval) returns table (
  id uuid, taken uuid, kind text, key text, tries integer, person_id uuid, email text, language text, code text, roles jsonb
)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  one mails%rowtype;
  wish mail_settings%rowtype;
begin
  loop
    update mails m set due_at = at + lease, tries = m.tries + 1, taken = gen_random_uuid()
     where m.id = (select w.id from mails w where w.settled_at is null and w.due_at <= at
                    order by w.due_at, w.id limit 1 for update skip locked)
    returning * into one;
    if not found then return; end if;
    select * into wish from mail_settings s where s.person_id = one.person_id;
    exit when wish.email <> '' and case one.kind
      when 'confirm' then wish.code is not null
      when 'waiting' then wish.confirmed_at is not null and wish.tells_waiting
      else wish.confirmed_at is not null and wish.digest_hour is not null end;
    -- What it was planned for is not wished any more.
    update mails m set settled_at = at, outcome = 'unwanted' where m.id = one.id;
  end loop;
  return query
    select one.id, one.taken, one.kind, one.key, one.tries, one.person_id, wish.email, wish.language,
           case when one.kind = 'confirm' then wish.code end,
           (select coalesce(jsonb_agg(jsonb_build_object('membership', m.id, 'role', m.role, 'organisation', o.name)
                                      order by m.role, o.name, m.id), '[]')
              from memberships m left join organisations o on o.id = m.organisation_id
             where m.person_id = one.person_id
               and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia()));
end $$;
comment on function take_mail is 'Takes a mail whose time has come, for as long as the lease lasts; after that another process may take it.';

-- True where it was still this taker's.
create function settle_mail(which uuid, by_taker uuid, with_outcome text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare whose uuid;
begin
  update mails set settled_at = at, outcome = with_outcome
   where id = which and taken = by_taker and settled_at is null returning person_id into whose;
  if whose is null then return false; end if;
  if with_outcome = 'refused' then update mail_settings set refused_at = at where person_id = whose; end if;
  return true;
end $$;

create function postpone_mail(which uuid, by_taker uuid, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  update mails set due_at = until, taken = null where id = which and taken = by_taker and settled_at is null;
  return found;
end $$;

-- A session of a minute in the name of one to whom a mail is being sent, so that what it says is read as they read it.
create function begin_mail_session(which uuid, by_taker uuid, membership uuid, new_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  insert into sessions (hash, person_id, membership_id, seen_at, idle_ends_at, ends_at, agent, language)
    select new_hash, m.person_id, m.id, now(), now() + interval '1 minute', now() + interval '1 minute', 'mail', s.language
      from mails w join memberships m on m.id = membership and m.person_id = w.person_id
      join mail_settings s on s.person_id = w.person_id
     where w.id = which and w.taken = by_taker and w.settled_at is null;
  return found;
end $$;

-- It leaves nothing behind: neither a line among one's sessions nor a role last used. Also those that a crash left.
create function end_mail_session(its_hash bytea) returns void
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  delete from sessions where agent = 'mail' and (hash = its_hash or ends_at < now());
$$;

-- By whoever holds the link that was mailed: no session is asked for. An unknown person is answered as a known one.
create function stop_mails(of_person uuid, of_kind text) returns void
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  update mail_settings
     set tells_waiting = tells_waiting and of_kind <> 'waiting',
         digest_hour = case when of_kind = 'digest' then null else digest_hour end
   where person_id = of_person;
$$;
