import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { type FreshDatabase, freshDatabase } from '../template.ts';
import { type Ration, takeAllowance } from './allowance.ts';

let fresh: FreshDatabase;
/** Another process of the program has a pool of its own. */
let otherProcess: Database;

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  otherProcess = connect(fresh.appUrl);
});
afterAll(async () => {
  await otherProcess.close();
  await fresh.drop();
});

const ration: Ration = { bucket: 'test', most: 20, everySeconds: 60 };
const somebody = () => randomBytes(32);
const take = (client: Buffer, cost?: number, of: Ration = ration) =>
  takeAllowance(fresh.database, of, client, cost);

/** The same as waiting, without the wait. */
const letPass = (client: Buffer, seconds: number) =>
  fresh.asSystem('update allowances set whole_at = whole_at - make_interval(secs => $2) where client = $1', [
    client,
    seconds,
  ]);

describe('an allowance', () => {
  test('holds for two processes together, however they ask at once', async () => {
    const client = somebody();
    // So slow that nothing grows back meanwhile.
    const slow: Ration = { ...ration, everySeconds: 6_000 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        takeAllowance(index % 2 === 0 ? fresh.database : otherProcess, slow, client),
      ),
    );
    expect(answers.filter((wait) => wait === 0)).toHaveLength(20);
    expect(answers.filter((wait) => wait > 0).every((wait) => wait <= 300)).toBe(true);
  });

  test('grows back evenly: one after its share of the time, all after the whole of it', async () => {
    const client = somebody();
    for (let i = 0; i < 20; i += 1) expect(await take(client)).toBe(0);
    expect(await take(client)).toBe(3);
    await letPass(client, 3);
    expect(await take(client)).toBe(0);
    expect(await take(client)).toBeGreaterThan(0);
    await letPass(client, 60);
    for (let i = 0; i < 20; i += 1) expect(await take(client)).toBe(0);
    expect(await take(client)).toBeGreaterThan(0);
  });

  test('is one client’s and one bucket’s: others have theirs whole', async () => {
    const client = somebody();
    const small: Ration = { ...ration, bucket: 'small', most: 1 };
    expect(await take(client, 1, small)).toBe(0);
    expect(await take(client, 1, small)).toBe(60);
    expect(await take(somebody(), 1, small)).toBe(0);
    expect(await take(client)).toBe(0);
  });

  test('may be overdrawn by what costs more than is left, and is owed', async () => {
    const client = somebody();
    expect(await take(client)).toBe(0);
    expect(await take(client, 20)).toBe(0);
    // 21 taken: the one owed must grow back as well as the one asked for.
    expect(await take(client)).toBe(6);
    await letPass(client, 6);
    expect(await take(client)).toBe(0);
  });

  test('that is whole again is forgotten when somebody new comes', async () => {
    const before = somebody();
    await take(before);
    await letPass(before, 3_600);
    await take(somebody());
    const left = await fresh.asSystem('select from allowances where client = $1', [before]);
    expect(left).toHaveLength(0);
  });

  test('is reached by taking one and no other way', async () => {
    const { pool } = fresh.database;
    await take(somebody());
    for (const statement of [
      'select from allowances',
      'delete from allowances',
      'update allowances set whole_at = now()',
    ]) {
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
