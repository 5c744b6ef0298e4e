-- What is told at once and waits for no report: a worry about a child (TK 2.8.8), an obstacle in reaching a family
-- (TK 2.1.5.1), an expectation that belongs to the municipality (TK 2.1.5.5), trouble with a municipality (TK 2.1.3.6.3).

-- The municipality of the child's whereabouts; of an adoptive family only the one that it involved itself.
create function municipality_of_whereabouts(f families) returns uuid
  language sql stable set search_path = tugiring, pg_temp as $$
  select case when not f.municipality_involved then null
              when f.kind = 'adoptive' then f.municipality_key
              else coalesce((select o.id from organisations o where o.kind = 'municipality' and o.ehak = f.residence_ehak), f.municipality_key) end;
$$;

create table notices (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  kind text not null check (kind in ('worry', 'obstacle', 'overlap', 'municipality')),
  child_ids uuid[] not null default '{}',
  author_id uuid not null references memberships,
  author_name text not null default '',
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  body text not null check (body <> '' and length(body) <= 20000),
  about jsonb not null default '{}' check (jsonb_typeof(about) = 'object'),
  to_municipality boolean not null default false,
  to_commissioner boolean not null default false,
  recipients jsonb not null default '{}' check (jsonb_typeof(recipients) = 'object'),
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  closed_on date,
  version integer not null default 1,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  check (to_municipality or to_commissioner),
  check (not to_municipality or kind in ('worry', 'overlap')),
  check ((state = 'closed') = (closed_on is not null))
);
comment on column notices.about is 'Of whom it speaks, as the sender saw it before sending: the recipient may not read the family''s file.';
create index notices_of_family on notices (family_id);
create index notices_of_provider on notices (provider_id, written_at desc);
create index notices_of_municipality on notices (municipality_key, written_at desc) where municipality_key is not null;
create index notices_to_commissioner on notices (written_at desc) where to_commissioner;

create table notice_messages (
  id uuid primary key default gen_random_uuid(),
  notice_id uuid not null,
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  side text not null check (side in ('provider', 'municipality', 'commissioner')),
  body text not null check (body <> '' and length(body) <= 10000),
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  to_commissioner boolean not null default false,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (notice_id, family_id) references notices (id, family_id)
);
create index notice_messages_of_notice on notice_messages (notice_id, written_at);
create index notice_messages_of_family on notice_messages (family_id);

create function take_access_from_whereabouts() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype;
begin
  select * into f from families where id = new.family_id for no key update;
  new.provider_id := f.provider_id;
  new.supporter_keys := coalesce(f.supporter_keys, '{}');
  new.municipality_key := case when new.to_municipality then
    case when new.kind = 'worry' then municipality_of_whereabouts(f) else f.municipality_key end end;
  return new;
end $$;
create trigger access_from_whereabouts before insert on notices for each row execute function take_access_from_whereabouts();
create trigger names_author before insert on notices for each row execute function name_author();

create function take_access_from_notice() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare n notices%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into n from notices where id = new.notice_id and family_id = new.family_id;
  new.provider_id := n.provider_id;
  new.supporter_keys := coalesce(n.supporter_keys, '{}');
  new.municipality_key := n.municipality_key;
  new.to_commissioner := coalesce(n.to_commissioner, false);
  return new;
end $$;
create trigger access_from_notice before insert on notice_messages for each row execute function take_access_from_notice();
create trigger names_author before insert on notice_messages for each row execute function name_author();

create function check_notice_children() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if exists (select from unnest(new.child_ids) i where not exists (select from children x where x.id = i and x.family_id = new.family_id)) then
    raise foreign_key_violation using message = 'a notice''s children are of its own family';
  end if;
  return null;
end $$;
create trigger links_are_own after insert on notices for each row execute function check_notice_children();

-- A recipient's word answers it; one from the provider opens it again.
create function settle_notice_state() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update notices set state = case when new.side = 'provider' then 'open' else 'answered' end, closed_on = null, version = version + 1
   where id = new.notice_id;
  return null;
end $$;
create trigger settles_state after insert on notice_messages for each row execute function settle_notice_state();

create trigger stays_as_sent before update on notices for each row
  when ((old.kind, old.child_ids, old.author_id, old.author_name, old.written_on, old.written_at, old.body, old.about,
         old.to_municipality, old.to_commissioner, old.recipients) is distinct from
        (new.kind, new.child_ids, new.author_id, new.author_name, new.written_on, new.written_at, new.body, new.about,
         new.to_municipality, new.to_commissioner, new.recipients))
  execute function refuse_change_of_sent();

-- As municipality_recipients, for a worry: the municipality of the child's whereabouts.
create function whereabouts_recipients(family uuid, hold boolean)
  returns table (municipality_id uuid, municipality_name text, workers text[])
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare f families%rowtype; keys uuid[] := acting_keys();
begin
  select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys;
  if not found then return; end if;
  if hold then
    select * into f from families where id = family and (supporter_keys || array[provider_id]) && keys for no key update;
    if not found then return; end if;
  end if;
  return query
    select o.id, o.name,
           array(select m.display_name from memberships m
                  where m.organisation_id = o.id and m.role = 'child_protection_worker'
                    and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
                  order by m.display_name, m.id)
      from organisations o where o.id = municipality_of_whereabouts(f);
end $$;
