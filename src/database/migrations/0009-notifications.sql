-- What waits for somebody in the program: where it waits and what sort of thing it is, and no word about anybody. To
-- whom it is addressed says an organisation and a role in it, one membership, or one family; who that is, is found out
-- when it is read or mailed, so whoever began yesterday finds what came the day before.
create table notifications (
  id uuid primary key default gen_random_uuid(),
  to_key uuid not null,
  to_role text check (to_role in ('family_supporter', 'project_manager', 'child_protection_worker', 'commissioner_officer')),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  path text not null check (path ~ '^/[a-z]' and path !~ '[[:space:]\\?#]' and length(path) <= 300),
  -- The record that the path leads to, the innermost where it leads through several.
  record text generated always as
    (substring(path from '^.*/([a-z-]+)/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')) stored,
  record_id uuid generated always as
    (substring(path from '^.*/[a-z-]+/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid) stored,
  key text not null check (length(key) between 1 and 200),
  made_at timestamptz not null default now(),
  -- The memberships that have opened it or put it aside.
  read_by uuid[] not null default '{}',
  constraint notifications_made_once unique nulls not distinct (to_key, to_role, key)
);
comment on table notifications is 'That something waits for somebody at a path of the program; it holds no word about anybody.';
comment on column notifications.to_key is 'A membership, an organisation (then to_role says in which role) or a family.';
create index notifications_newest on notifications (to_key, made_at desc);

-- The writer sees neither whom it reaches nor whether it was there before. It is not addressed to a municipality that
-- the family does not have (TK 2.1.3.6.4), in the same silence.
create function put_notification(for_key uuid, for_role text, of_kind text, at_path text, by_key text)
  returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  family constant uuid := substring(at_path from '^/families/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid;
  place organisations%rowtype;
begin
  if acting_person() is null then
    raise insufficient_privilege using message = 'only whoever acts may say that something waits';
  end if;
  if for_role is not null then
    select * into place from organisations where id = for_key;
  else
    select o.* into place from memberships m join organisations o on o.id = m.organisation_id where m.id = for_key;
  end if;
  if place.kind = 'municipality' and family is not null then
    -- The family's lock, so that a refusal at the same moment is waited for.
    perform from families where id = family and municipality_key = place.id for share;
    if not found then return; end if;
  end if;
  insert into notifications (to_key, to_role, kind, path, key)
    values (for_key, for_role, of_kind, at_path, by_key)
    on conflict on constraint notifications_made_once do nothing;
end $$;
comment on function put_notification is 'Says that something waits at a path for a membership, for a role in an organisation or for a family; once a key.';

-- Of one's own, one or (without an id) all: those that one may not read stay unread and unseen either way.
create function put_aside_notifications(which uuid) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare me actor := acting();
begin
  update notifications n set read_by = array_append(n.read_by, me.membership_id)
   where n.to_key = any (array[me.membership_id, me.organisation_id, me.family_id])
     and (n.to_role is null or n.to_role = me.role)
     and (which is null or n.id = which)
     and not (me.membership_id = any (n.read_by));
end $$;
