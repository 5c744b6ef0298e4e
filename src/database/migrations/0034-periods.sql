-- TK 2.1.5.13: every change of a service's gaps and earlier periods, as it was made; and who reads what the migrations
-- before this one brought, whenever the family's provider, supporters or municipality change.

create table service_period_revisions (
  service_id uuid not null,
  version integer not null check (version > 0),
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  written_at timestamptz not null default now(),
  changed_on date not null,
  change text not null check (change in ('entered', 'corrected', 'removed')),
  reason text not null default '' check (length(reason) <= 2000),
  gaps jsonb not null check (jsonb_typeof(gaps) = 'array'),
  earlier jsonb not null check (jsonb_typeof(earlier) = 'array'),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  primary key (service_id, version),
  foreign key (service_id, family_id) references services (id, family_id)
);
comment on table service_period_revisions is 'A service''s gaps and earlier periods after each change; insert-only.';
create index service_period_revisions_of_family on service_period_revisions (family_id);
create trigger access_from_service before insert on service_period_revisions for each row execute function take_access_from_service();
create trigger names_author before insert on service_period_revisions for each row execute function name_author();

create function spread_work_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update goal_revisions set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update goal_steps set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update plan_notes set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update proposals set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update plan_demands set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update service_period_revisions set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- What was sent to one municipality is not read by the next one.
  update overview_receipts set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update overview_messages set
    municipality_key = case when municipality_key = new.municipality_key then new.municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  -- A worry stays with the municipality that was told of it, wherever the family goes, unless the family refuses.
  update notices set
    municipality_key = case when not new.municipality_involved then null
                            when kind = 'worry' and new.kind <> 'adoptive' or municipality_key = new.municipality_key then municipality_key end,
    supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end where family_id = new.id;
  update notice_messages m set
    municipality_key = case when m.municipality_key is not null then n.municipality_key end,
    supporter_keys = case when m.provider_id = new.provider_id then new.supporter_keys else '{}' end
    from notices n where n.id = m.notice_id and m.family_id = new.id;
  return null;
end $$;
create trigger spread_work_access after update of provider_id, municipality_key, supporter_keys, municipality_involved on families
  for each row when (old.provider_id is distinct from new.provider_id
                     or old.municipality_key is distinct from new.municipality_key
                     or old.municipality_involved is distinct from new.municipality_involved
                     or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_work_access();

do $$
declare t text;
begin
  foreach t in array array['overview_receipts', 'overview_messages', 'notices', 'notice_messages', 'proposals', 'plan_demands', 'service_period_revisions'] loop
    execute format('create trigger stays_with_family before update of family_id on %I for each row
                      when (old.family_id is distinct from new.family_id) execute function refuse_move()', t);
  end loop;
end $$;
