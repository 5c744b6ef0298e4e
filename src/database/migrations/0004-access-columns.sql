-- The access columns follow the family, in the same commit.

create function take_access_from_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id;
  if not found then raise foreign_key_violation using message = 'family does not exist'; end if;
  new.supporter_keys := f.supporter_keys;
  case tg_table_name
    when 'contacts' then
      new.provider_id := f.provider_id;
      if exists (select from unnest(new.service_ids) s where not exists (select from services x where x.id = s and x.family_id = f.id))
        or exists (select from unnest(new.child_ids) c where not exists (select from children x where x.id = c and x.family_id = f.id))
        or exists (select from unnest(new.goal_ids) g where not exists (select from goals x where x.id = g and x.family_id = f.id)) then
        raise foreign_key_violation using message = 'a contact''s services, children and goals are of its own family';
      end if;
    when 'services' then
      new.municipality_key := f.municipality_key;
      if new.provider_id is distinct from f.provider_id then new.supporter_keys := '{}'; end if;
    else
      new.provider_id := f.provider_id;
      new.municipality_key := f.municipality_key;
  end case;
  return new;
end $$;

create function take_readers_from_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  select f.provider_id, f.supporter_keys, c.author_id into new.provider_id, new.reader_keys, new.author_id
    from families f join contacts c on c.family_id = f.id
   where f.id = new.family_id and c.id = new.contact_id;
  if not found then raise foreign_key_violation using message = 'contact is of another family'; end if;
  return new;
end $$;

do $$
declare t text;
begin
  foreach t in array array['family_members', 'children', 'services', 'agreements', 'overviews', 'goals', 'contacts'] loop
    execute format('create trigger access_from_family before insert on %I for each row execute function take_access_from_family()', t);
  end loop;
  foreach t in array array['contact_notes', 'contact_revisions'] loop
    execute format('create trigger readers_from_family before insert on %I for each row execute function take_readers_from_family()', t);
  end loop;
end $$;

-- An edited contact still points at its own family's services, children and goals.
create trigger access_on_edit before update of service_ids, child_ids, goal_ids on contacts
  for each row execute function take_access_from_family();

create function spread_family_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update family_members set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  update children set provider_id = new.provider_id, municipality_key = new.municipality_key, supporter_keys = new.supporter_keys where family_id = new.id;
  -- What another provider did stays with that provider; whoever supports the family now does not read it.
  update services set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update agreements set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update overviews set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update goals set municipality_key = new.municipality_key,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update contacts set
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  return null;
end $$;
create trigger spread_access after update of provider_id, municipality_key, supporter_keys on families
  for each row when (old.provider_id is distinct from new.provider_id
                     or old.municipality_key is distinct from new.municipality_key
                     or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_family_access();

create function spread_assignments() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare target uuid := new.family_id;
begin
  update families set supporter_keys = coalesce((
      select array_agg(distinct a.membership_id order by a.membership_id)
        from assignments a where a.family_id = target and a.ended_on is null), '{}')
   where id = target;
  -- Words are handed over from a stated day on, or not at all; an author reads their own while they support the family.
  update contact_notes n set reader_keys = coalesce((
      select array_agg(distinct a.membership_id order by a.membership_id) from assignments a
       where a.family_id = target and a.ended_on is null and a.provider_id = n.provider_id
         and (a.membership_id = n.author_id or n.held_on >= least(a.began_on, a.reads_from))), '{}')
   where n.family_id = target;
  update contact_revisions r set reader_keys = coalesce((
      select array_agg(distinct a.membership_id order by a.membership_id) from assignments a
       where a.family_id = target and a.ended_on is null and a.provider_id = r.provider_id
         and (a.membership_id = r.author_id or r.held_on >= least(a.began_on, a.reads_from))), '{}')
   where r.family_id = target;
  return null;
end $$;
create trigger spread_assignments after insert or update on assignments
  for each row execute function spread_assignments();
