-- TK 2.4: support groups, from the plan of a month to the signed list of who came. Instants and days are told by the
-- program's clock.

create table group_plans (
  provider_id uuid not null references organisations,
  month date not null check (month = date_trunc('month', month)),
  sent_on date not null,
  sent_by uuid not null references memberships,
  primary key (provider_id, month)
);
comment on table group_plans is 'TK 2.4.11: the month whose groups a provider has sent to the commissioner, and the day on which it did so first.';

create table support_groups (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references organisations,
  topic text not null default '' check (length(topic) <= 200),
  approach text not null default '' check (length(approach) <= 1000),
  leader_id uuid,
  leader_name text not null default '',
  held_on date not null,
  starts_at time not null,
  minutes smallint not null check (minutes between 15 and 720),
  mode text not null check (mode in ('in-person', 'online')),
  -- Where it is held in person; whether that is an island is the municipality's, as is the county.
  municipality_id uuid references organisations,
  county text,
  island boolean not null default false,
  place text not null default '' check (length(place) <= 300),
  -- For those who take part, nobody else.
  web_link text not null default '' check (length(web_link) <= 500),
  language text not null default 'et' check (language in ('et', 'ru', 'en')),
  family_kinds text[] not null default '{foster,guardian,adoptive}'
    check (cardinality(family_kinds) > 0 and family_kinds <@ '{foster,guardian,adoptive,prospective}'::text[]),
  places smallint not null check (places between 1 and 200),
  -- TK 2.4.4: whether a group of four or five parents was asked for, why, and what the commissioner answered and when.
  small_asked boolean not null default false,
  small_reason text not null default '' check (length(small_reason) <= 1000),
  small_approved boolean,
  small_decided_on date,
  state text not null default 'planned'
    check (state in ('planned', 'sent', 'accepted', 'turned-down', 'published', 'cancelled')),
  sent_on date,
  decided_on date,
  reason text not null default '' check (length(reason) <= 2000),
  published_at timestamptz,
  -- Why it was cancelled or moved, as those who had signed up are told.
  change_note text not null default '' check (length(change_note) <= 1000),
  -- Of what a calendar shows: counted up whenever it changes after it was published.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  -- Parents who have a place, who wait for one, and who came.
  in_count integer not null default 0,
  waiting_count integer not null default 0,
  attended_count integer not null default 0,
  -- The edition of the signed list; while it is being corrected, it is open.
  list_edition integer not null default 0,
  list_open boolean not null default true,
  version integer not null default 1,
  foreign key (leader_id, provider_id) references memberships (id, organisation_id),
  check (mode = 'online' or municipality_id is not null),
  check (mode = 'in-person' or municipality_id is null)
);
comment on table support_groups is 'TK 2.4: a meeting of a support group: planned, sent, accepted, published, held.';
create index support_groups_of_provider on support_groups (provider_id, held_on);
create index support_groups_of_leader on support_groups (leader_id, held_on);
create index support_groups_by_day on support_groups (held_on);

create table group_signups (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references support_groups,
  -- Null of whoever came without being a family of the program.
  family_id uuid references families,
  member_id uuid references family_members,
  given_name text not null check (given_name <> '' and length(given_name) <= 100),
  family_name text not null check (length(family_name) <= 100),
  state text not null check (state in ('in', 'waiting', 'off')),
  walk_in boolean not null default false,
  -- In which order places were asked for.
  number bigint generated always as identity,
  asked_at timestamptz not null,
  asked_by uuid not null references memberships,
  attended boolean,
  -- A signature: the parent's own confirmation in their own session.
  confirmed_at timestamptz,
  -- The group's, and the family's supporters.
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  unique (group_id, member_id),
  check ((family_id is null) = (member_id is null)),
  check (confirmed_at is null or attended)
);
comment on table group_signups is 'Each parent who has, waits for or gave up a place in a group, and whether they came. A place is a parent''s (TK 2.4.4).';
create index group_signups_of_group on group_signups (group_id);
create index group_signups_of_family on group_signups (family_id);

