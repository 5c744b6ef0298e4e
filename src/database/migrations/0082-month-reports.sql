-- TK 3.1.2: the reports that go with a month (Lisa 5). What each is made of is kept in the transaction that freezes the month;
-- its PDF is made afterwards, by whichever process comes to it. The month goes to the commissioner with the last of them.

alter table packs drop constraint packs_state_check;
alter table packs add constraint packs_state_check
  check (state in ('closing', 'sent', 'returned', 'approved', 'superseded'));
alter table packs drop constraint packs_check;
alter table packs add constraint packs_decided
  check (state in ('closing', 'sent', 'superseded') or decided_by is not null);
-- How many reports go with it.
alter table packs add column reports integer not null default 0 check (reports >= 0);

create table pack_reports (
  id uuid primary key default gen_random_uuid(),
  pack_id uuid not null,
  family_id uuid not null references families,
  supporter_id uuid not null references memberships,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  template_version integer not null check (template_version > 0),
  -- Encrypted (AES-256-GCM) under a key of its own; nothing until it is made.
  file_id uuid unique,
  size integer check (size between 1 and 10485760),
  sha256 bytea check (octet_length(sha256) = 32),
  key bytea check (octet_length(key) = 32),
  sealed bytea,
  made boolean generated always as (sealed is not null) stored,
  provider_id uuid not null references organisations,
  unique (pack_id, family_id, supporter_id),
  foreign key (pack_id, provider_id) references packs (id, provider_id),
  check (num_nulls(file_id, size, sha256, key, sealed) in (0, 5))
);
comment on table pack_reports is 'TK 3.1.2: a supporter''s report of a month with a family as it went with the month, and its PDF once it is made.';
create index pack_reports_unmade on pack_reports (pack_id) where sealed is null;
alter table pack_reports alter column sealed set storage external;
create trigger keep_below_pack before insert on pack_reports for each row execute function keep_below_pack();

create or replace function keep_pack() returns trigger
  language plpgsql security definer set search_path = tugiring, pg_temp as $$
declare who constant text := acting_role();
begin
  if tg_op = 'INSERT' then
    if new.reports > 0 then new.state := 'closing'; end if;
    if who is not null and new.state not in ('sent', 'closing') then
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

-- Some that are to be made yet. They stay the caller's until its transaction ends, however it ends: no other process makes them
-- meanwhile, and of one that dies another takes them at once. Those that the caller could not make stand in nobody's way.
create function take_pack_reports(most integer, without uuid[]) returns table (id uuid, data jsonb)
  language sql volatile security definer set search_path = tugiring, pg_temp as $$
  select r.id, r.data from pack_reports r where r.sealed is null and r.id <> all (without) and acting_person() is null
   order by r.pack_id, r.id limit most for update skip locked
$$;

-- Each is made once; with the last one its month is sent, and the commissioner told.
create function keep_pack_report(report uuid, its_file uuid, its_size integer, its_sha256 bytea, its_key bytea, its_bytes bytea)
  returns boolean
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare of_pack uuid;
begin
  select r.pack_id into of_pack from pack_reports r where r.id = report and r.sealed is null;
  if not found then return false; end if;
  -- Whoever makes the last but one at the same moment is waited for, so that one of the two sees that all are made.
  perform from packs p where p.id = of_pack for no key update;
  update pack_reports r
     set file_id = its_file, size = its_size, sha256 = its_sha256, key = its_key, sealed = its_bytes
   where r.id = report and r.sealed is null;
  if not found then return false; end if;
  if not exists (select from pack_reports r where r.pack_id = of_pack and r.sealed is null) then
    update packs p set state = 'sent' where p.id = of_pack and p.state = 'closing';
    insert into notifications (to_key, to_role, kind, path, key)
      select o.id, 'commissioner_officer', 'month-sent', '/packs/' || of_pack, of_pack::text
        from organisations o where o.kind = 'commissioner'
      on conflict on constraint notifications_made_once do nothing;
  end if;
  return true;
end $$;
