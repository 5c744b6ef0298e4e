import { afterAll, describe, expect, inject, test } from 'vitest';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { openDoor } from './door.ts';

const { fresh, mati, other, asApp, signIn, changeRole, enter, at, stored } = await openDoor(
  inject('adminUrl'),
);
afterAll(() => fresh.drop());

describe('changing the role', () => {
  test('gives a new secret and ends the old one, keeping the absolute end', async () => {
    const { secret } = await signIn(mati);
    const before = await stored(secret);
    const next = await changeRole(secret, mati.supporter);
    expect(next.done).toBe(true);
    expect(await enter(secret)).toBeUndefined();
    expect((await stored(secret)).end_reason).toBe('role_changed');
    expect(await enter(next.secret)).toMatchObject({
      membership_id: mati.supporter,
      ends_at: before.ends_at,
    });
    expect(await stored(next.secret)).toMatchObject({ began_at: before.began_at, continues: before.id });
  });

  test.each([
    ['somebody else’s', () => other.supporter],
    ['one that has ended', () => mati.ended],
    ['one that has not begun', () => mati.coming],
    ['one that does not exist', () => '00000000-0000-4000-8000-000000000000'],
  ])('into a membership that is %s is refused, and the session goes on as it was', async (_, wanted) => {
    const { secret, membership } = await signIn(mati);
    const next = await changeRole(secret, wanted());
    expect(next.done).toBe(false);
    expect(await enter(next.secret)).toBeUndefined();
    expect(await enter(secret)).toMatchObject({ membership_id: membership });
  });

  test('leaves a trace of who changed from which role into which; a refusal leaves none', async () => {
    const { secret, membership } = await signIn(mati);
    const { id: session } = await stored(secret);
    const traces = () =>
      fresh.asSystem(
        `select person_id, membership_id, effect, record_id from audit where action = 'change-role' and session_id = $1`,
        [session],
      );
    await changeRole(secret, mati.ended);
    expect(await traces()).toEqual([]);
    const wanted = membership === mati.manager ? mati.supporter : mati.manager;
    await changeRole(secret, wanted);
    expect(await traces()).toEqual([
      { person_id: mati.id, membership_id: membership, effect: 'change', record_id: wanted },
    ]);
  });

  test('is refused to a session that has ended', async () => {
    const { secret } = await signIn(mati);
    await at(secret, { idle_ends_at: 0 });
    expect((await changeRole(secret, mati.supporter)).done).toBe(false);
  });

  test('twice at once comes to one new session', async () => {
    const { secret } = await signIn(mati);
    const both = await Promise.all([changeRole(secret, mati.supporter), changeRole(secret, mati.manager)]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
  });
});

describe('ending a session', () => {
  const end = async (secret: string, which: string) =>
    (await asApp<{ done: boolean }>('select end_session($1, $2) as done', [secret, which]))[0]?.done;

  test('one’s own, here or elsewhere, with its reason', async () => {
    const [here, elsewhere] = [await signIn(mati), await signIn(mati)];
    const there = await stored(elsewhere.secret);
    expect(await end(here.secret, there.id)).toBe(true);
    expect((await stored(elsewhere.secret)).end_reason).toBe('ended_elsewhere');
    expect(await enter(elsewhere.secret)).toBeUndefined();
    expect(await end(here.secret, (await stored(here.secret)).id)).toBe(true);
    expect((await stored(here.secret)).end_reason).toBe('signed_out');
    expect(await enter(here.secret)).toBeUndefined();
  });

  test('nobody else’s, and by nobody whose own has ended', async () => {
    const [mine, theirs] = [await signIn(mati), await signIn(other)];
    const victim = (await stored(theirs.secret)).id;
    expect(await end(mine.secret, victim)).toBe(false);
    await at(mine.secret, { idle_ends_at: 0 });
    const own = (await stored((await signIn(mati)).secret)).id;
    expect(await end(mine.secret, own)).toBe(false);
    expect(await end(newSessionSecret(), victim)).toBe(false);
    expect(await enter(theirs.secret)).toMatchObject({ person_id: other.id });
  });
});

describe('a post that came after its session had ended', () => {
  const park = async (secret: string, path = '/contacts') =>
    (await asApp<{ kept: boolean }>(`select park_post($1, $2, 'x') as kept`, [secret, path]))[0]?.kept;

  test.each([
    { ago: '-1 second', kept: true },
    { ago: '-30 days +5 seconds', kept: true },
    { ago: '-30 days -5 seconds', kept: false },
  ])('is kept for the person up to 30 days after the end ($ago): $kept', async ({ ago, kept }) => {
    const { secret } = await signIn(mati);
    await at(secret, { idle_ends_at: ago });
    expect(await park(secret)).toBe(kept);
  });

  test('is not kept for a secret that was never given out, nor for a session that its person ended from elsewhere', async () => {
    expect(await park(newSessionSecret())).toBe(false);
    const { secret } = await signIn(mati);
    await fresh.asSystem(
      `update sessions set ended_at = now(), end_reason = 'ended_elsewhere' where hash = $1`,
      [hashSessionSecret(secret)],
    );
    expect(await park(secret)).toBe(false);
    const [row] = await asApp<{ owner: string | null }>('select owner_of_ended_session($1) as owner', [
      secret,
    ]);
    expect(row?.owner).toBeNull();
  });

  test.each([
    '//elsewhere.example/contacts',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
    'contacts',
    '',
  ])('does not keep a path that could lead elsewhere: %j', async (path) => {
    const { secret } = await signIn(mati);
    await expect(park(secret, path)).rejects.toThrow('parked_posts_path_check');
  });

  test('keeps fifty a person; the fifty-first is refused, and nothing that is kept goes for it', async () => {
    const who = await signIn({ subject: 'EE37001010021' });
    for (let count = 0; count < 50; count += 1) expect(await park(who.secret)).toBe(true);
    expect(await park(who.secret)).toBe(false);
    const [{ count } = { count: 0 }] = await fresh.asSystem<{ count: number }>(
      `select count(*) from parked_posts p join people on people.id = person_id where identity_code = '37001010021'`,
    );
    expect(count).toBe(50);
  });
});
