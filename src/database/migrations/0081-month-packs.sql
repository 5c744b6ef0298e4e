-- TK 3.1, TK 3.2: a provider's month as it was sent to the commissioner, what came back, and its invoices. What was sent
-- never changes; a month that is mended is sent as its next version.

create table packs (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references organisations,
  contract_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  version integer not null check (version > 0),
  state text not null default 'sent' check (state in ('sent', 'returned', 'approved', 'superseded')),
  -- Lisa 3 as data, with no name of a family in it, and what its lines come to.
  schedule jsonb not null check (jsonb_typeof(schedule) = 'object'),
  total_cents integer not null check (total_cents >= 0),
  -- Opens the bytes of its spreadsheet.
  sheet_key bytea not null check (octet_length(sheet_key) = 32),
  sent_by uuid not null references memberships,
  sent_name text not null default '',
  sent_on date not null,
  decided_by uuid references memberships,
  decided_name text not null default '',
  decided_on date,
  unique (provider_id, month, version),
  unique (id, provider_id),
  foreign key (contract_id, provider_id) references contracts (id, provider_id),
  check (state in ('sent', 'superseded') or decided_by is not null),
  check ((decided_by is null) = (decided_on is null))
);
comment on table packs is 'A month as its provider sent it (TK 3.1.1–3), version by version, and who decided on it.';
create unique index packs_one_stands on packs (provider_id, month) where state <> 'superseded';

create table pack_returns (
  pack_id uuid not null,
  line_key text not null check (line_key <> ''),
  reason text not null check (length(reason) between 1 and 2000),
  returned_by uuid not null references memberships,
  returned_name text not null default '',
  returned_on date not null,
  answer text not null default '' check (length(answer) <= 2000),
  answered_on date,
  provider_id uuid not null references organisations,
  primary key (pack_id, line_key),
  foreign key (pack_id, provider_id) references packs (id, provider_id)
);
comment on table pack_returns is 'Single lines of a month that the commissioner sent back, why, and what the provider answered.';

create table invoices (
  id uuid primary key default gen_random_uuid(),
  pack_id uuid not null,
  provider_id uuid not null references organisations,
  month text not null default '',
  kind text not null check (kind in ('invoice', 'credit-note')),
  number text not null check (number <> ''),
  issued_on date not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  -- Without value added tax.
  net_cents integer not null check (net_cents > 0),
  credits uuid unique,
  credited boolean not null default false,
  xml_key bytea not null check (octet_length(xml_key) = 32),
  pdf_key bytea not null check (octet_length(pdf_key) = 32),
  made_by uuid not null references memberships,
  unique (provider_id, number),
  unique (id, provider_id),
  foreign key (pack_id, provider_id) references packs (id, provider_id),
  foreign key (credits, provider_id) references invoices (id, provider_id),
  check ((kind = 'credit-note') = (credits is not null)),
  check (kind = 'invoice' or not credited)
);
comment on table invoices is 'TK 3.2: the invoice of an approved month, made once, and the credit note of one whose month was corrected.';
-- However many press the button at once.
create unique index invoices_once_a_pack on invoices (pack_id) where kind = 'invoice';
create unique index invoices_one_stands on invoices (provider_id, month) where kind = 'invoice' and not credited;

create table pack_files (
  id uuid primary key,
  pack_id uuid not null,
  part text not null check (part in ('sheet', 'invoice-xml', 'invoice-pdf', 'credit-note-xml', 'credit-note-pdf')),
  type text not null,
  size integer not null check (size between 1 and 10485760),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sealed bytea not null,
  provider_id uuid not null references organisations,
  unique (pack_id, part),
  foreign key (pack_id, provider_id) references packs (id, provider_id)
);
comment on table pack_files is 'Encrypted bytes (AES-256-GCM) of a month''s spreadsheet and invoices, each under a key of its own that stands in the row of its pack or invoice.';
alter table pack_files alter column sealed set storage external;

create function keep_pack() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare who constant text := acting_role();
begin
  if tg_op = 'INSERT' then
    if who is not null and new.state <> 'sent' then
      raise insufficient_privilege using message = 'a month begins as sent';
    end if;
    select m.display_name into new.sent_name from memberships m where m.id = new.sent_by;
    return new;
  end if;
  if who is not null and not (case old.state
    when 'sent' then who = 'commissioner_officer' and new.state in ('approved', 'returned')
    when 'approved' then who = 'commissioner_officer' and new.state = 'returned'
    when 'returned' then who = 'project_manager' and new.state = 'superseded'
    else false end) then
    raise insufficient_privilege using message = 'a month does not become that';
  end if;
  if new.decided_by is distinct from old.decided_by then
    select m.display_name into new.decided_name from memberships m where m.id = new.decided_by;
  end if;
  return new;
end $$;
create trigger keep_pack before insert or update on packs for each row execute function keep_pack();

create function keep_below_pack() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare p packs%rowtype;
begin
  select * into p from packs where id = new.pack_id for no key update;
  new.provider_id := p.provider_id;
  if tg_table_name = 'pack_returns' then
    if tg_op = 'INSERT' then
      select m.display_name into new.returned_name from memberships m where m.id = new.returned_by;
    end if;
  elsif tg_table_name = 'invoices' then
    new.month := p.month;
    if new.kind = 'invoice' and (p.state <> 'approved' or new.net_cents <> p.total_cents) then
      raise check_violation using message = 'an invoice is made of an approved month, of what its lines come to';
    end if;
  end if;
  return new;
end $$;
create trigger keep_below_pack before insert or update on pack_returns for each row execute function keep_below_pack();
create trigger keep_below_pack before insert on invoices for each row execute function keep_below_pack();
create trigger keep_below_pack before insert on pack_files for each row execute function keep_below_pack();

-- Only an invoice of a version that stands no longer is credited, and then at once.
create function credit_invoice() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  update invoices set credited = true
   where id = new.credits and kind = 'invoice' and not credited
     and exists (select from packs p where p.id = invoices.pack_id and p.state = 'superseded');
  if not found then
    raise check_violation using message = 'an invoice that stands is not credited';
  end if;
  return null;
end $$;
create trigger credit_invoice after insert on invoices
  for each row when (new.kind = 'credit-note') execute function credit_invoice();
