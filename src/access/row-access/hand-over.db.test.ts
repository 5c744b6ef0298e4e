import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { Attempts, where } from './attempt.ts';
import type { ActorName } from './cast.ts';
import { untilItWaits } from './waiting.ts';
import { addContact, addFamily, addWork, assign } from './world/families.ts';
import { otherProvider, provider } from './world/people.ts';
import { buildWorld, type World } from './world.ts';

let database: FreshDatabase;
let world: World;
let attempts: Attempts;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  attempts = new Attempts(database, world);
});
afterAll(() => database.drop());

/** A family of its own, with a service; its first contact is `formerSupporter`'s, of 1 June 2024. */
async function family(name: string): Promise<void> {
  await addFamily(world.scribe, name, 'foster', { provider, municipality: 'involved' });
  await assign(world.scribe, name, 'formerSupporter', { from: '2024-02-01' });
  await addWork(world.scribe, name, name, provider, ['formerSupporter', '2024-06-01']);
}

const assignmentOf = (who: ActorName, name: string) =>
  world.id('assignments', `${who}Of${name[0]?.toUpperCase()}${name.slice(1)}`);

async function readsWords(me: ActorName, contact: string): Promise<boolean> {
  const [note, revision] = await Promise.all([
    attempts.reads(me, 'contact_notes', contact),
    attempts.reads(me, 'contact_revisions', contact),
  ]);
  expect(revision, 'the history of a contact is read as its words are').toBe(note);
  return note;
}

describe('the words of the supporter before', () => {
  test('are not read by the next one, who reads the facts', async () => {
    await family('silent');
    await assign(world.scribe, 'silent', 'supporter', { from: '2024-07-01' });
    expect(await attempts.reads('supporter', 'contacts', 'silent')).toBe(true);
    expect(await readsWords('supporter', 'silent')).toBe(false);
    expect(await readsWords('manager', 'silent')).toBe(true);
  });

  test.each([
    { readsFrom: '2024-05-31', reads: true },
    { readsFrom: '2024-06-01', reads: true },
    { readsFrom: '2024-06-02', reads: false },
  ])('handed over from $readsFrom on: those of 1 June are read: $reads', async ({ readsFrom, reads }) => {
    const name = `since${readsFrom}`;
    await family(name);
    await assign(world.scribe, name, 'supporter', { from: '2024-07-01', readsFrom });
    expect(await readsWords('supporter', name)).toBe(reads);
  });

  test('are read from the supporter’s own first day on, also where the hand-over begins later', async () => {
    await family('overlap');
    await assign(world.scribe, 'overlap', 'supporter', { from: '2024-07-01', readsFrom: '2024-08-01' });
    await addContact(world.scribe, 'overlapDayBefore', 'overlap', 'overlap', [
      'formerSupporter',
      '2024-06-30',
    ]);
    await addContact(world.scribe, 'overlapFirstDay', 'overlap', 'overlap', [
      'formerSupporter',
      '2024-07-01',
    ]);
    expect(await readsWords('supporter', 'overlapDayBefore')).toBe(false);
    expect(await readsWords('supporter', 'overlapFirstDay')).toBe(true);
  });

  test('are read once the hand-over is stated, and no more once it is taken back', async () => {
    await family('later');
    await assign(world.scribe, 'later', 'supporter', { from: '2024-07-01' });
    const handOver = (from: string | null) =>
      database.asSystem('update assignments set reads_from = $2 where id = $1', [
        assignmentOf('supporter', 'later'),
        from,
      ]);
    await handOver('2024-02-01');
    expect(await readsWords('supporter', 'later')).toBe(true);
    await handOver(null);
    expect(await readsWords('supporter', 'later')).toBe(false);
  });

  test('are not read by the next one either when they are only written down after the change', async () => {
    await family('late');
    await assign(world.scribe, 'late', 'supporter', { from: '2024-07-01' });
    await addContact(world.scribe, 'lateBefore', 'late', 'late', ['formerSupporter', '2024-06-30']);
    await addContact(world.scribe, 'lateAfter', 'late', 'late', ['formerSupporter', '2024-07-01']);
    expect(await readsWords('supporter', 'lateBefore')).toBe(false);
    expect(await readsWords('supporter', 'lateAfter')).toBe(true);
  });

  test('go with the day of the contact, in every version, whatever day the words claim', async () => {
    await family('moveDay');
    await assign(world.scribe, 'moveDay', 'supporter', { from: '2024-07-01' });
    const at = where(world.key('contacts', 'moveDay'));
    const change = (text: string) => attempts.inTheNameOf('formerSupporter', text, { keep: true });
    expect(await change(`update contacts set held_on = '2024-07-01' where ${at}`)).toEqual({ rows: 1 });
    expect(await readsWords('supporter', 'moveDay')).toBe(true);
    expect(await change(`update contacts set held_on = '2024-06-30' where ${at}`)).toEqual({ rows: 1 });
    expect(await readsWords('supporter', 'moveDay')).toBe(false);
    const words = where(world.key('contact_notes', 'moveDay'));
    expect(await change(`update contact_notes set held_on = '2024-12-01' where ${words}`)).toEqual({
      rows: 1,
    });
    expect(await readsWords('supporter', 'moveDay')).toBe(false);
    expect(await database.asSystem(`select held_on from contact_notes where ${words}`)).toEqual([
      { held_on: '2024-06-30' },
    ]);
  });

  test('never pass to another provider, whatever its hand-over says, even where nobody ended the assignment', async () => {
    await family('away');
    await database.asSystem('update families set provider_id = $2 where id = $1', [
      world.id('families', 'away'),
      world.id('organisations', otherProvider),
    ]);
    expect(await readsWords('formerSupporter', 'away')).toBe(false);
    await assign(world.scribe, 'away', 'otherProvidersSupporter', {
      from: '2024-10-01',
      readsFrom: '2024-01-01',
      of: otherProvider,
    });
    expect(await readsWords('otherProvidersSupporter', 'away')).toBe(false);
    expect(await readsWords('formerSupporter', 'away')).toBe(false);
    expect(await attempts.reads('formerSupporter', 'families', 'away')).toBe(false);
    expect(await attempts.reads('formerSupporter', 'contacts', 'away')).toBe(false);
    expect(await readsWords('manager', 'away')).toBe(true);
    expect(await readsWords('otherManager', 'away')).toBe(false);
  });
});

