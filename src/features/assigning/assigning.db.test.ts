import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { addContact, addFamily, addWork, assign } from '../../access/row-access/world/families.ts';
import { otherProvider, provider } from '../../access/row-access/world/people.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActorWhole } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { addDays, type CivilDate, civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type Assigned, assignSupporter, endSubstitute, seenOf } from './assign-supporter.ts';
import type { Assigning } from './assigning-form.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { familySupporters } from './family-supporters.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
  await world.scribe.change(
    `update memberships set confirmed_on = '2024-01-01' where role = 'family_supporter'`,
    [],
  );
});
afterAll(() => database.drop());

function inTheNameOf<T>(
  who: ActorName,
  work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>,
): Promise<T> {
  return asActorWhole(database.database, world.people[who].secret ?? '', (tx, actor) =>
    work(tx, actor as ActingActor),
  );
}

let number = 0;
/** A family of the provider that nobody supports, with one note of the time before. */
async function newFamily(): Promise<string> {
  number += 1;
  const name = `new ${number}`;
  await addFamily(world.scribe, name, 'foster', { provider, municipality: 'involved' });
  return name;
}

const membership = (who: ActorName) => world.id('memberships', who);
const family = (name: string) => ({ id: world.id('families', name), county: null, language: 'et' });
const first = (who: ActorName, change: Partial<Assigning> = {}): Assigning => ({
  membershipId: membership(who),
  reason: 'first',
  from: today,
  until: null,
  readsFrom: null,
  ...change,
});

const give = (name: string, what: Assigning, seen = '', by: ActorName = 'manager'): Promise<Assigned> =>
  inTheNameOf(by, (tx, actor) => assignSupporter(tx, actor, family(name), what, seen, today));

const seenNow = (name: string) =>
  inTheNameOf('manager', async (tx, actor) =>
    seenOf((await familySupporters(tx, actor, family(name).id, today))?.present ?? []),
  );

const candidate = async (name: string, who: ActorName): Promise<Candidate | undefined> => {
  const all = await inTheNameOf('manager', (tx, actor) =>
    candidatesFor(tx, family(name), actor.organisationId ?? '', today),
  );
  return all.find(({ membershipId }) => membershipId === membership(who));
};

const reads = (who: ActorName, name: string) =>
  inTheNameOf(who, (tx) =>
    tx.selectFrom('families').select('id').where('id', '=', family(name).id).execute(),
  ).then((rows) => rows.length === 1);

const open = (name: string) =>
  database.asSystem(`select from assignments where family_id = $1 and ended_on is null`, [family(name).id]);

describe('A family that is assigned to a supporter', () => {
  test('is seen by them at once, and by no other of the provider', async () => {
    const name = await newFamily();
    expect(await reads('supporter', name)).toBe(false);
    expect(await give(name, first('supporter'))).toMatchObject({ kind: 'assigned' });
    expect(await reads('supporter', name)).toBe(true);
    expect(await reads('colleague', name)).toBe(false);
  });

  test('is not assigned by another provider’s manager, nor to another provider’s supporter', async () => {
    const name = await newFamily();
    expect(await give(name, first('otherProvidersSupporter'), '', 'otherManager')).toEqual({
      kind: 'nothing-there',
    });
    expect(await give(name, first('otherProvidersSupporter'))).toEqual({ kind: 'not-allowed' });
    expect(await open(name)).toHaveLength(0);
  });

  test('goes to another, on its wish, with the notes that are handed over; the one before sees it no more', async () => {
    const name = await newFamily();
    await assign(world.scribe, name, 'supporter', { from: '2024-02-01' });
    await addWork(world.scribe, name, name, provider, ['supporter', '2024-05-01']);
    await world.scribe.change('update services set edition = $1', ['2024-2025']);
    await addContact(world.scribe, `${name} later`, name, name, ['supporter', '2024-10-01']);
    const change = first('colleague', { reason: 'family_wish', readsFrom: civilDateOf('2024-09-01') });
    expect(await give(name, change, await seenNow(name))).toMatchObject({ kind: 'assigned' });
    expect(await reads('supporter', name)).toBe(false);
    const notes = await inTheNameOf('colleague', (tx) =>
      tx.selectFrom('contact_notes').select('held_on').where('family_id', '=', family(name).id).execute(),
    );
    expect(notes.map(({ held_on }) => held_on)).toEqual(['2024-10-01']);
    expect((await candidate(name, 'supporter'))?.knewUntil).toBe(today);
  });
});

