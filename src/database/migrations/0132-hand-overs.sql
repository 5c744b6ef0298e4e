-- TK 3.5: a contract's originals as one encrypted archive, asked for in the browser and made by the program as the tables' owner
-- (docs/decisions/0044-hand-over-from-the-browser.md).
create table hand_overs (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null,
  provider_id uuid not null,
  asked_by uuid not null references memberships,
  asked_name text not null default '',
  asked_on date not null,
  asked_at timestamptz not null default now(),
  state text not null default 'making' check (state in ('making', 'ready', 'failed', 'expired')),
  -- The archive's key while it is being made; nobody who acts reads it, and with the last byte it is gone.
  key bytea check (octet_length(key) = 32),
  -- By which people tell which key is this archive's: the beginning of the key's SHA-256.
  key_mark text not null check (key_mark ~ '^[0-9a-f]{8}$'),
  -- How far it has come; of nothing until its index is made.
  originals integer not null default 0,
  of_originals integer,
  bytes bigint not null default 0,
  of_bytes bigint,
  file text,
  size bigint,
  sha256 bytea check (octet_length(sha256) = 32),
  made_on date,
  -- The last day on which it is there to be downloaded.
  expires_on date,
  foreign key (contract_id, provider_id) references contracts (id, provider_id),
  check ((state = 'making') = (key is not null)),
  check ((state = 'ready') = (file is not null)),
  check (state not in ('ready', 'expired') or (size is not null and sha256 is not null and made_on is not null and expires_on is not null))
);
comment on table hand_overs is 'Archives of a contract''s originals that were asked for, how far they are, and until when they can be downloaded.';
create index hand_overs_of_contract on hand_overs (contract_id, asked_at desc);
create unique index hand_overs_one_at_a_time on hand_overs (contract_id) where state = 'making';

create function keep_hand_over() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  select c.provider_id into new.provider_id from contracts c where c.id = new.contract_id;
  select coalesce(m.display_name, '') into new.asked_name from memberships m where m.id = new.asked_by;
  return new;
end $$;
create trigger keep_hand_over before insert on hand_overs for each row execute function keep_hand_over();

-- Whether there is something for the owner's job to do, asked by the program before it goes there.
create function hand_overs_wait(today date) returns boolean
  language sql stable security definer set search_path = tugiring, pg_temp as $$
  select acting_person() is null
     and exists (select from hand_overs h where h.state = 'making' or h.state = 'ready' and h.expires_on < today)
$$;

-- Its maker tells whoever asked, and the commissioner.
create function tell_hand_over() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
begin
  insert into notifications (to_key, kind, path, key)
    values (new.asked_by, 'hand-over-' || new.state, '/contracts/' || new.contract_id || '/end', new.id::text)
    on conflict on constraint notifications_made_once do nothing;
  if new.state = 'ready' then
    insert into notifications (to_key, to_role, kind, path, key)
      select o.id, 'commissioner_officer', 'hand-over-ready', '/contracts/' || new.contract_id || '/end', new.id::text
        from organisations o where o.kind = 'commissioner'
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return null;
end $$;
create trigger tell_hand_over after update of state on hand_overs
  for each row when (old.state = 'making' and new.state in ('ready', 'failed')) execute function tell_hand_over();
