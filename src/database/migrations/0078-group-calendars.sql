-- What others than those of a group may know of it: other providers its day, place, topic and language (TK 2.4.10),
-- everybody what is published, and one's own calendar whoever holds its private address.

create function groups_beside(since date, until date) returns table (
  provider text, held_on date, starts_at time, minutes smallint, mode text, municipality text, county text, topic text, language text
)
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select p.name, g.held_on, g.starts_at, g.minutes, g.mode, m.name, g.county, g.topic, g.language
    from support_groups g join organisations p on p.id = g.provider_id left join organisations m on m.id = g.municipality_id
   where g.state in ('sent', 'accepted', 'published') and g.held_on between since and until
     and acting_role() = 'project_manager' and g.provider_id <> (acting()).organisation_id
   order by g.held_on, g.starts_at, g.id;
$$;
comment on function groups_beside is 'TK 2.4.10: groups of other providers, for a provider''s managers.';

-- Nothing in it changes because somebody signs up. What was published and then cancelled stays, so that calendars learn of it.
create function public_groups(since date, until date) returns table (
  id uuid, provider text, provider_phone text, provider_email text, held_on date, starts_at time, minutes smallint, mode text, place text,
  municipality text, county text, topic text, approach text, leader text, language text, family_kinds text[], places smallint,
  cancelled boolean, sequence integer, changed_at timestamptz
)
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select g.id, p.name, coalesce(p.phone, ''), coalesce(p.email, ''), g.held_on, g.starts_at, g.minutes, g.mode, g.place, m.name, g.county,
         g.topic, g.approach, g.leader_name, g.language, g.family_kinds, g.places, g.state = 'cancelled', g.sequence, g.changed_at
    from support_groups g join organisations p on p.id = g.provider_id left join organisations m on m.id = g.municipality_id
   where g.published_at is not null and g.held_on between since and until
   order by g.held_on, g.starts_at, g.id;
$$;
comment on function public_groups is 'Published groups, as everybody may know them.';

create function keep_calendar_link(of_secret bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_membership() is null then return false; end if;
  insert into calendar_links (membership_id, hash, made_at) values (acting_membership(), of_secret, at)
    on conflict (membership_id) do update set hash = excluded.hash, made_at = excluded.made_at;
  return true;
end $$;
create function stop_calendar_link() returns void
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  delete from calendar_links where membership_id = acting_membership();
$$;

-- Times and kinds, and of a group what is published; no name and no address of a home. A kind is a word that the feed turns
-- into a sentence. Null where nobody's address it is.
create function linked_calendar(of_secret bytea, since date, until date) returns jsonb
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
    ) x), '[]'));
end $$;
comment on function linked_calendar is 'What a private calendar address shows: meetings of its owner without anybody''s name.';
