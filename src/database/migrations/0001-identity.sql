-- Who people are, for whom they act, and the sessions in which they do.

create table organisations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('commissioner', 'provider', 'municipality')),
  name text not null check (name <> ''),
  registry_code text check (registry_code ~ '^[0-9]{8}$'),
  ehak text unique check (ehak ~ '^[0-9]{4}$'),
  county text,
  island boolean not null default false,
  email text,
  phone text,
  unique (id, kind),
  check ((kind = 'municipality') = (ehak is not null))
);
comment on table organisations is 'The commissioner, the providers and the municipalities; public facts.';
create unique index organisations_one_commissioner on organisations (kind) where kind = 'commissioner';

create table people (
  id uuid primary key default gen_random_uuid(),
  identity_code text not null unique check (identity_code ~ '^[0-9]{11}$'),
  given_name text not null,
  family_name text not null,
  language text not null default 'et' check (language in ('et', 'ru', 'en')),
  created_at timestamptz not null default now()
);
comment on table people is 'A person who may sign in; read by that person alone.';

create table memberships (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  role text not null check (role in ('family_supporter', 'project_manager', 'child_protection_worker', 'commissioner_officer', 'family_member')),
  organisation_id uuid,
  organisation_kind text generated always as (case role
    when 'commissioner_officer' then 'commissioner'
    when 'child_protection_worker' then 'municipality'
    when 'family_member' then null
    else 'provider' end) stored,
  family_id uuid,
  display_name text not null check (display_name <> ''),
  languages text[] not null default '{et}',
  counties text[] not null default '{}',
  confirmed_on date,
  began_on date not null,
  ended_on date,
  version integer not null default 1,
  unique (id, organisation_id),
  -- An organisation's key opens rows, so a role is only ever held in an organisation of its own kind.
  foreign key (organisation_id, organisation_kind) references organisations (id, kind),
  check ((role = 'family_member') = (family_id is not null)),
  check ((role = 'family_member') = (organisation_id is null)),
  check (ended_on is null or ended_on >= began_on)
);
comment on table memberships is 'In which role a person acts, and for whom; one person may hold several.';
comment on column memberships.confirmed_on is 'TK 2.8.6: the commissioner''s confirmation in writing; without it no family can be given.';
create index memberships_of_person on memberships (person_id);
create index memberships_of_organisation on memberships (organisation_id, role);

create table sessions (
  hash bytea primary key check (octet_length(hash) = 32),
  id uuid not null unique default gen_random_uuid(),
  person_id uuid not null references people,
  membership_id uuid references memberships,
  began_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'ended_elsewhere', 'role_changed')),
  language text not null default 'et' check (language in ('et', 'ru', 'en')),
  agent text not null default '',
  continues uuid
);
comment on table sessions is 'Signed-in sessions, by the SHA-256 of their secret. continues: the session whose role was changed into this one.';
create index sessions_of_person on sessions (person_id, began_at desc);

create table parked_posts (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  path text not null check (path ~ '^/([^/\\]|$)'),
  sealed bytea not null check (octet_length(sealed) <= 1100000),
  parked_at timestamptz not null default now()
);
comment on table parked_posts is 'A form sent after its session had ended, sealed for the person who wrote it.';
create index parked_posts_of_person on parked_posts (person_id);

create table idempotency_keys (
  person_id uuid not null references people,
  key uuid not null,
  page text not null,
  location text,
  done_at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on table idempotency_keys is 'A form''s key and where its one effect led; the same post again leads to the same place.';
create index idempotency_keys_by_age on idempotency_keys (done_at);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person_id uuid,
  membership_id uuid,
  session_id uuid,
  action text not null check (action <> ''),
  effect text not null check (effect in ('read', 'change', 'denied', 'sign-in', 'sign-out', 'export')),
  family_id uuid,
  record_id uuid,
  request_id text not null
);
comment on table audit is 'Who did what to whose data; insert-only for the program.';
create index audit_of_family on audit (family_id, at) where family_id is not null;
