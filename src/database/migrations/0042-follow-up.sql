-- TK 2.2.1: contact is kept after the service has ended. Whether a family wishes to hear of groups and offers, and what
-- was done with it since.

create table offer_wishes (
  family_id uuid primary key references families,
  wished boolean not null,
  said_on date not null,
  -- The family itself, on its own page; otherwise it was asked and somebody wrote it down.
  by_family boolean not null,
  provider_id uuid
);
comment on table offer_wishes is 'Whether a family wishes notices of groups and offers after its service; without a row it was not asked.';

create table follow_ups (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  kind text not null check (kind in ('note', 'offer', 'greater-need')),
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  author_id uuid not null references memberships,
  author_name text not null,
  body text not null check (body <> '' and length(body) <= 10000),
  -- On which day the family agreed that its municipality is told.
  consent_on date,
  -- As the one who is told may not read more of the family than before.
  about text not null default '',
  provider_id uuid,
  -- The one who supported the family last, and reads and writes here although the assignment is over.
  follower_id uuid references memberships,
  municipality_key uuid,
  check ((kind = 'greater-need') = (consent_on is not null)),
  check (kind = 'greater-need' or municipality_key is null)
);
comment on table follow_ups is 'Notes, offers and greater needs of a family whose service has ended; insert-only.';
create index follow_ups_of_family on follow_ups (family_id, written_at desc);

create function take_access_for_follow_up() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  -- A refusal of the municipality at the same moment waits, or is waited for.
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.municipality_key := case when new.kind = 'greater-need' then f.municipality_key end;
  return new;
end $$;
create trigger access_from_family before insert on follow_ups
  for each row execute function take_access_for_follow_up();
create trigger stays_with_family before update of family_id on follow_ups
  for each row when (old.family_id is distinct from new.family_id) execute function refuse_move();

-- Families whose last service of a provider has ended and that are still with it: those of the acting manager's provider,
-- or those whom the acting supporter supported last. No more of them than keeping contact needs.
create function followed_families() returns table (
  family_id uuid, name text, case_number text, kind text, language text, phone text, email text, ended_on date,
  follower_id uuid, follower_name text, municipality_id uuid, municipality text
)
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if me.role is null or me.role not in ('project_manager', 'family_supporter') then return; end if;
  return query
    select f.id, f.name, f.case_number, f.kind, f.language, f.phone, f.email, s.ended, l.membership_id, m.display_name,
           f.municipality_key, o.name
      from families f
      join lateral (select max(x.ended_on) as ended from services x
                     where x.family_id = f.id and x.provider_id = f.provider_id
                    having bool_and(x.ended_on is not null)) s on true
      left join lateral (select a.membership_id from assignments a
                          where a.family_id = f.id and a.provider_id = f.provider_id
                          order by a.ended_on desc nulls first, a.began_on desc, a.id limit 1) l on true
      left join memberships m on m.id = l.membership_id
      left join organisations o on o.id = f.municipality_key
     where f.provider_id = me.organisation_id
       and (me.role = 'project_manager' or l.membership_id = me.membership_id);
end $$;
comment on function followed_families is 'TK 2.2.1: the families with which the acting manager or supporter keeps contact after the service.';

create function keep_offer_wish(family uuid, wishes boolean, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  f families%rowtype;
begin
  select * into f from families where id = family for no key update;
  if not found or not (
    (me.role = 'family_member' and me.family_id = family)
    or (me.role = 'family_supporter' and me.membership_id = any (f.supporter_keys))
    or exists (select from followed_families() x where x.family_id = family)) then
    return false;
  end if;
  insert into offer_wishes as w (family_id, wished, said_on, by_family, provider_id)
    values (family, wishes, on_day, me.role = 'family_member', f.provider_id)
    on conflict (family_id) do update
      set wished = excluded.wished, said_on = excluded.said_on, by_family = excluded.by_family, provider_id = excluded.provider_id
    -- What a family said itself is not said otherwise for it.
    where excluded.by_family or not w.by_family or w.wished is not distinct from excluded.wished;
  return found;
end $$;
comment on function keep_offer_wish is 'Keeps whether a family wishes offers; false where the actor may not say it, or the family said otherwise itself.';

create function add_follow_up(family uuid, of_kind text, words text, agreed_on date, on_day date) returns uuid
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  me constant actor := acting();
  followed record;
  new_id uuid;
begin
  -- A refusal of the municipality at the same moment waits, or is waited for.
  perform from families where id = family for no key update;
  select * into followed from followed_families() x where x.family_id = family;
  if not found then return null; end if;
  if of_kind = 'greater-need' and (followed.municipality_id is null or agreed_on is null) then return null; end if;
  if of_kind = 'offer' and not exists (select from offer_wishes w where w.family_id = family and w.wished) then return null; end if;
  insert into follow_ups (family_id, kind, written_on, author_id, author_name, body, consent_on, about, follower_id)
    select family, of_kind, on_day, m.id, m.display_name, words, case when of_kind = 'greater-need' then agreed_on end,
           followed.name || ' (' || followed.case_number || ')', followed.follower_id
      from memberships m where m.id = me.membership_id
    returning id into new_id;
  return new_id;
end $$;
comment on function add_follow_up is 'Writes of a followed family; null where it is none of the actor''s, has not agreed, or has no municipality that may be told.';

-- A refusal takes the municipality away here too, in the same commit; what another provider did stays with it.
create function spread_access_to_follow_ups() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update follow_ups set municipality_key = null
   where family_id = new.id and municipality_key is distinct from new.municipality_key and municipality_key is not null;
  update offer_wishes set provider_id = new.provider_id where family_id = new.id;
  return null;
end $$;
create trigger spread_access_to_follow_ups after update of provider_id, municipality_key on families
  for each row when (old.provider_id is distinct from new.provider_id or old.municipality_key is distinct from new.municipality_key)
  execute function spread_access_to_follow_ups();