create table group_proofs (
  id uuid primary key,
  group_id uuid not null references support_groups,
  kind text not null check (kind in ('screenshot', 'paper-list')),
  name text not null check (name <> '' and length(name) <= 200),
  type text not null,
  size integer not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- Opens the bytes that group_files holds.
  key bytea not null check (octet_length(key) = 32),
  added_at timestamptz not null,
  added_by uuid not null references memberships,
  -- The edition of the list that it was brought for.
  edition integer not null,
  provider_id uuid,
  leader_id uuid
);
comment on table group_proofs is 'TK 3.1.3: what shows that a group was held: a screenshot of an online one, or the list that was signed on paper.';
create index group_proofs_of_group on group_proofs (group_id);

create table group_files (
  id uuid primary key references group_proofs,
  sealed bytea not null,
  provider_id uuid,
  leader_id uuid
);
comment on table group_files is 'The encrypted bytes of a group''s proofs.';

create table group_lists (
  group_id uuid not null references support_groups,
  edition integer not null check (edition > 0),
  provider_id uuid not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  template_version integer not null,
  signed_by uuid not null references memberships,
  signed_name text not null,
  signed_on date not null,
  signed_at timestamptz not null,
  -- What was wrong with the edition before.
  correction text not null default '' check (length(correction) <= 1000),
  -- When it went to the commissioner with the month's documents (TK 3.1.3).
  to_commissioner_on date,
  primary key (group_id, edition)
);
comment on table group_lists is 'TK 3.1.3: the list of who took part as its leader signed it; insert-only, a correction is a new edition.';

create table calendar_links (
  membership_id uuid primary key references memberships,
  hash bytea not null unique check (octet_length(hash) = 32),
  made_at timestamptz not null
);
comment on table calendar_links is 'The private address of one''s own calendar, by the SHA-256 of its secret; whoever holds the secret reads times and kinds of meetings, no names.';

-- What a group's row takes from others, and how it may become another.
create function keep_group() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare
  home organisations%rowtype;
  who constant text := acting_role();
begin
  if new.mode = 'online' then
    new.municipality_id := null; new.county := null; new.island := false;
  else
    new.web_link := '';
    select * into home from organisations where id = new.municipality_id and kind = 'municipality';
    if not found then raise check_violation using message = 'a group is held in a municipality'; end if;
    new.county := home.county; new.island := home.island;
  end if;
  if new.leader_id is null then new.leader_name := '';
  else
    select m.display_name into new.leader_name from memberships m where m.id = new.leader_id and m.role = 'group_leader';
    if not found then raise check_violation using message = 'a group is led by a group leader'; end if;
  end if;
  if tg_op = 'INSERT' then
    if who is not null and new.state <> 'planned' then
      raise insufficient_privilege using message = 'a group begins as a plan';
    end if;
    return new;
  end if;
  if who is not null and new.state is distinct from old.state and not (case old.state
    when 'planned' then who = 'project_manager' and new.state = 'sent'
    when 'sent' then who = 'project_manager' and new.state in ('planned', 'cancelled')
                  or who = 'commissioner_officer' and new.state in ('accepted', 'turned-down')
    when 'turned-down' then who = 'project_manager' and new.state = 'planned'
    when 'accepted' then who = 'project_manager' and new.state in ('published', 'cancelled')
                      or who = 'commissioner_officer' and new.state = 'turned-down'
    when 'published' then who = 'project_manager' and new.state = 'cancelled'
    else false end) then
    raise insufficient_privilege using message = 'a group does not become that';
  end if;
  -- Planned anew it is answered anew.
  if new.state = 'planned' and old.state <> 'planned' then
    new.reason := ''; new.decided_on := null; new.small_approved := null; new.small_decided_on := null;
  end if;
  if old.list_edition > 0 and
    (new.topic, new.leader_id, new.held_on, new.starts_at, new.minutes, new.mode, new.municipality_id, new.place, new.state)
    is distinct from
    (old.topic, old.leader_id, old.held_on, old.starts_at, old.minutes, old.mode, old.municipality_id, old.place, old.state) then
    raise insufficient_privilege using message = 'the list of this group is signed';
  end if;
  if old.published_at is not null and
    (new.topic, new.held_on, new.starts_at, new.minutes, new.mode, new.municipality_id, new.place, new.language, new.state)
    is distinct from
    (old.topic, old.held_on, old.starts_at, old.minutes, old.mode, old.municipality_id, old.place, old.language, old.state) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger keep_group before insert or update on support_groups for each row execute function keep_group();

