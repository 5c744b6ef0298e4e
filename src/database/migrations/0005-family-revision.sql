-- A number that grows with every change to what a family's obligations are reckoned from, so that what was
-- reckoned can be kept for as long as the number stands still. It stands apart from the family, because whoever reads
-- it learns that something was done: a municipality does not.

create table family_revisions (
  family_id uuid primary key references families,
  revision bigint not null default 1,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}'
);

create function begin_revision() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into family_revisions (family_id, provider_id, supporter_keys) values (new.id, new.provider_id, new.supporter_keys);
  return null;
end $$;
create trigger begin_revision after insert on families for each row execute function begin_revision();

create function follow_family() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update family_revisions
     set provider_id = new.provider_id, supporter_keys = new.supporter_keys, revision = revision + 1
   where family_id = new.id;
  return null;
end $$;
create trigger revision_follows after update on families for each row
  when ((old.kind, old.municipality_involved, old.on_service_20221031, old.provider_id, old.supporter_keys) is distinct from
        (new.kind, new.municipality_involved, new.on_service_20221031, new.provider_id, new.supporter_keys))
  execute function follow_family();

create function touch_families() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update family_revisions set revision = revision + 1 where family_id in (select distinct family_id from changed);
  return null;
end $$;

do $$
declare t text; verb text;
begin
  foreach t in array array['children', 'services', 'agreements', 'overviews', 'contacts'] loop
    foreach verb in array array['insert', 'update'] loop
      execute format('create trigger touch_families_on_%2$s after %2$s on %1$I referencing new table as changed
                      for each statement execute function touch_families()', t, verb);
    end loop;
  end loop;
end $$;
