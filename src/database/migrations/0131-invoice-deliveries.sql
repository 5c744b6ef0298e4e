-- TK 3.2: each e-invoice and credit note goes out once it is made: handed over as a file, or through an access point of the
-- Peppol network. What is to go out lies here in the transaction that makes the invoice; instants are told by the program's clock.
create table invoice_deliveries (
  -- With the round, the same for every try: what an access point knows a repeated one by.
  id uuid primary key default gen_random_uuid(),
  invoice_id uuid not null unique references invoices,
  provider_id uuid not null references organisations,
  state text not null default 'waiting' check (state in ('waiting', 'file', 'delivered', 'refused')),
  -- Raised when somebody sends it again after a refusal.
  round integer not null default 1 check (round > 0),
  -- When it is tried next; while it is being sent, when whoever sends it is given up. Null: at once.
  due_at timestamptz,
  tries integer not null default 0,
  taken uuid,
  settled_at timestamptz,
  -- What the access point calls it, and its words where it refused.
  reference text not null default '' check (length(reference) <= 200),
  reason text not null default '' check (length(reason) <= 1000),
  check ((state = 'waiting') = (settled_at is null)),
  check (state = 'refused' or reason = '')
);
comment on table invoice_deliveries is 'How an e-invoice reached its buyer: waiting, given as a file, delivered by the access point, or refused by it for good.';
create index invoice_deliveries_due on invoice_deliveries (due_at) where state = 'waiting';

create function await_delivery() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into invoice_deliveries (invoice_id, provider_id) values (new.id, new.provider_id);
  return null;
end $$;
create trigger await_delivery after insert on invoices for each row execute function await_delivery();

-- The next that is to go out, which nobody else takes before the lease has run out. Nobody who acts for people takes one.
create function take_invoice(at timestamptz, lease interval) returns table (
  id uuid, taken uuid, round integer, tries integer, invoice jsonb,
  file_id uuid, sha256 bytea, key bytea, sealed bytea
)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare one invoice_deliveries%rowtype;
begin
  if acting_person() is not null then return; end if;
  update invoice_deliveries d set due_at = at + lease, tries = d.tries + 1, taken = gen_random_uuid()
   where d.id = (select w.id from invoice_deliveries w where w.state = 'waiting' and (w.due_at is null or w.due_at <= at)
                  order by w.due_at nulls first, w.id limit 1 for update skip locked)
  returning * into one;
  if not found then return; end if;
  return query
    select one.id, one.taken, one.round, one.tries, i.data, f.id, f.sha256, i.xml_key, f.sealed
      from invoices i join pack_files f on f.pack_id = i.pack_id and f.part = i.kind || '-xml'
     where i.id = one.invoice_id;
end $$;
comment on function take_invoice is 'Takes an e-invoice that is to go out, for as long as the lease lasts; after that another process may take it.';

-- True where it was still this taker's. That it left is audited in the name of whoever made it; a refusal is told to the provider.
create function settle_invoice(which uuid, by_taker uuid, outcome text, called text, words text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare settled invoice_deliveries%rowtype;
begin
  if acting_person() is not null then return false; end if;
  update invoice_deliveries d
     set state = outcome, settled_at = at, taken = null, due_at = null, reference = left(called, 200), reason = left(words, 1000)
   where d.id = which and d.taken = by_taker and d.state = 'waiting'
  returning * into settled;
  if not found then return false; end if;
  if outcome = 'delivered' then
    insert into audit (person_id, membership_id, action, effect, record_id, request_id)
      select m.person_id, m.id, 'deliver-invoice', 'export', i.id, settled.id::text
        from invoices i join memberships m on m.id = i.made_by where i.id = settled.invoice_id;
  elsif outcome = 'refused' then
    insert into notifications (to_key, to_role, kind, path, key)
      select i.provider_id, 'project_manager', 'invoice-refused', '/packs/' || i.pack_id || '/invoice',
             'refused ' || settled.id || ' ' || settled.round
        from invoices i where i.id = settled.invoice_id
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return true;
end $$;

create function postpone_invoice(which uuid, by_taker uuid, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  if acting_person() is not null then return false; end if;
  update invoice_deliveries d set due_at = until, taken = null where d.id = which and d.taken = by_taker and d.state = 'waiting';
  return found;
end $$;

-- A manager of the provider sends anew what the access point refused, once what it says is mended; it is another round to it.
create function send_invoice_again(which uuid) returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  update invoice_deliveries d
     set state = 'waiting', round = d.round + 1, tries = 0, due_at = null, settled_at = null, reference = '', reason = ''
   where d.invoice_id = which and d.state = 'refused' and acting_role() = 'project_manager'
     and d.provider_id = any (acting_keys()::uuid[]);
  return found;
end $$;