describe('Settling substitutes', () => {
  const settle = (days: number) =>
    inTheNameOf('manager', (tx) =>
      sql`select settle_substitutes((now() at time zone 'Europe/Tallinn')::date + ${days}::integer)`.execute(
        tx,
      ),
    );

  test.each([-1, 0, 1])('believes a day beside today’s (%i)', async (days) => {
    await expect(settle(days)).resolves.toBeDefined();
  });

  test.each([-2, 2, 365])('believes no other (%i): it opens files and closes them', async (days) => {
    await expect(settle(days)).rejects.toThrow('not today');
  });

  test('is not led to believe another by whoever runs SQL as the program', async () => {
    const pretend = inTheNameOf('manager', (tx) =>
      sql`create or replace function tugiring.clock_is_moved() returns boolean language sql return true`.execute(
        tx,
      ),
    );
    await expect(pretend).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('A substitute for a time', () => {
  /** As in a demonstration, whose clock is moved. */
  beforeAll(() =>
    database.truth.query(
      'create or replace function tugiring.clock_is_moved() returns boolean language sql return true',
    ),
  );
  const settle = (on: CivilDate) =>
    inTheNameOf('manager', (tx) => sql`select settle_substitutes(${on})`.execute(tx));

  test('begins and ends on the days that were said, beside the supporter who stays', async () => {
    const name = await newFamily();
    await give(name, first('supporter'));
    const from = addDays(today, 3);
    const until = addDays(today, 10);
    const what = first('colleague', { reason: 'substitute', from, until });
    expect(await give(name, what, await seenNow(name))).toMatchObject({ kind: 'assigned' });
    expect(await reads('colleague', name)).toBe(false);
    await settle(addDays(today, 2));
    expect(await reads('colleague', name)).toBe(false);
    await settle(from);
    expect([await reads('colleague', name), await reads('supporter', name)]).toEqual([true, true]);
    await settle(until);
    expect(await reads('colleague', name)).toBe(true);
    await settle(addDays(until, 1));
    expect([await reads('colleague', name), await reads('supporter', name)]).toEqual([false, true]);
  });

  test('is ended early by the provider’s manager alone, and no other assignment so', async () => {
    const name = await newFamily();
    const regular = await give(name, first('supporter'));
    const what = first('colleague', { reason: 'substitute', until: addDays(today, 10) });
    const substitute = await give(name, what, await seenNow(name));
    if (regular.kind !== 'assigned' || substitute.kind !== 'assigned') throw new Error('not assigned');
    const end = (id: string, by: ActorName) =>
      inTheNameOf(by, (tx) => endSubstitute(tx, family(name).id, id, today));
    expect(await end(substitute.assignmentId, 'otherManager')).toBe(false);
    expect(await end(regular.assignmentId, 'manager')).toBe(false);
    expect(await end(substitute.assignmentId, 'manager')).toBe(true);
    expect(await reads('colleague', name)).toBe(false);
  });
});

describe('Who may not support a family is refused, by the clause', () => {
  const reasonsOf = async (name: string, who: ActorName) => (await candidate(name, who))?.decision.reasons;

  test('TK 2.8.6: whoever the commissioner has not confirmed', async () => {
    const name = await newFamily();
    const confirm = (on: string | null) =>
      database.asSystem('update memberships set confirmed_on = $2 where id = $1', [
        membership('newSupporter'),
        on,
      ]);
    await confirm(null);
    expect(await reasonsOf(name, 'newSupporter')).toEqual(['TK 2.8.6']);
    expect(await give(name, first('newSupporter'))).toEqual({ kind: 'not-allowed' });
    await confirm('2024-01-01');
    expect(await reasonsOf(name, 'newSupporter')).toEqual([]);
  });

  test('TK 2.1.6.5: an official of the municipality where the family lives, until the commissioner approves', async () => {
    const name = await newFamily();
    // The tie of the world's supporter is to another municipality.
    expect(await reasonsOf(name, 'supporter')).toEqual([]);
    await world.scribe.add('specialist_ties', name, {
      membership_id: membership('formerSupporter'),
      provider_id: world.id('organisations', provider),
      kind: 'official',
      ehak: '0101',
      from_on: '2024-01-01',
      to_on: '2024-12-31',
    });
    expect(await reasonsOf(name, 'formerSupporter')).toEqual(['TK 2.1.6.5']);
    await world.scribe.add('role_exceptions', name, {
      family_id: family(name).id,
      membership_id: membership('formerSupporter'),
      provider_id: world.id('organisations', provider),
      asked_by: membership('manager'),
      asked_on: '2024-11-01',
      reason: 'Raamatukoguhoidja.',
      answer: 'approved',
      answered_by: membership('commissioner'),
      answered_name: 'commissioner',
      answered_on: '2024-11-02',
    });
    expect(await reasonsOf(name, 'formerSupporter')).toEqual([]);
  });

  test('TK 2.1.6.4: whoever’s own family receives needs-based support', async () => {
    const name = await newFamily();
    await addFamily(world.scribe, `own ${name}`, 'guardian', {
      provider: otherProvider,
      municipality: 'other',
    });
    await world.scribe.add('memberships', `own ${name}`, {
      person_id: world.id('people', 'newSupporterWithWords'),
      role: 'family_member',
      family_id: family(`own ${name}`).id,
      display_name: 'x',
      began_on: '2024-01-01',
    });
    expect(await reasonsOf(name, 'newSupporterWithWords')).toEqual([]);
    await assign(world.scribe, `own ${name}`, 'otherProvidersSupporter', {
      from: '2024-02-01',
      of: otherProvider,
    });
    await addWork(world.scribe, `own ${name}`, `own ${name}`, otherProvider, [
      'otherProvidersSupporter',
      '2024-05-01',
    ]);
    expect(await reasonsOf(name, 'newSupporterWithWords')).toEqual(['TK 2.1.6.4']);
  });

  test('TK 2.1.6.6: whoever is supported by somebody of the family', async () => {
    const name = await newFamily();
    await database.asSystem('update family_members set person_id = $2 where family_id = $1', [
      family(name).id,
      world.id('people', 'otherProvidersSupporter'),
    ]);
    expect(await reasonsOf(name, 'newSupporterWithWords')).toEqual(['TK 2.1.6.4', 'TK 2.1.6.6']);
  });

  test('and a manager of another provider learns nothing of them', async () => {
    const name = await newFamily();
    const ask = (who: ActorName) =>
      inTheNameOf(who, async (tx) => {
        const { rows } = await sql<{ facts: unknown }>`
          select support_facts(${family(name).id}, ${today}) as facts`.execute(tx);
        return rows[0]?.facts;
      });
    expect(await ask('manager')).toMatchObject({ members: [expect.any(String)] });
    for (const who of ['otherManager', 'supporter', 'commissioner', 'municipality', 'parent'] as const)
      expect(await ask(who), who).toBeNull();
  });
});

describe('Two managers who assign at once', () => {
  test('come to one supporter, and the other is told, in 50 interleavings', async () => {
    for (let round = 0; round < 50; round += 1) {
      const name = await newFamily();
      const replaces = round % 2 === 1;
      if (replaces) await give(name, first('supporter'));
      const seen = await seenNow(name);
      const reason = replaces ? 'supporter_left' : 'first';
      const outcomes = await Promise.all(
        (['colleague', 'newSupporter'] as const).map(async (who, turn) => {
          await pause((round * (turn + 2)) % 5);
          return give(name, first(who, { reason }), seen);
        }),
      );
      expect(outcomes.map(({ kind }) => kind).sort(), `round ${round}`).toEqual([
        'assigned',
        'changed-meanwhile',
      ]);
      expect(await open(name)).toHaveLength(1);
      const [{ supporters } = { supporters: 0 }] = await database.asSystem<{ supporters: number }>(
        'select cardinality(supporter_keys) as supporters from families where id = $1',
        [family(name).id],
      );
      expect(supporters).toBe(1);
    }
  }, 60_000);
});
