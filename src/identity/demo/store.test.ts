import { describe, expect, test } from 'vitest';
import { createDemoStore } from './store.ts';

describe('what the demo provider remembers', () => {
  test('ends when its time is over, and is kept apart by kind', async () => {
    let time = 0;
    const { adapter } = createDemoStore({ most: 10, now: () => time });
    const codes = adapter('AuthorizationCode');
    await codes.upsert('a', { accountId: 'one' }, 60);
    expect(await adapter('Interaction').find('a')).toBeUndefined();
    time = 59_999;
    expect(await codes.find('a')).toEqual({ accountId: 'one' });
    time = 60_000;
    expect(await codes.find('a')).toBeUndefined();
  });

  test('never grows beyond its bound: the oldest goes', async () => {
    const { adapter, size } = createDemoStore({ most: 3 });
    const interactions = adapter('Interaction');
    for (const id of ['a', 'b', 'c']) await interactions.upsert(id, {}, 60);
    await interactions.upsert('a', {}, 60);
    await interactions.upsert('d', {}, 60);
    expect(size()).toBe(3);
    expect(await interactions.find('b')).toBeUndefined();
    expect(await interactions.find('a')).toBeDefined();
    for (let at = 0; at < 1000; at++) await interactions.upsert(`flood ${at}`, {}, 60);
    expect(size()).toBe(3);
  });

  test('marks a code as used, and forgets all that came of one grant', async () => {
    const { adapter } = createDemoStore({ most: 10, now: () => 5000 });
    const codes = adapter('AuthorizationCode');
    await codes.upsert('a', { grantId: 'g' }, 60);
    await adapter('AccessToken').upsert('t', { grantId: 'g' }, 60);
    await codes.upsert('b', { grantId: 'h' }, 60);
    await codes.consume('a');
    await codes.consume('nothing');
    expect(await codes.find('a')).toMatchObject({ consumed: 5 });
    await codes.revokeByGrantId('g');
    expect(await codes.find('a')).toBeUndefined();
    expect(await adapter('AccessToken').find('t')).toBeUndefined();
    expect(await codes.find('b')).toBeDefined();
    await codes.destroy('b');
    expect(await codes.find('b')).toBeUndefined();
  });

  test('holds no session: nobody stays signed in', async () => {
    const { adapter, size } = createDemoStore({ most: 10 });
    await adapter('Session').upsert('s', { uid: 'u', accountId: 'one' }, 60);
    expect(await adapter('Session').find('s')).toBeUndefined();
    expect(size()).toBe(0);
  });
});
