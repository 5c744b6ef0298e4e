-- What a supporter proposes to a family, and the summary of the work that the commissioner demands (TK 2.1.4.6).

create table proposals (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  contact_id uuid,
  offers text not null check (offers in ('counselling', 'group')),
  author_id uuid not null references memberships,
  author_name text not null default '',
  body text not null default '' check (length(body) <= 5000),
  proposed_on date not null,
  proposed_at timestamptz not null default clock_timestamp(),
  answer text check (answer in ('wants', 'not-now')),
  answered_on date,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (contact_id, family_id) references contacts (id, family_id),
  check ((answer is null) = (answered_on is null))
);
create index proposals_of_family on proposals (family_id);

create function take_access_from_provider() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  return new;
end $$;
create trigger access_from_provider before insert on proposals for each row execute function take_access_from_provider();
create trigger names_author before insert on proposals for each row execute function name_author();

create table plan_demands (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service_id uuid not null,
  author_id uuid not null references memberships,
  author_name text not null default '',
  demanded_on date not null,
  demanded_at timestamptz not null default clock_timestamp(),
  reason text not null default '' check (length(reason) <= 2000),
  handed_on date,
  handed_by uuid references memberships,
  summary text not null default '' check (length(summary) <= 20000),
  plan jsonb,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (service_id, family_id) references services (id, family_id),
  check ((handed_on is null) = (handed_by is null)),
  check ((handed_on is null) = (plan is null))
);
comment on table plan_demands is 'TK 2.1.4.6: the commissioner demanded a summary of the work, and the provider handed it over.';
create index plan_demands_of_family on plan_demands (family_id);
create index plan_demands_of_provider on plan_demands (provider_id) where handed_on is null;
create trigger access_from_service before insert on plan_demands for each row execute function take_access_from_service();
create trigger names_author before insert on plan_demands for each row execute function name_author();
create trigger stays_as_handed before update on plan_demands for each row
  when (old.handed_on is not null and
        (old.handed_on, old.handed_by, old.summary, old.plan) is distinct from (new.handed_on, new.handed_by, new.summary, new.plan))
  execute function refuse_change_of_sent();
