import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { inPipelinedTransaction, type TransactionTime, withoutWaiting } from './pipelined.ts';
import { freshDatabase } from './template.ts';

const fresh = await freshDatabase(inject('adminUrl'));
const { database } = fresh;
afterAll(() => fresh.drop());

await fresh.truth.query('create table public.kept (n integer primary key deferrable initially deferred)');
await fresh.truth.query('grant all on public.kept to tugiring_app');

const add = (n: number) => sql`insert into public.kept values (${n})`;
const kept = async (): Promise<number[]> =>
  (await fresh.truth.query<{ n: number }>('select n from public.kept order by n')).rows.map(({ n }) => n);

test('what is asked at once is done in the order in which it was asked', async () => {
  const answers = await inPipelinedTransaction(database, async (tx) => {
    const step = () => sql<{ n: number }>`select count(*)::int as n from public.kept`.execute(tx);
    const asked = [step(), add(1).execute(tx), step(), add(2).execute(tx), step()];
    return (await Promise.all(asked)).flatMap(({ rows }) => rows as { n: number }[]);
  });
  expect(answers).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  expect(await kept()).toEqual([1, 2]);
});

test('what nobody waited for is done when the transaction is', async () => {
  await inPipelinedTransaction(database, async (tx) => {
    withoutWaiting(add(3).execute(tx));
  });
  expect(await kept()).toContain(3);
});

test('a statement that nobody waited for and that failed takes everything back, and is named as the cause', async () => {
  const attempt = inPipelinedTransaction(database, async (tx) => {
    withoutWaiting(add(4).execute(tx));
    withoutWaiting(sql`select 1 / 0`.execute(tx));
  });
  await expect(attempt).rejects.toMatchObject({
    message: 'Transaction was rolled back instead of committed',
    cause: { code: '22012' },
  });
  expect(await kept()).not.toContain(4);
});

test('of several that fail, the work hears of the first, and nothing of it stays', async () => {
  const attempt = inPipelinedTransaction(database, (tx) =>
    Promise.all([
      add(5).execute(tx),
      sql`select 1 / 0`.execute(tx),
      sql`select nothing from nowhere`.execute(tx),
    ]),
  );
  await expect(attempt).rejects.toMatchObject({ code: '22012' });
  expect(await kept()).not.toContain(5);
});

test('what only the commit finds wrong is thrown as it is', async () => {
  const attempt = inPipelinedTransaction(database, (tx) => add(1).execute(tx));
  await expect(attempt).rejects.toMatchObject({ code: '23505' });
});

test('the connection is whole again for whoever has it next', async () => {
  const { rows } = await database.pool.query('select 1 as one');
  expect(rows).toEqual([{ one: 1 }]);
});

test('nothing can be asked in a transaction that has ended: the connection is somebody else’s by then', async () => {
  const tx = await inPipelinedTransaction(database, async (ended) => ended);
  await expect(sql`select 1`.execute(tx)).rejects.toThrow('the transaction has ended');
  const failed: (typeof tx)[] = [];
  await inPipelinedTransaction(database, async (ended) => {
    failed.push(ended);
    throw new Error('on purpose');
  }).catch(() => undefined);
  for (const one of failed) {
    await expect(sql`select 1`.execute(one)).rejects.toThrow('the transaction has ended');
  }
  expect(failed).toHaveLength(1);
});

test('the commit that fails because the connection broke is an error, and the next transaction has another', async () => {
  const attempt = inPipelinedTransaction(database, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await fresh.truth.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
  });
  await expect(attempt).rejects.toThrow();
  expect(await inPipelinedTransaction(database, async () => 'whole')).toBe('whole');
});

test('each transaction says how long it waited for a connection and how long it took', async () => {
  const told: TransactionTime[] = [];
  database.timing.tell = (time) => told.push(time);
  await inPipelinedTransaction(database, (tx) => sql`select pg_sleep(0.02)`.execute(tx));
  expect(told).toHaveLength(1);
  expect(told[0]?.took).toBeGreaterThan(19);
  expect(told[0]?.waited).toBeGreaterThanOrEqual(0);
});
