-- Families, the services they have, and the work that is done with them.
--
-- The columns that row policies compare stand on every row: provider_id, municipality_key, supporter_keys
-- (memberships), and for what is read by hand-over only, reader_keys. They are copied from the family by
-- triggers and never written by the program.

create table families (
  id uuid primary key default gen_random_uuid(),
  case_number text not null unique,
  kind text not null check (kind in ('foster', 'guardian', 'adoptive', 'prospective')),
  name text not null check (name <> ''),
  language text not null default 'et' check (language in ('et', 'ru')),
  address text not null default '',
  residence_ehak text,
  county text,
  phone text not null default '',
  email text not null default '',
  provider_id uuid references organisations,
  municipality_involved boolean not null default true,
  municipality_key uuid references organisations,
  supporter_keys uuid[] not null default '{}',
  on_service_20221031 boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (municipality_involved or kind = 'adoptive'),
  check (municipality_involved or municipality_key is null)
);
comment on column families.municipality_key is 'TK 2.1.3.6.4: a family that refused has none, here and on everything below it.';
create index families_of_provider on families (provider_id);
create index families_of_municipality on families (municipality_key);

alter table memberships add foreign key (family_id) references families;

create table family_members (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  person_id uuid references people,
  relation text not null check (relation in ('parent', 'own_child', 'other')),
  given_name text not null,
  family_name text not null,
  identity_code text check (identity_code ~ '^[0-9]{11}$'),
  born_on date,
  phone text not null default '',
  email text not null default '',
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}'
);
create index family_members_of_family on family_members (family_id);

create table children (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  given_name text not null,
  family_name text not null,
  identity_code text check (identity_code ~ '^[0-9]{11}$'),
  born_on date,
  expected_on date,
  arrived_on date,
  left_on date,
  guardian_ehak text,
  version integer not null default 1,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  check (left_on is null or (arrived_on is not null and left_on >= arrived_on))
);
comment on table children is 'A child''s stay in a family: expected, arrived, left. A child who comes back has a new stay.';
create index children_of_family on children (family_id);

create table services (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  child_id uuid,
  kind text not null check (kind in ('adaptation', 'needs-based')),
  edition text not null,
  provider_id uuid not null references organisations,
  informed_on date,
  referral_accepted_on date,
  ended_on date,
  ending_signed_on date,
  ending_to_municipality_on date,
  gaps jsonb not null default '[]' check (jsonb_typeof(gaps) = 'array'),
  earlier jsonb not null default '[]' check (jsonb_typeof(earlier) = 'array'),
  version integer not null default 1,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  foreign key (child_id, family_id) references children (id, family_id),
  check ((kind = 'adaptation') = (child_id is not null))
);
comment on column services.gaps is 'TK 2.1.5.13.3: [{from, to}], gaps caused by the commissioner.';
comment on column services.earlier is 'TK 2.1.5.13: [{from, to, transitional2022}], periods under earlier contracts.';
create index services_of_family on services (family_id);
create index services_of_provider on services (provider_id);

create table agreements (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null unique,
  family_id uuid not null references families,
  signed_on date not null,
  purpose text not null default '',
  family_part text not null default '',
  supporter_part text not null default '',
  to_municipality_on date,
  version integer not null default 1,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (service_id, family_id) references services (id, family_id)
);
create index agreements_of_family on agreements (family_id);

create table overviews (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null,
  family_id uuid not null references families,
  sent_on date not null,
  with_plan boolean not null default false,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (service_id, family_id) references services (id, family_id)
);
comment on table overviews is 'TK 2.1.3.6.2, TK 2.1.4.5.2: overviews sent to the municipality.';
create index overviews_of_family on overviews (family_id);

create table assignments (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  membership_id uuid not null,
  began_on date not null,
  ended_on date,
  reason text not null check (reason in ('first', 'family_wish', 'substitute', 'supporter_left')),
  reads_from date,
  provider_id uuid not null references organisations,
  foreign key (membership_id, provider_id) references memberships (id, organisation_id),
  check (ended_on is null or ended_on >= began_on)
);
comment on table assignments is 'TK 0.2: who supports the family, since when and why. reads_from: how far back the notes of those before were handed over; none where null.';
create index assignments_of_family on assignments (family_id);
create index assignments_of_membership on assignments (membership_id);

create table goals (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service_id uuid not null,
  title text not null check (title <> ''),
  source text not null check (source in ('referral', 'agreement', 'added')),
  state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  set_on date not null,
  closed_on date,
  version integer not null default 1,
  provider_id uuid,
  municipality_key uuid,
  supporter_keys uuid[] not null default '{}',
  foreign key (service_id, family_id) references services (id, family_id)
);
create index goals_of_family on goals (family_id);

create table contacts (
  id uuid primary key default gen_random_uuid(),
  family_id uuid not null references families,
  service_ids uuid[] not null check (cardinality(service_ids) > 0),
  child_ids uuid[] not null default '{}',
  goal_ids uuid[] not null default '{}',
  author_id uuid not null references memberships,
  held_on date not null,
  began_at time,
  minutes smallint check (minutes between 1 and 1440),
  mode text not null check (mode in ('home', 'in-person', 'phone', 'video', 'message')),
  outcome text not null check (outcome in ('held', 'attempted')),
  substantive boolean not null default false,
  supports smallint[] not null default '{}' check (supports <@ '{1,2,3,4,5,6,7,8,9}'::smallint[]),
  next_on date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  provider_id uuid,
  supporter_keys uuid[] not null default '{}',
  unique (id, family_id),
  check (outcome = 'held' or not substantive)
);
comment on table contacts is 'What happened and when, without its words: the facts that the rhythm is reckoned from.';
comment on column contacts.supports is 'TK 2.1.5.3.1-9: the kinds of support that the contact held.';
create index contacts_of_family on contacts (family_id, held_on);
create index contacts_next on contacts (family_id, next_on) where next_on is not null and withdrawn_at is null;

create table contact_notes (
  contact_id uuid primary key,
  family_id uuid not null references families,
  author_id uuid not null,
  held_on date not null,
  body text not null default '' check (length(body) <= 20000),
  next_step text not null default '' check (length(next_step) <= 2000),
  provider_id uuid,
  reader_keys uuid[] not null default '{}',
  foreign key (contact_id, family_id) references contacts (id, family_id)
);
comment on table contact_notes is 'The words of a contact; read by its author, the provider''s manager, and whom they were handed over to.';
create index contact_notes_of_family on contact_notes (family_id);

create table contact_revisions (
  contact_id uuid not null,
  version integer not null,
  family_id uuid not null references families,
  author_id uuid not null,
  written_at timestamptz not null default now(),
  change text not null check (change in ('logged', 'edited', 'withdrawn', 'restored')),
  reason text not null default '',
  facts jsonb not null,
  held_on date not null,
  provider_id uuid,
  reader_keys uuid[] not null default '{}',
  primary key (contact_id, version),
  foreign key (contact_id, family_id) references contacts (id, family_id)
);
comment on table contact_revisions is 'Each version of a contact as it was written; insert-only, so that nothing that someone wrote is lost.';
create index contact_revisions_of_family on contact_revisions (family_id);

create table drafts (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null references memberships,
  form text not null,
  subject_id uuid not null,
  fields jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  unique (membership_id, form, subject_id)
);
comment on table drafts is 'What a person is typing, saved as it is typed; theirs alone.';
