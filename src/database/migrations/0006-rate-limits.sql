-- How much each client may still ask of what is open to everyone: one row a client, shared by all processes of the
-- program. Unlogged, because whoever asks a lot loses nothing when a crash forgets it.
create unlogged table allowances (
  -- What is rationed.
  bucket text not null,
  -- A keyed hash of the client's address, never the address.
  client bytea not null check (octet_length(client) = 32),
  -- When the client has its whole allowance again; until then, what is missing of it grows back evenly.
  whole_at timestamptz not null,
  primary key (bucket, client)
);
create index on allowances (whole_at);

create function take_allowance(of_bucket text, by_client bytea, most integer, every interval, cost integer)
  returns integer
  language plpgsql volatile security definer set search_path = tugiring, pg_temp as $$
declare
  -- Not now(): of two that ask at once the second waits, and its transaction began before the first was done.
  moment timestamptz := clock_timestamp();
  share interval := every / most;
  is_new boolean;
  free_at timestamptz;
begin
  insert into allowances as a (bucket, client, whole_at) values (of_bucket, by_client, moment + share * cost)
    on conflict (bucket, client) do update set whole_at = greatest(a.whole_at, moment) + share * cost
      where greatest(a.whole_at, moment) + share <= moment + every
    returning a.xmax = 0 into is_new;
  if is_new then
    -- Whoever comes anew takes away some that nobody needs any more, so that the table does not grow.
    delete from allowances a using (
      select s.bucket, s.client from allowances s where s.whole_at < moment
       order by s.whole_at limit 10 for update skip locked
    ) spent where a.bucket = spent.bucket and a.client = spent.client;
  end if;
  if is_new is not null then return 0; end if;
  select a.whole_at + share - every into free_at from allowances a where a.bucket = of_bucket and a.client = by_client;
  return greatest(1, ceil(extract(epoch from free_at - moment)))::integer;
end $$;
comment on function take_allowance is 'Takes `cost` of the `most` that a client has in `every`, where it has one at least (what is missing is then owed). Answers 0 where it was taken, otherwise in how many seconds there is one again.';
