-- A family is referred to a service (Lisa 8), or asks for one itself, and the commissioner decides.
--
-- What a municipality may write never meets what it may not see: a referral holds what was typed and points at no
-- family; nothing of it is unique but its own random id; whose family it is is found as the commissioner, and stands
-- on the service that was begun, not on the referral.

create table referrals (
  id uuid primary key default gen_random_uuid(),
  service text not null check (service in ('needs-based', 'adaptation')),
  municipality_id uuid references organisations,
  family_id uuid references families,
  author_id uuid not null references memberships,
  provider_id uuid references organisations,
  state text not null default 'sent' check (state in ('sent', 'returned', 'accepted', 'refused', 'withdrawn')),
  version integer not null default 1,
  sent_on date not null,
  withdrawn_on date,
  check (num_nonnulls(municipality_id, family_id) = 1),
  check (provider_id is null or service = 'adaptation')
);
comment on table referrals is 'TK 2.1.4.3.2, TK 2.1.3.3, TK 2.1.4.2: referrals of municipalities and requests of families; of their state, not of their words.';
comment on column referrals.family_id is 'The family that asks for itself; a municipality''s referral points at none.';
comment on column referrals.provider_id is 'TK 2.1.3.3: the provider that adaptation was asked of; null where the commissioner was asked.';
comment on column referrals.sent_on is 'When it was first sent: the oldest is answered first.';
create index referrals_by_state on referrals (state, sent_on, id);
create index referrals_of_municipality on referrals (municipality_id, sent_on desc) where municipality_id is not null;
create index referrals_of_family on referrals (family_id) where family_id is not null;
create index referrals_of_provider on referrals (provider_id) where provider_id is not null;

create table referral_revisions (
  referral_id uuid not null references referrals,
  version integer not null,
  author_id uuid not null references memberships,
  sent_on date not null,
  written_at timestamptz not null default now(),
  content jsonb not null,
  municipality_id uuid,
  family_id uuid,
  provider_id uuid,
  primary key (referral_id, version)
);
comment on table referral_revisions is 'The words of a referral, each time it was sent; insert-only.';

create table referral_decisions (
  referral_id uuid not null references referrals,
  version integer not null,
  decision text not null check (decision in ('returned', 'accepted', 'refused')),
  reason text not null default '' check (length(reason) <= 4000),
  chosen_provider_id uuid references organisations,
  officer_id uuid not null references memberships,
  officer_name text not null check (officer_name <> ''),
  decided_on date not null,
  decided_at timestamptz not null default now(),
  municipality_id uuid,
  family_id uuid,
  provider_id uuid,
  primary key (referral_id, version),
  check (decision = 'accepted' or reason <> ''),
  check ((decision = 'accepted') = (chosen_provider_id is not null))
);
comment on table referral_decisions is 'What the commissioner decided of each version sent; one decision a version, insert-only.';

create table referral_handovers (
  service_id uuid primary key,
  family_id uuid not null references families,
  referral_id uuid not null references referrals,
  content jsonb not null,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (service_id, family_id) references services (id, family_id)
);
comment on table referral_handovers is 'TK 2.1.4.3.4: what the provider was given to begin with; not the whole referral.';
create index referral_handovers_of_family on referral_handovers (family_id);
create index referral_handovers_of_referral on referral_handovers (referral_id);

create table care_periods (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  care text not null check (care in ('crisis', 'special')),
  from_on date not null,
  to_on date,
  version integer not null default 1,
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  check (to_on is null or to_on >= from_on)
);
comment on table care_periods is 'TK 2.1.5.8: when the family itself gives crisis or special care, and family support may not be given.';
create index care_periods_of_family on care_periods (family_id);

-- The parents and children by whom a family is known again.
create index family_members_by_code on family_members (identity_code) where identity_code is not null;
create index children_by_code on children (identity_code) where identity_code is not null;

-- Its writer sends a returned one again, or takes it back while it is not decided; whatever else was meant came too
-- late, and changes nothing.
create function settle_referral() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if old.withdrawn_on is not null then return null; end if;
  if new.withdrawn_on is not null then
    if old.state not in ('sent', 'returned') then return null; end if;
    new.state := 'withdrawn';
  elsif new.version <> old.version then
    if old.state <> 'returned' then return null; end if;
    new.state := 'sent';
  end if;
  return new;
end $$;
create trigger settle before update of version, withdrawn_on on referrals
  for each row execute function settle_referral();

create function take_keys_from_referral() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare r referrals%rowtype;
begin
  select * into r from referrals where id = new.referral_id;
  new.municipality_id := r.municipality_id;
  new.family_id := r.family_id;
  new.provider_id := r.provider_id;
  return new;
end $$;
create trigger keys_from_referral before insert on referral_revisions
  for each row execute function take_keys_from_referral();

