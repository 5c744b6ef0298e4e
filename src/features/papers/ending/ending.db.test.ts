import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../../access/row-access/cast.ts';
import { addFamily, assign } from '../../../access/row-access/world/families.ts';
import { provider } from '../../../access/row-access/world/people.ts';
import { buildWorld, type World } from '../../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../../database/template.ts';
import { type CivilDate, civilDateOf } from '../../../rules/index.ts';
import type { ActingActor } from '../../acting.ts';
import { sendingOf, sendToMunicipality, withdrawDocument } from '../send-document.ts';
import { signInSession } from '../sign-document.ts';
import { endingFacts } from './ending-facts.ts';
import { type EndingFields, endingFieldsOf, parseEnding } from './ending-form.ts';
import { issueEnding } from './issue-ending.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-12-02');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

interface Begun {
  readonly family: string;
  readonly service: string;
  readonly goal: string;
}

/** A family on needs-based support since the spring, with a goal and two contacts. */
async function begin(name: string): Promise<Begun> {
  await addFamily(world.scribe, name, 'foster', { provider, municipality: 'involved' });
  await assign(world.scribe, name, 'colleague', { from: '2024-03-01' });
  const family_id = world.id('families', name);
  await world.scribe.add('services', name, {
    family_id,
    kind: 'needs-based',
    edition: '2024-2025',
    provider_id: world.id('organisations', provider),
  });
  const service_id = world.id('services', name);
  await world.scribe.add('agreements', name, { family_id, service_id, signed_on: '2024-03-01' });
  const goal = { family_id, service_id, title: 'Kool', source: 'agreement', set_on: '2024-03-01' };
  await world.scribe.add('goals', name, goal);
  for (const [day, mode] of [
    ['2024-04-01', 'home'],
    ['2024-05-01', 'phone'],
  ] as const) {
    await world.scribe.add('contacts', `${name} ${day}`, {
      family_id,
      service_ids: [service_id],
      author_id: world.id('memberships', 'colleague'),
      held_on: day,
      mode,
      outcome: 'held',
      supports: mode === 'home' ? [4, 1] : [4],
    });
  }
  await world.scribe.change('update memberships set family_id = $1 where id = $2', [
    family_id,
    world.id('memberships', 'otherParent'),
  ]);
  return { family: family_id, service: service_id, goal: world.id('goals', name) };
}

const factsOf = (of: Begun, me: ActorName = 'colleague') =>
  as(me, (tx, actor) => endingFacts(tx, actor, of.family, of.service, today));

async function problemsOf(of: Begun, changed: Partial<EndingFields>): Promise<unknown> {
  const facts = await factsOf(of);
  if (facts === null) throw new Error('no facts');
  const parsed = parseEnding({ ...endingFieldsOf(facts, 'wish', today), ...whole, ...changed }, facts, today);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
}

const whole = { endedOn: '2024-11-20', needs: 'Tugigrupp', recommendations: 'Logopeed' };

