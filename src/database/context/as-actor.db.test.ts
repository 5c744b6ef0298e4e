import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { asActor, SessionEnded } from '../as-actor.ts';
import { connect, type Database } from '../connect.ts';
import { type FreshDatabase, freshDatabase } from '../template.ts';

let fresh: FreshDatabase;
/** One connection, so that each transaction comes after another's. */
let single: Database;
let secret: string;
let membership: string;

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  single = connect(fresh.appUrl, 1);
  secret = newSessionSecret();
  await fresh.door.pool.query(`select begin_session('EE50001010006', 'Mati', 'Näide', $1, '', 'et')`, [
    hashSessionSecret(newSessionSecret()),
  ]);
  await fresh.asSystem(`with o as (insert into organisations (kind, name) values ('provider', 'Tugipuu') returning id)
    insert into memberships (person_id, role, organisation_id, display_name, began_on)
    select p.id, 'project_manager', o.id, 'Mati N', '2024-01-01' from people p, o`);
  const { rows } = await fresh.door.pool.query<{ membership_id: string }>(
    `select membership_id from begin_session('EE50001010006', 'Mati', 'Näide', $1, '', 'et')`,
    [hashSessionSecret(secret)],
  );
  membership = rows[0]?.membership_id ?? '';
});
afterAll(async () => {
  await single.close();
  await fresh.drop();
});

const reading = { writes: false };
const writing = { writes: true };
const acting = async () =>
  (await single.pool.query('select acting_person() as person, acting_keys() as keys, acting_role() as role'))
    .rows[0];
const nobody = { person: null, keys: null, role: null };
const draft = (subject: string) => ({
  membership_id: membership,
  form: 'contact',
  subject_id: subject,
  fields: '{}',
});

test('the work is done in the name of the session’s person', async () => {
  const done = await asActor(single, secret, reading, async (tx, actor) => {
    const { rows } = await sql<{ person: string }>`select acting_person() as person`.execute(tx);
    return { actor, person: rows[0]?.person };
  });
  expect(done.actor).toMatchObject({
    role: 'project_manager',
    membershipId: membership,
    displayName: 'Mati N',
    organisationName: 'Tugipuu',
    familyId: null,
  });
  expect(done.person).toBe(done.actor.personId);
});

test.each([
  ['a secret never given out', () => newSessionSecret()],
  ['nothing', () => ''],
])('%s begins no work: SessionEnded', async (_, given) => {
  let begun = false;
  const attempt = asActor(single, given(), writing, async () => {
    begun = true;
  });
  await expect(attempt).rejects.toBeInstanceOf(SessionEnded);
  expect(begun).toBe(false);
  expect(await acting()).toEqual(nobody);
});

test('what was written stays where the work ends well', async () => {
  const subject = crypto.randomUUID();
  await asActor(single, secret, writing, (tx) => tx.insertInto('drafts').values(draft(subject)).execute());
  expect(await fresh.asSystem('select from drafts where subject_id = $1', [subject])).toHaveLength(1);
  expect(await acting()).toEqual(nobody);
});

test('nothing stays where the work throws, and the error is the work’s own', async () => {
  const subject = crypto.randomUUID();
  const own = new Error('the rule refused');
  const attempt = asActor(single, secret, writing, async (tx) => {
    await tx.insertInto('drafts').values(draft(subject)).execute();
    throw own;
  });
  await expect(attempt).rejects.toBe(own);
  expect(await fresh.asSystem('select from drafts where subject_id = $1', [subject])).toEqual([]);
  expect(await acting()).toEqual(nobody);
});

test('work that goes on regardless of a statement that failed is not taken for done', async () => {
  const subject = crypto.randomUUID();
  const attempt = asActor(single, secret, writing, async (tx) => {
    await tx.insertInto('drafts').values(draft(subject)).execute();
    await sql`select 1 / 0`.execute(tx).catch(() => undefined);
  });
  await expect(attempt).rejects.toThrow('rolled back instead of committed');
  expect(await fresh.asSystem('select from drafts where subject_id = $1', [subject])).toEqual([]);
  expect(await acting()).toEqual(nobody);
});

test('the connection is nobody’s again after reading, and commits wait for the disk again', async () => {
  await asActor(single, secret, reading, (tx) => sql`select 1`.execute(tx));
  expect(await acting()).toEqual(nobody);
  const usual = (await fresh.database.pool.query('show synchronous_commit')).rows;
  expect((await single.pool.query('show synchronous_commit')).rows).toEqual(usual);
});