create function take_access_for_signup() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  select g.provider_id into new.provider_id from support_groups g where g.id = new.group_id;
  if new.member_id is not null then
    select m.given_name, m.family_name, f.supporter_keys into new.given_name, new.family_name, new.supporter_keys
      from family_members m join families f on f.id = m.family_id
     where m.id = new.member_id and m.family_id = new.family_id;
    if not found then raise check_violation using message = 'who takes part is of the family'; end if;
  end if;
  return new;
end $$;
create trigger access_from_group before insert on group_signups
  for each row execute function take_access_for_signup();

create function take_keys_of_group() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  if tg_table_name = 'group_files' then
    select p.provider_id, p.leader_id into new.provider_id, new.leader_id from group_proofs p where p.id = new.id;
  else
    select g.provider_id, g.leader_id, g.list_edition + 1 into new.provider_id, new.leader_id, new.edition
      from support_groups g where g.id = new.group_id;
  end if;
  return new;
end $$;
create trigger access_from_group before insert on group_proofs for each row execute function take_keys_of_group();
create trigger access_from_group before insert on group_files for each row execute function take_keys_of_group();

-- Another leader reads the proofs instead of the one before.
create function spread_leader_of_group() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update group_proofs set leader_id = new.leader_id where group_id = new.id;
  update group_files set leader_id = new.leader_id where id in (select p.id from group_proofs p where p.group_id = new.id);
  return null;
end $$;
create trigger spread_leader_of_group after update of leader_id on support_groups
  for each row when (old.leader_id is distinct from new.leader_id) execute function spread_leader_of_group();

create function spread_supporters_to_signups() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update group_signups set supporter_keys = new.supporter_keys where family_id = new.id;
  return null;
end $$;
create trigger spread_supporters_to_signups after update of supporter_keys on families
  for each row when (old.supporter_keys is distinct from new.supporter_keys) execute function spread_supporters_to_signups();

create function count_signups() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update support_groups g
     set (in_count, waiting_count, attended_count) =
         (select count(*) filter (where s.state = 'in'), count(*) filter (where s.state = 'waiting'),
                 count(*) filter (where s.attended) from group_signups s where s.group_id = g.id)
   where g.id = coalesce(new.group_id, old.group_id);
  return null;
end $$;
create trigger count_signups after insert or delete or update of state, attended on group_signups
  for each row execute function count_signups();

-- TK 2.4.11: the commissioner's answer to a group of a plan, and to four or five parents where they were asked for (TK 2.4.4).
create function answer_group(which uuid, read_version integer, accept boolean, why text, small boolean, on_day date)
  returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_role() is distinct from 'commissioner_officer' then return false; end if;
  update support_groups
     set state = case when accept then 'accepted' else 'turned-down' end, reason = why, decided_on = on_day,
         small_approved = case when accept and small_asked then small end,
         small_decided_on = case when accept and small_asked and small is not null then on_day end,
         version = version + 1
   where id = which and version = read_version and state = 'sent';
  return found;
end $$;
comment on function answer_group is 'Accepts a group of a plan or turns it down; false where it was answered or changed meanwhile.';
