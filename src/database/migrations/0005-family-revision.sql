-- A number that grows with every change to what a family's obligations are reckoned from, so that what was
-- reckoned can be kept for as long as the number stands still.

alter table families add column revision bigint not null default 1;

create function touch_families() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update families set revision = revision + 1 where id in (select distinct family_id from changed);
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

create function touch_itself() returns trigger language plpgsql as $$
begin
  if (old.kind, old.municipality_involved, old.on_service_20221031) is distinct from
     (new.kind, new.municipality_involved, new.on_service_20221031) then
    new.revision := greatest(new.revision, old.revision) + 1;
  end if;
  return new;
end $$;
create trigger touch_itself before update on families for each row execute function touch_itself();
