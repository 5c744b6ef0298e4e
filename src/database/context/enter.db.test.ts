import { afterAll, describe, expect, inject, test } from 'vitest';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { openDoor } from './door.ts';

const { fresh, mati, signIn, enter, at, stored } = await openDoor(inject('adminUrl'));
afterAll(() => fresh.drop());

describe('entering', () => {
  test('answers who acts', async () => {
    const { secret, membership } = await signIn(mati);
    expect(await enter(secret)).toMatchObject({ person_id: mati.id, membership_id: membership });
  });

  test.each([
    ['idle end', 'idle_ends_at'],
    ['absolute end', 'ends_at'],
  ] as const)('works up to the %s and not after', async (_, column) => {
    const { secret } = await signIn(mati);
    await at(secret, { [column]: 2, seen_at: 0 });
    expect(await enter(secret)).toMatchObject({ person_id: mati.id });
    await at(secret, { [column]: 0 });
    expect(await enter(secret)).toBeUndefined();
  });

  test('does not answer a session that was ended, nor a secret that was never given out', async () => {
    const { secret } = await signIn(mati);
    await at(secret, { ended_at: 0 });
    expect(await enter(secret)).toBeUndefined();
    for (const unknown of [newSessionSecret(), '', 'x', hashSessionSecret(secret).toString('hex')]) {
      expect(await enter(unknown)).toBeUndefined();
    }
  });

  test('moves the idle end on at most once a minute', async () => {
    const { secret } = await signIn(mati);
    await at(secret, { seen_at: -59, idle_ends_at: 100 });
    const before = await stored(secret);
    await enter(secret);
    expect((await stored(secret)).idle_ends_at).toEqual(before.idle_ends_at);
    await at(secret, { seen_at: -61, idle_ends_at: 100 });
    await enter(secret);
    const after = await stored(secret);
    expect(after.idle_ends_at.getTime() - after.seen_at.getTime()).toBe(30 * 60_000);
  });

  test('never moves the idle end past the absolute one', async () => {
    const { secret } = await signIn(mati);
    await at(secret, { seen_at: -61, idle_ends_at: 100, ends_at: 300 });
    await enter(secret);
    const { idle_ends_at, ends_at } = await stored(secret);
    expect(idle_ends_at).toEqual(ends_at);
  });

  test('does not wait for another request of the same session that is still under way', async () => {
    const { secret } = await signIn(mati);
    await at(secret, { seen_at: -61, idle_ends_at: 100 });
    const client = await fresh.database.pool.connect();
    try {
      await client.query('begin');
      await client.query('select from enter($1, true)', [secret]);
      expect(await enter(secret)).toMatchObject({ person_id: mati.id });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('holds for one transaction; the next one on the same connection is nobody’s', async () => {
    const { secret } = await signIn(mati);
    const client = await fresh.database.pool.connect();
    try {
      for (const end of ['commit', 'rollback']) {
        await client.query('begin');
        await client.query('select from enter($1, false)', [secret]);
        expect((await client.query('select acting_person() as person')).rows).toEqual([{ person: mati.id }]);
        expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
        await client.query(end);
        expect((await client.query('select acting_person() as person, acting_keys() as keys')).rows).toEqual([
          { person: null, keys: null },
        ]);
        expect(
          (await client.query(`select coalesce(current_setting('tugiring.session', true), '') as secret`))
            .rows,
        ).toEqual([{ secret: '' }]);
      }
    } finally {
      client.release();
    }
  });

  test('waits for the disk where something is written', async () => {
    const { secret } = await signIn(mati);
    const client = await fresh.database.pool.connect();
    try {
      const [usual] = (await client.query('show synchronous_commit')).rows;
      await client.query('begin');
      await client.query('select from enter($1, true)', [secret]);
      expect((await client.query('show synchronous_commit')).rows).toEqual([usual]);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
});
