-- What a provider is paid by, one contract an edition of terms; and how each side of an invoice is written on it.

create table contracts (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null,
  provider_kind text not null generated always as ('provider') stored,
  edition text not null check (edition <> ''),
  number text not null check (length(number) between 1 and 60),
  from_on date not null,
  to_on date not null,
  -- In cents, without value added tax. Family support is priced by the month of service of a family, or by the hour.
  support_unit text not null check (support_unit in ('month', 'hour')),
  support_cents integer not null check (support_cents between 0 and 10000000),
  mentoring_cents integer not null check (mentoring_cents between 0 and 10000000),
  counselling_cents integer not null check (counselling_cents between 0 and 10000000),
  supervision_cents integer not null check (supervision_cents between 0 and 10000000),
  group_cents integer not null check (group_cents between 0 and 10000000),
  payment_days smallint not null check (payment_days between 1 and 90),
  version integer not null default 1,
  unique (provider_id, edition),
  unique (id, provider_id),
  foreign key (provider_id, provider_kind) references organisations (id, kind),
  check (to_on >= from_on)
);
comment on table contracts is 'A provider''s contract with the commissioner: its number, its days and its prices; group_cents is the price of a 2-hour meeting.';

create table billing_details (
  organisation_id uuid primary key,
  organisation_kind text not null check (organisation_kind in ('commissioner', 'provider')),
  registry_code text not null check (registry_code ~ '^[0-9]{8}$'),
  street text not null check (length(street) between 1 and 200),
  city text not null check (length(city) between 1 and 100),
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  -- Below, a provider's alone.
  vat text check (vat in ('unregistered', 'exempt', 'standard')),
  vat_number text check (vat_number ~ '^EE[0-9]{9}$'),
  vat_reason text check (length(vat_reason) between 1 and 200),
  iban text check (iban ~ '^EE[0-9]{18}$'),
  reference_base text check (reference_base ~ '^[1-9][0-9]{0,11}$'),
  version integer not null default 1,
  foreign key (organisation_id, organisation_kind) references organisations (id, kind),
  check ((organisation_kind = 'provider') = (vat is not null)),
  check ((organisation_kind = 'provider') = (iban is not null)),
  check ((organisation_kind = 'provider') = (reference_base is not null)),
  check ((vat_number is not null) = (coalesce(vat, 'unregistered') <> 'unregistered')),
  check ((vat_reason is not null) = (coalesce(vat, '') = 'exempt'))
);
comment on table billing_details is 'How an organisation stands on an e-invoice: each writes its own.';
