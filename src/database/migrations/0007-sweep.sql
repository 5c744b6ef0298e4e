-- What has served is taken away, so that tables grow with the work and not with the years. What people wrote is not
-- among it: parked posts and drafts stay until their owner takes them.

-- Not by when a session was left: that moves with every request, and an index on it would be written each time.
create index sessions_by_end on sessions (ends_at);
create index sessions_by_continued on sessions (continues) where continues is not null;

create function sweep()
  returns table (keys_swept integer, sessions_swept integer, allowances_swept integer, more boolean)
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

  -- A session that was continued goes once the one that continued it is gone.
  more := keys_swept = batch or sessions_swept > 0 or allowances_swept = batch;
  return next;
end $$;
comment on function sweep is 'Takes away, a thousand of each at most, forms'' keys after 90 days, sessions 400 days after their end (each person''s last stays) and allowances that are whole again. Answers how many, and whether there is more; no row where another process is at it.';
