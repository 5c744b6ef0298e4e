-- Notifications, settled mails and lists that nobody goes on with are taken away too, once they have served
-- (docs/decisions/0040-retention.md). Their age is reckoned by the database's own clock, because the program's may be
-- moved in a demonstration, and what sweeps believes nobody's date.

alter table mails add column kept_at timestamptz not null default now();
comment on column mails.kept_at is 'When it was written here, whatever the program''s clock said.';
create index mails_settled on mails (kept_at) where settled_at is not null;

alter table imports add column touched_at timestamptz not null default now();
comment on column imports.touched_at is 'When somebody last went on with it.';
create function touch_import() returns trigger
  language plpgsql set search_path = tugiring, pg_temp as $$
begin
  new.touched_at := now();
  return new;
end $$;
create trigger touched before update on imports for each row execute function touch_import();

create index notifications_by_age on notifications (made_at);

drop function sweep();
create function sweep()
  returns table (keys_swept integer, sessions_swept integer, allowances_swept integer, notifications_swept integer,
                 mails_swept integer, imports_swept integer, more boolean)
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  batch constant integer := 1000;
  long_ago constant timestamptz := now() - interval '400 days';
begin
  -- One process sweeps at a time; the others are answered no row.
  if not pg_try_advisory_xact_lock(hashtext('tugiring sweep')) then return; end if;

  delete from idempotency_keys k using (
    select o.person_id, o.key from idempotency_keys o where o.done_at < now() - interval '90 days'
     order by o.done_at limit batch for update skip locked
  ) old where k.person_id = old.person_id and k.key = old.key;
  get diagnostics keys_swept = row_count;

  -- Of each person's old sessions the last stays, because the page of the account tells when one was last here.
  delete from sessions s using (
    select o.hash from sessions o
     where o.ends_at < long_ago
       and exists (select from sessions later
                    where later.person_id = o.person_id and later.began_at > o.began_at and later.ends_at < long_ago)
       and not exists (select from sessions next where next.continues = o.id)
     order by o.ends_at limit batch for update skip locked
  ) old where s.hash = old.hash;
  get diagnostics sessions_swept = row_count;

  delete from allowances a using (
    select o.bucket, o.client from allowances o where o.whole_at < now()
     order by o.whole_at limit batch for update skip locked
  ) old where a.bucket = old.bucket and a.client = old.client;
  get diagnostics allowances_swept = row_count;

  delete from notifications n using (
    select o.id from notifications o where o.made_at < long_ago order by o.made_at limit batch for update skip locked
  ) old where n.id = old.id;
  get diagnostics notifications_swept = row_count;

  delete from mails m using (
    select o.id from mails o where o.settled_at is not null and o.kept_at < now() - interval '90 days'
     order by o.kept_at limit batch for update skip locked
  ) old where m.id = old.id;
  get diagnostics mails_swept = row_count;

  delete from imports i using (
    select o.id from imports o where o.touched_at < now() - interval '30 days' limit batch for update skip locked
  ) old where i.id = old.id;
  get diagnostics imports_swept = row_count;

  -- A session that was continued goes once the one that continued it is gone.
  more := sessions_swept > 0
    or batch in (keys_swept, allowances_swept, notifications_swept, mails_swept, imports_swept);
  return next;
end $$;
comment on function sweep is 'Takes away, a thousand of each at most: forms'' keys after 90 days, sessions 400 days after their end (each person''s last stays), allowances that are whole again, notifications after 400 days, settled mails after 90, lists of families that nobody went on with for 30. Answers how many, and whether there is more; no row where another process is at it.';
