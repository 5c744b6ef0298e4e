-- The audit is chained afterwards, never inside a request: each row is linked to the one sealed before it by a SHA-256
-- over both, in the order in which rows were sealed, and the head of the chain is sealed with a key that the database does
-- not have (docs/decisions/0041-sealed-audit.md). Whoever edits, cuts, swaps or inserts breaks it: `npm run audit-verify`.

create table audit_links (
  position bigint primary key check (position > 0),
  -- No reference: a row that was cut must leave its link behind.
  audit_id bigint not null unique,
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table audit_links is 'The chain over the audit: a row''s hash holds the one before it.';

create table audit_seals (
  last_position bigint primary key check (last_position >= first_position),
  first_position bigint not null unique check (first_position > 0),
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null,
  mac bytea not null check (octet_length(mac) = 32)
);
comment on table audit_seals is 'The head of the chain after each sealing, with a code that takes the program''s key to make.';

-- A row of the audit as its hash takes it: each column with its length, so that nothing can be moved from one to the next.
create function audit_text(a audit) returns text
  language sql stable set search_path = tugiring, pg_temp
  return (
    select string_agg(coalesce(octet_length(convert_to(part, 'UTF8'))::text || ':' || part, '-'), ',' order by place)
      from unnest(array[a.id::text, (extract(epoch from a.at) * 1000000)::bigint::text, a.person_id::text,
                        a.membership_id::text, a.session_id::text, a.action, a.effect, a.family_id::text,
                        a.record_id::text, a.request_id]) with ordinality as parts (part, place));

create function seal_audit(most integer)
  returns table (first_position bigint, last_position bigint, hash bytea, sealed_at text)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  -- A transaction may commit after one that began later: rows are looked for so far back, and linked when they are seen.
  back constant integer := 100000;
  entry audit%rowtype;
  at_position bigint;
  head bytea;
begin
  -- One process seals at a time; the others are answered no row.
  if not pg_try_advisory_xact_lock(hashtext('tugiring audit')) then return; end if;
  select l.position, l.hash into at_position, head from audit_links l order by l.position desc limit 1;
  at_position := coalesce(at_position, 0);
  head := coalesce(head, sha256(convert_to('tugiring audit', 'UTF8')));
  for entry in
    select a.* from audit a
     where a.id > coalesce((select max(l.audit_id) from audit_links l), 0) - back
       and not exists (select from audit_links l where l.audit_id = a.id)
     order by a.id limit most
  loop
    at_position := at_position + 1;
    first_position := coalesce(first_position, at_position);
    head := sha256(head || convert_to(audit_text(entry), 'UTF8'));
    insert into audit_links (position, audit_id, hash) values (at_position, entry.id, head);
  end loop;
  if first_position is null then return; end if;
  last_position := at_position;
  hash := head;
  sealed_at := (extract(epoch from now()) * 1000000)::bigint::text;
  return next;
end $$;
comment on function seal_audit is 'Links so many rows of the audit to the chain; answers what is to be sealed in the same transaction, no row where nothing is, or another process is at it.';

create function keep_audit_seal(from_position bigint, to_position bigint, with_mac bytea) returns void
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
begin
  insert into audit_seals (first_position, last_position, hash, sealed_at, mac)
    select from_position, l.position, l.hash, now(), with_mac from audit_links l where l.position = to_position;
end $$;
comment on function keep_audit_seal is 'Keeps the seal of what seal_audit linked in this transaction.';

-- A family sees who opened its data. By which names it may not read from memberships; its own people are not among them.
create function readers_in_own_audit()
  returns table (membership_id uuid, name text, role text, organisation text)
  language plpgsql stable security definer set search_path = tugiring, pg_temp as $$
declare me constant actor := acting();
begin
  if me.role is distinct from 'family_member' then return; end if;
  return query
    select m.id, m.display_name, m.role, o.name
      from memberships m left join organisations o on o.id = m.organisation_id
     where m.id in (select a.membership_id from audit a where a.family_id = me.family_id)
       and m.family_id is distinct from me.family_id;
end $$;
comment on function readers_in_own_audit is 'Who, beside its own people, opened the data of the acting family.';