const issue = (of: Begun, changed: Partial<EndingFields> = {}) =>
  as('colleague', async (tx, actor) => {
    const facts = await endingFacts(tx, actor, of.family, of.service, today);
    if (facts === null) throw new Error('no facts');
    const parsed = parseEnding(
      { ...endingFieldsOf(facts, 'wish', today), ...whole, ...changed },
      facts,
      today,
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return issueEnding(tx, actor, facts, parsed.value, today, null);
  });

const serviceOf = async ({ service }: Begun) =>
  (
    await database.asSystem<Record<string, CivilDate | null>>(
      'select ended_on, ending_signed_on, ending_to_municipality_on from services where id = $1',
      [service],
    )
  )[0];

describe('An ending (TK 2.1.5.11)', () => {
  test('is prefilled from contacts and goals, in the family’s language', async () => {
    const facts = await factsOf(await begin('prefilled'));
    expect(facts).toMatchObject({
      contacts: 2,
      homeVisits: 1,
      supports: [
        { kind: 4, times: 2 },
        { kind: 1, times: 1 },
      ],
      lastDay: '2025-02-28',
    });
    if (facts === null) return;
    expect(facts.volumeOn(civilDateOf('2024-03-10'))).toEqual({ used: 10, limit: 365, left: 355 });
    const fields = endingFieldsOf(facts, null, today);
    expect(fields.activities).toContain('Kontakte oli 2, neist kohtumisi pere kodus 1.');
    expect(fields).toMatchObject({ reason: '', endedOn: today, goalStates: ['open'] });
  });

  test('ends the service on its day, and signed and sent fulfils TK 2.1.5.11', async () => {
    const of = await begin('ended');
    const { id, sha256 } = await issue(of, { goalStates: ['reached'], goalOutcomes: ['Läheb hästi'] });
    expect(await serviceOf(of)).toEqual({
      ended_on: '2024-11-20',
      ending_signed_on: null,
      ending_to_municipality_on: null,
    });
    const sign = (me: ActorName) =>
      as(me, (tx, actor) =>
        signInSession(tx, actor, { documentId: id, familyId: of.family, sha256, confirmed: true, today }),
      );
    await sign('colleague');
    expect((await serviceOf(of))?.ending_signed_on).toBeNull();
    await sign('otherParent');
    expect((await serviceOf(of))?.ending_signed_on).toBe(today);
    expect(await database.asSystem('select state, closed_on from goals where id = $1', [of.goal])).toEqual([
      { state: 'reached', closed_on: '2024-11-20' },
    ]);
    const history = await database.asSystem(
      'select version, change, state, reason, changed_on, author_id from goal_revisions where goal_id = $1',
      [of.goal],
    );
    expect(history).toEqual([
      {
        version: 2,
        change: 'reached',
        state: 'reached',
        reason: 'Läheb hästi',
        changed_on: today,
        author_id: world.penName('colleague'),
      },
    ]);
    const sent = await as('manager', async (tx, actor) => {
      const sending = await sendingOf(tx, actor, id, of.family);
      return sending !== null && sendToMunicipality(tx, sending, today);
    });
    expect(sent).toBe(true);
    expect((await serviceOf(of))?.ending_to_municipality_on).toBe(today);
  });

  test('that is taken back lets the service go on', async () => {
    const of = await begin('takenBack');
    const { id } = await issue(of);
    expect(await as('colleague', (tx) => withdrawDocument(tx, id))).toBe(true);
    expect((await serviceOf(of))?.ended_on).toBeNull();
  });

  test('that is issued anew with another day moves the end', async () => {
    const of = await begin('anotherDay');
    await issue(of);
    await issue(of, { endedOn: '2024-11-10' });
    expect((await serviceOf(of))?.ended_on).toBe('2024-11-10');
  });

  test('is not there for whoever does not support the family, nor of a service without an agreement', async () => {
    const of = await begin('hidden');
    for (const me of ['supporter', 'manager', 'municipality', 'parent', 'otherProvidersSupporter'] as const) {
      expect(await factsOf(of, me), me).toBeNull();
    }
    const bare = {
      ...of,
      family: world.id('families', 'foster'),
      service: world.id('services', 'fosterBare'),
    };
    expect(await factsOf(bare, 'supporter')).toBeNull();
  });

  test.each([
    [{ reason: '' }, ['reason reason-missing']],
    [{ endedOn: 'homme' }, ['endedOn date-missing']],
    [{ endedOn: '2024-12-03' }, ['endedOn date-future']],
    [{ endedOn: '2024-12-02' }, []],
    [{ endedOn: '2024-02-29' }, ['endedOn date-before-agreement']],
    [{ endedOn: '2024-03-01' }, []],
    [{ needs: ' ', recommendations: '' }, ['needs needs-missing', 'recommendations recommendations-missing']],
    [{ activities: '' }, ['activities activities-missing']],
    [{ explanation: 'x'.repeat(4_001) }, ['explanation text-too-long']],
    [{ explanation: 'x'.repeat(4_000) }, []],
    [{ language: 'en' }, ['language language-missing']],
    [{ reason: 'new-child' }, []],
  ])('asks for all of it at once: %j', async (changed, problems) => {
    expect(await problemsOf(await begin(`asks ${crypto.randomUUID()}`), changed)).toEqual(problems);
  });

  test('is not later than the rules let the service last (TK 2.1.5.10)', async () => {
    const of = await begin('childLeft');
    await world.scribe.change('update children set left_on = $1 where family_id = $2', [
      '2024-09-15',
      of.family,
    ]);
    expect((await factsOf(of))?.lastDay).toBe('2024-10-15');
    expect(await problemsOf(of, { endedOn: '2024-10-16' })).toEqual(['endedOn date-after-last-day']);
    expect(await problemsOf(of, { endedOn: '2024-10-15' })).toEqual([]);
    const facts = await factsOf(of);
    expect(facts === null ? null : endingFieldsOf(facts, null, today)).toMatchObject({
      reason: 'child-left',
      endedOn: '2024-10-15',
    });
  });
});