test('what is added later to a service of the provider before is that provider’s, not the new supporter’s', async () => {
  await world.scribe.add('goals', 'movedLate', {
    family_id: world.id('families', 'moved'),
    service_id: world.id('services', 'movedThen'),
    title: 'Hilisem',
    source: 'added',
    set_on: '2024-12-01',
  });
  expect(await attempts.reads('manager', 'goals', 'movedLate')).toBe(true);
  expect(await attempts.reads('otherProvidersSupporter', 'goals', 'movedLate')).toBe(false);
  expect(await attempts.reads('otherManager', 'goals', 'movedLate')).toBe(false);
});

describe('a supporter whose assignment ends', () => {
  const everything = [
    'families',
    'children',
    'family_members',
    'services',
    'agreements',
    'goals',
    'contacts',
  ] as const;

  test('reads nothing more from that moment, not even their own words, and reads them again on returning', async () => {
    await family('ending');
    for (const table of everything)
      expect(await attempts.reads('formerSupporter', table, 'ending')).toBe(true);
    expect(await readsWords('formerSupporter', 'ending')).toBe(true);

    await database.asSystem('update assignments set ended_on = $2 where id = $1', [
      assignmentOf('formerSupporter', 'ending'),
      '2024-06-30',
    ]);
    for (const table of everything)
      expect(await attempts.reads('formerSupporter', table, 'ending')).toBe(false);
    expect(await readsWords('formerSupporter', 'ending')).toBe(false);
    const words = `update contact_notes set body = 'x' where ${where(world.key('contact_notes', 'ending'))}`;
    expect(await attempts.inTheNameOf('formerSupporter', words, { keep: true })).toEqual({ rows: 0 });

    await world.scribe.change(
      `insert into assignments (family_id, membership_id, provider_id, began_on, reason)
      select family_id, membership_id, provider_id, '2024-12-01', 'substitute' from assignments where id = $1`,
      [assignmentOf('formerSupporter', 'ending')],
    );
    expect(await readsWords('formerSupporter', 'ending')).toBe(true);
  });

  test('is gone also where another assignment of the family is made at the same moment', async () => {
    await family('busy');
    const [ending, adding] = await Promise.all([database.truth.connect(), database.truth.connect()]);
    try {
      await ending.query(
        `begin; update assignments set ended_on = '2024-06-30' where id = '${assignmentOf('formerSupporter', 'busy')}'`,
      );
      const added = adding.query(
        `insert into assignments (family_id, membership_id, provider_id, began_on, reason) values ($1, $2, $3, '2024-07-01', 'first')`,
        [world.id('families', 'busy'), world.penName('supporter'), world.id('organisations', provider)],
      );
      await untilItWaits(database, adding);
      await ending.query('commit');
      await added;
    } finally {
      ending.release();
      adding.release();
    }
    expect(
      await database.asSystem('select supporter_keys from families where id = $1', [
        world.id('families', 'busy'),
      ]),
    ).toEqual([{ supporter_keys: [world.penName('supporter')] }]);
    expect(await attempts.reads('formerSupporter', 'families', 'busy')).toBe(false);
  });
});
