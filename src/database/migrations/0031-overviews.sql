-- Overviews as texts (TK 2.1.3.6.2, TK 2.1.4.5.2), who opened them, and what is asked and answered about them.

alter table overviews
  add column service_ids uuid[] not null default '{}',
  add column author_id uuid references memberships,
  add column author_name text not null default '',
  add column period_from date,
  add column period_to date,
  add column course text not null default '' check (length(course) <= 20000),
  add column progress text not null default '' check (length(progress) <= 20000),
  add column difficulties text not null default '' check (length(difficulties) <= 20000),
  add column plan jsonb,
  add column recipients jsonb not null default '{}' check (jsonb_typeof(recipients) = 'object'),
  add column corrects uuid references overviews,
  add column sent_at timestamptz not null default now(),
  add unique (id, family_id);
comment on column overviews.service_ids is 'All services that one text is about; service_id is the first of them.';
comment on column overviews.plan is 'TK 2.1.4.5.2: the support plan as it was when the overview was sent.';
comment on column overviews.recipients is 'Whom it was sent to, by the names registered on that day: {municipality, workers}.';
comment on column overviews.corrects is 'A text once sent does not change; a correction is a new one, and meets no obligation of its own.';
create index overviews_of_municipality on overviews (municipality_key, sent_on desc) where municipality_key is not null;

update overviews set service_ids = array[service_id];

create function check_overview_links() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if not new.service_id = any (new.service_ids)
    or exists (select from unnest(new.service_ids) i where not exists (select from services x where x.id = i and x.family_id = new.family_id))
    or new.corrects is not null and not exists (select from overviews o where o.id = new.corrects and o.family_id = new.family_id) then
    raise foreign_key_violation using message = 'an overview''s services, and what it corrects, are of its own family';
  end if;
  return null;
end $$;

create function fill_overview() returns trigger
  language plpgsql set search_path = tugiring, pg_temp as $$
begin
  if new.service_ids = '{}' then new.service_ids := array[new.service_id]; end if;
  return new;
end $$;
create trigger fills before insert on overviews for each row execute function fill_overview();
create trigger names_author before insert on overviews for each row execute function name_author();
-- After row security has let the overview through, so that only whoever supports the family learns what is its own.
create trigger links_are_own after insert on overviews for each row execute function check_overview_links();

create function refuse_change_of_sent() returns trigger language plpgsql set search_path = tugiring, pg_temp as $$
begin
  raise check_violation using message = 'what was sent does not change; a correction is a new one';
end $$;
create trigger stays_as_sent before update on overviews for each row
  when ((old.service_id, old.service_ids, old.sent_on, old.with_plan, old.author_id, old.author_name, old.period_from, old.period_to,
         old.course, old.progress, old.difficulties, old.plan, old.recipients, old.corrects, old.sent_at) is distinct from
        (new.service_id, new.service_ids, new.sent_on, new.with_plan, new.author_id, new.author_name, new.period_from, new.period_to,
         new.course, new.progress, new.difficulties, new.plan, new.recipients, new.corrects, new.sent_at))
  execute function refuse_change_of_sent();

create function take_access_from_overview() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare o overviews%rowtype;
begin
  perform from families where id = new.family_id for no key update;
  select * into o from overviews where id = new.overview_id and family_id = new.family_id;
  new.provider_id := o.provider_id;
  new.supporter_keys := coalesce(o.supporter_keys, '{}');
  new.municipality_key := o.municipality_key;
  return new;
end $$;

create table overview_receipts (
  overview_id uuid not null,
  membership_id uuid not null references memberships,
  family_id uuid not null references families,
  author_name text not null default '',
  opened_on date not null,
  opened_at timestamptz not null default now(),
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  primary key (overview_id, membership_id),
  foreign key (overview_id, family_id) references overviews (id, family_id)
);
comment on table overview_receipts is 'Who at the municipality opened an overview, and when first.';
create index overview_receipts_of_family on overview_receipts (family_id);

create table overview_messages (
  id uuid primary key default gen_random_uuid(),
  overview_id uuid not null,
  family_id uuid not null references families,
  author_id uuid not null references memberships,
  author_name text not null default '',
  side text not null check (side in ('municipality', 'provider')),
  asks boolean not null default false,
  body text not null check (body <> '' and length(body) <= 10000),
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (overview_id, family_id) references overviews (id, family_id),
  check (side = 'municipality' or not asks)
);
comment on table overview_messages is 'What municipality and provider write to each other about an overview. `asks`: an answer is waited for.';
create index overview_messages_of_overview on overview_messages (overview_id, written_at);
create index overview_messages_of_family on overview_messages (family_id, written_at);

create trigger access_from_overview before insert on overview_receipts for each row execute function take_access_from_overview();
create trigger access_from_overview before insert on overview_messages for each row execute function take_access_from_overview();
create trigger names_author before insert on overview_messages for each row execute function name_author();

create function name_opener() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  new.author_name := coalesce((select m.display_name from memberships m where m.id = new.membership_id), '');
  return new;
end $$;
create trigger names_opener before insert on overview_receipts for each row execute function name_opener();

-- Who at a municipality is told something of a family, by the names registered today. Only for whoever supports the
-- family or manages its provider; of a family that refused, nobody. `hold` keeps the family as it is until the
-- transaction ends, so that a refusal at the same moment comes wholly before or wholly after.
create function municipality_recipients(family uuid, hold boolean)
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
  if not f.municipality_involved or f.municipality_key is null then return; end if;
  return query
    select o.id, o.name,
           array(select m.display_name from memberships m
                  where m.organisation_id = o.id and m.role = 'child_protection_worker'
                    and m.began_on <= today_in_estonia() and (m.ended_on is null or m.ended_on >= today_in_estonia())
                  order by m.display_name, m.id)
      from organisations o where o.id = f.municipality_key;
end $$;
comment on function municipality_recipients is 'Who at the family''s municipality is told of it: nobody where it refused.';
