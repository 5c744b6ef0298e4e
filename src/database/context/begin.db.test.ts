import { afterAll, describe, expect, inject, test } from 'vitest';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { openDoor, today } from './door.ts';

const { fresh, mati, other, asApp, asDoor, signIn, changeRole, enter, at, stored } = await openDoor(
  inject('adminUrl'),
);
afterAll(() => fresh.drop());

describe('beginning a session', () => {
  test('a person whom nobody knew yet is signed in, and acts for nobody', async () => {
    const { secret, membership } = await signIn({ subject: 'EE39912310123' });
    expect(membership).toBeNull();
    expect(await enter(secret)).toMatchObject({
      membership_id: null,
      role: null,
      display_name: 'Mati Näide',
    });
  });

  test('the session stands in the role that was last used, also where it was reached by a change of role', async () => {
    const first = await signIn(mati);
    expect([mati.supporter, mati.manager]).toContain(first.membership);
    const unused = first.membership === mati.manager ? mati.supporter : mati.manager;
    await changeRole(first.secret, unused);
    expect((await signIn(mati)).membership).toBe(unused);
    const again = unused === mati.manager ? mati.supporter : mati.manager;
    await changeRole((await signIn(mati)).secret, again);
    expect((await signIn(mati)).membership).toBe(again);
  });

  test('never in a role that has ended or has not begun', async () => {
    await fresh.asSystem(
      `update memberships set ended_on = ${today} - 1 where person_id = $1 and ended_on is null and began_on < ${today}`,
      [other.id],
    );
    expect((await signIn(other)).membership).toBeNull();
    await fresh.asSystem(`update memberships set ended_on = null where id = any ($1)`, [
      [other.supporter, other.manager],
    ]);
  });

  test('the names are those that the identity provider said last, and the person stays one', async () => {
    await asDoor(`select begin_session('EE48001010005', 'Mari', 'Vana', $1, '', 'et')`, [
      hashSessionSecret(newSessionSecret()),
    ]);
    await asDoor(`select begin_session('EE48001010005', 'Mari', 'Uus', $1, null, 'ru')`, [
      hashSessionSecret(newSessionSecret()),
    ]);
    expect(
      await fresh.asSystem(
        `select given_name, family_name, language from people where identity_code = '48001010005'`,
      ),
    ).toEqual([{ given_name: 'Mari', family_name: 'Uus', language: 'et' }]);
  });

  test.each(['50001010006', 'LV50001010006', 'EE5000101000', 'EE500010100066', 'ee50001010006', ''])(
    'a subject that is not EE and an identity code is refused: %j',
    async (subject) => {
      await expect(signIn({ subject })).rejects.toThrow('subject is not of the form');
    },
  );

  test('leaves a trace of the sign-in', async () => {
    const before = await fresh.asSystem(`select from audit where effect = 'sign-in' and person_id = $1`, [
      mati.id,
    ]);
    await signIn(mati);
    const after = await fresh.asSystem(`select from audit where effect = 'sign-in' and person_id = $1`, [
      mati.id,
    ]);
    expect(after.length).toBe(before.length + 1);
  });

  test('lasts 30 minutes idle and 12 hours at most', async () => {
    const { secret } = await signIn(mati);
    const { began_at, idle_ends_at, ends_at } = await stored(secret);
    expect(idle_ends_at.getTime() - began_at.getTime()).toBe(30 * 60_000);
    expect(ends_at.getTime() - began_at.getTime()).toBe(12 * 3_600_000);
  });
});

describe('the language of a session', () => {
  test('is changed in a lasting session only', async () => {
    const { secret } = await signIn(mati);
    await asApp(`select session_language($1, 'ru')`, [secret]);
    expect((await stored(secret)).language).toBe('ru');
    await at(secret, { idle_ends_at: 0 });
    await asApp(`select session_language($1, 'en')`, [secret]);
    expect((await stored(secret)).language).toBe('ru');
  });
});
