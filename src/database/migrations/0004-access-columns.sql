-- The access columns follow the family, in the same commit. Whoever adds a row below a family first takes the
-- family's lock: a refusal, a change of provider or of supporters that happens at the same moment waits or is waited
-- for, so no row can commit with a key that the family has just lost. Not a shared lock, because two who hold that
-- and then both change the family would wait for each other.

-- Who supports the family now, of the provider it has now.
create function supporters_of(family uuid, provider uuid) returns uuid[]
  language sql stable set search_path = tugiring, pg_temp as $$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a where a.family_id = family and a.provider_id = provider and a.ended_on is null;
$$;

-- Words are handed over from a stated day on, or not at all, and never to another provider; an author reads their
-- own while they support the family.
create function readers_of(family uuid, provider uuid, author uuid, held date) returns uuid[]
  language sql stable set search_path = tugiring, pg_temp as $$
  select coalesce(array_agg(distinct a.membership_id order by a.membership_id), '{}')
    from assignments a join families f on f.id = a.family_id and f.provider_id = a.provider_id
   where a.family_id = family and a.provider_id = provider and a.ended_on is null
     and (a.membership_id = author or held >= least(a.began_on, a.reads_from));
$$;

create function settle_family_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if new.provider_id is not null and not exists (select from organisations where id = new.provider_id and kind = 'provider')
    or new.municipality_key is not null and not exists (select from organisations where id = new.municipality_key and kind = 'municipality') then
    raise foreign_key_violation using message = 'a family''s provider is a provider, and its municipality a municipality';
  end if;
  new.supporter_keys := supporters_of(new.id, new.provider_id);
  return new;
end $$;
create trigger settle_access before insert or update of provider_id, municipality_key, supporter_keys on families
  for each row execute function settle_family_access();

create function take_access_from_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  -- Of a family that is not there nothing is taken: row security then refuses the row in the same words as that
  -- of a hidden family.
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  if tg_table_name in ('family_members', 'children', 'contacts') then
    new.provider_id := f.provider_id;
  else
    if tg_table_name <> 'services' then
      new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
    end if;
    -- What another provider did stays with that provider; whoever supports the family now does not read it.
    if new.provider_id is distinct from f.provider_id then new.supporter_keys := '{}'; end if;
  end if;
  if tg_table_name <> 'contacts' then new.municipality_key := f.municipality_key; end if;
  return new;
end $$;

create function take_readers_from_contact() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare c contacts%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into c from contacts where id = new.contact_id and family_id = new.family_id;
  new.provider_id := c.provider_id;
  new.author_id := coalesce(c.author_id, new.author_id);
  if tg_table_name = 'contact_notes' then new.held_on := coalesce(c.held_on, new.held_on); end if;
  new.reader_keys := readers_of(new.family_id, c.provider_id, c.author_id, c.held_on);
  return new;
end $$;

create function refuse_move() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  raise foreign_key_violation using message = 'a row stays with the family it was written for';
end $$;

do $$
declare t text;
begin
  foreach t in array array['family_members', 'children', 'services', 'agreements', 'overviews', 'goals', 'contacts'] loop
    execute format('create trigger access_from_family before insert on %I for each row execute function take_access_from_family()', t);
  end loop;
  create trigger readers_from_contact before insert or update of held_on on contact_notes
    for each row execute function take_readers_from_contact();
  create trigger readers_from_contact before insert on contact_revisions
    for each row execute function take_readers_from_contact();
  foreach t in array array['family_members', 'children', 'services', 'agreements', 'overviews', 'goals', 'contacts',
                           'assignments', 'contact_notes', 'contact_revisions'] loop
    execute format('create trigger stays_with_family before update of family_id on %I for each row
                      when (old.family_id is distinct from new.family_id) execute function refuse_move()', t);
  end loop;
end $$;

-- After row security has let the contact through, so that only whoever supports the family learns what is its own.
create function check_contact_links() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if exists (select from unnest(new.service_ids) i where not exists (select from services x where x.id = i and x.family_id = new.family_id))
    or exists (select from unnest(new.child_ids) i where not exists (select from children x where x.id = i and x.family_id = new.family_id))
    or exists (select from unnest(new.goal_ids) i where not exists (select from goals x where x.id = i and x.family_id = new.family_id)) then
    raise foreign_key_violation using message = 'a contact''s services, children and goals are of its own family';
  end if;
  return null;
end $$;
create trigger links_are_own after insert or update of service_ids, child_ids, goal_ids on contacts
  for each row execute function check_contact_links();

create function spread_readers(family uuid) returns void
  language sql volatile set search_path = tugiring, pg_temp as $$
  update contact_notes n set reader_keys = readers_of(n.family_id, n.provider_id, n.author_id, n.held_on)
   where n.family_id = family;
  update contact_revisions r set reader_keys = readers_of(r.family_id, r.provider_id, r.author_id, c.held_on)
    from contacts c where c.id = r.contact_id and r.family_id = family;
$$;

-- The words of every version go with the day on which the contact is now said to have been.
create function spread_contact_day() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update contact_notes set held_on = new.held_on where contact_id = new.id;
  update contact_revisions set reader_keys = readers_of(family_id, provider_id, author_id, new.held_on)
   where contact_id = new.id;
  return null;
end $$;
create trigger spread_day after update of held_on on contacts
  for each row when (old.held_on is distinct from new.held_on) execute function spread_contact_day();

create function spread_family_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update family_members set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  update children set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  update services set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update goals set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update contacts set
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- What was sent to one municipality is not read by the next one.
  update agreements set
    municipality_key = case when to_municipality_on is null or municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update overviews set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  perform spread_readers(new.id);
  return null;
end $$;
create trigger spread_access after update of provider_id, municipality_key, supporter_keys on families
  for each row when (old.provider_id is distinct from new.provider_id
                     or old.municipality_key is distinct from new.municipality_key
                     or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_family_access();

-- The family gathers its supporters itself, under its own lock, so that two assignments at once both count.
create function spread_assignments() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare target uuid := coalesce(new.family_id, old.family_id);
begin
  update families set supporter_keys = '{}' where id = target;
  perform spread_readers(target);
  return null;
end $$;
create trigger spread_assignments after insert or update or delete on assignments
  for each row execute function spread_assignments();