-- Of several officers who decide at once the first decides: the others' rows are not written, and they are told.
create function decide_referral() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare r referrals%rowtype;
begin
  -- Row security refuses whoever is no officer, in the same words for every referral.
  if acting_role() <> 'commissioner_officer' then return new; end if;
  select * into r from referrals where id = new.referral_id for no key update;
  if r.id is not null and (r.version <> new.version or r.state <> 'sent') then return null; end if;
  new.municipality_id := r.municipality_id;
  new.family_id := r.family_id;
  new.provider_id := r.provider_id;
  return new;
end $$;
create trigger decide before insert on referral_decisions for each row execute function decide_referral();

create function note_decision() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update referrals set state = new.decision where id = new.referral_id;
  return null;
end $$;
create trigger note_decision after insert on referral_decisions for each row execute function note_decision();

-- As 0004-access-columns.sql does it for what a municipality may read: these it may not.
create function take_access_for_provider() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  new.provider_id := f.provider_id;
  return new;
end $$;
-- What was handed over to one provider stays with it.
create function take_access_for_handover() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := (select s.provider_id from services s where s.id = new.service_id and s.family_id = new.family_id);
  new.supporter_keys := case when new.provider_id = f.provider_id then f.supporter_keys else '{}' end;
  return new;
end $$;
create trigger access_from_service before insert on referral_handovers
  for each row execute function take_access_for_handover();
create trigger access_from_family before insert on care_periods for each row execute function take_access_for_provider();
create trigger stays_with_family before update of family_id on referral_handovers for each row
  when (old.family_id is distinct from new.family_id) execute function refuse_move();
create trigger stays_with_family before update of family_id on care_periods for each row
  when (old.family_id is distinct from new.family_id) execute function refuse_move();

create function spread_unshared_access() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update referral_handovers
     set supporter_keys = case when provider_id = new.provider_id then new.supporter_keys else '{}' end
   where family_id = new.id;
  update care_periods set provider_id = new.provider_id, supporter_keys = new.supporter_keys where family_id = new.id;
  return null;
end $$;
create trigger spread_unshared_access after update of provider_id, supporter_keys on families
  for each row when (old.provider_id is distinct from new.provider_id
                     or old.supporter_keys is distinct from new.supporter_keys)
  execute function spread_unshared_access();

create trigger touch_families_on_insert after insert on care_periods referencing new table as changed
  for each statement execute function touch_families();
create trigger touch_families_on_update after update on care_periods referencing new table as changed
  for each statement execute function touch_families();
create function touch_families_of_removed() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update family_revisions set revision = revision + 1 where family_id in (select distinct family_id from removed);
  return null;
end $$;
create trigger touch_families_on_delete after delete on care_periods referencing old table as removed
  for each statement execute function touch_families_of_removed();

-- Numbers of one year follow one another, whoever asks at the same moment.
create function new_case_number(of_year integer) returns text
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare stem text := 'PT-' || of_year || '-'; last integer;
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'a case number is given by the commissioner';
  end if;
  perform pg_advisory_xact_lock(hashtext('tugiring case numbers'));
  select coalesce(max(substr(case_number, length(stem) + 1)::integer), 0) into last
    from families where case_number ~ ('^' || stem || '[0-9]{1,8}$');
  return stem || lpad((last + 1)::text, 5, '0');
end $$;
comment on function new_case_number is 'The next case number of a year, held until the commit.';

-- What policies compare is written by no statement of the program's own.
create function give_family(family uuid, provider uuid) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'a family is given to a provider by the commissioner';
  end if;
  update families set provider_id = provider, version = version + 1
   where id = family and provider_id is distinct from provider;
end $$;
comment on function give_family is 'TK 2.1.4.3.4: the family goes to a provider, with what follows from it for who reads what.';

-- Whoever is known by an identity code may sign in and see their own family; they need not have been here before.
create function admit_parents(family uuid, on_day date) returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare member record; who uuid; admitted integer := 0;
begin
  if acting_role() is distinct from 'commissioner_officer' then
    raise insufficient_privilege using message = 'parents are admitted by the commissioner';
  end if;
  for member in
    select m.id, m.identity_code, m.given_name, m.family_name, f.language
      from family_members m join families f on f.id = m.family_id
     where m.family_id = family and m.relation = 'parent' and m.identity_code is not null
  loop
    insert into people (identity_code, given_name, family_name, language)
      values (member.identity_code, member.given_name, member.family_name, member.language)
      on conflict (identity_code) do nothing;
    select p.id into who from people p where p.identity_code = member.identity_code;
    update family_members set person_id = who where id = member.id and person_id is null;
    if not exists (select from memberships m where m.person_id = who and m.family_id = family) then
      -- A program whose day runs ahead of the world's admits at once all the same.
      insert into memberships (person_id, role, family_id, display_name, languages, began_on)
        values (who, 'family_member', family, member.given_name || ' ' || member.family_name,
                array[member.language], least(on_day, today_in_estonia()));
      admitted := admitted + 1;
    end if;
  end loop;
  return admitted;
end $$;
comment on function admit_parents is 'Lets the parents of a family sign in as its members. Answers how many were let in anew.';
