import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ActorName, actingInARole } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type CivilMonth, civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type MonthReport, monthReport } from './month-report.ts';

let database: FreshDatabase;
let world: World;
const november = '2024-11' as CivilMonth;
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
  await addContact('whole', {
    held_on: '2024-11-30',
    began_at: '15:00',
    minutes: 60,
    mode: 'phone',
    supports: [9, 2],
    child_ids: [world.id('children', 'foster')],
    goal_ids: [world.id('goals', 'foster')],
    next_on: '2024-12-05',
  });
  await world.scribe.add('contact_notes', 'whole', {
    contact_id: world.id('contacts', 'whole'),
    family_id: world.id('families', 'foster'),
    author_id: world.id('memberships', 'supporter'),
    held_on: '2024-11-30',
    body: 'not for the report',
    next_step: 'Call the school',
  });
  await addContact('attempt', { held_on: '2024-11-12', outcome: 'attempted' });
  await addContact('takenBack', { held_on: '2024-11-13', withdrawn_at: '2024-11-14' });
  await addContact('before', { held_on: '2024-10-31' });
  await addContact('after', { held_on: '2024-12-01' });
});
afterAll(() => database.drop());

async function addContact(name: string, values: Record<string, unknown>): Promise<void> {
  await world.scribe.add('contacts', name, {
    family_id: world.id('families', 'foster'),
    author_id: world.id('memberships', 'supporter'),
    service_ids: [world.id('services', 'foster')],
    mode: 'home',
    outcome: 'held',
    ...values,
  });
}

interface Asked {
  readonly family?: string;
  readonly month?: CivilMonth;
  readonly supporter?: ActorName;
}

function reportFor(me: ActorName, asked: Asked = {}): Promise<MonthReport | null> {
  const { family = 'foster', month = november, supporter } = asked;
  return asActor(database.database, world.people[me].secret ?? '', { writes: false }, (tx, actor) =>
    monthReport(tx, actor as ActingActor, {
      familyId: world.id('families', family),
      month,
      supporter: supporter === undefined ? null : world.id('memberships', supporter),
      today,
    }),
  );
}

const datesOf = (found: MonthReport | null) => found?.report?.meetings.map(({ date }) => date);

describe('A supporter’s month with a family (TK 3.1.2)', () => {
  test('holds what they logged in it and did not take back, from its first day to its last', async () => {
    const found = await reportFor('supporter');
    expect(datesOf(found)).toEqual(['2024-11-05', '2024-11-10', '2024-11-30']);
    expect(found?.report?.attempts.map(({ date }) => date)).toEqual(['2024-11-12']);
    expect(datesOf(await reportFor('supporter', { month: '2024-10' as CivilMonth }))).toEqual(['2024-10-31']);
    // What a colleague logged of the same family is there, and is not theirs.
    expect(
      await database.asSystem(`select from contacts where family_id = $1 and held_on = '2024-11-06'`, [
        world.id('families', 'foster'),
      ]),
    ).toHaveLength(1);
  });

  test('says who, where and for what: case, provider, supporter, service, and no note', async () => {
    const found = await reportFor('supporter');
    expect(found?.report).toMatchObject({
      familyName: 'foster',
      caseNumber: 'P-foster',
      provider: 'Tugipuu',
      supporter: 'supporter',
      month: november,
      madeOn: today,
      services: ['needs-based'],
      minutes: 60,
    });
    expect(JSON.stringify(found)).not.toContain('not for the report');
  });

  test('has a row’s children by first name, its topics, goals and next step', async () => {
    const found = await reportFor('supporter');
    expect(found?.report?.meetings.at(-1)).toMatchObject({
      begins: '15:00',
      ends: '16:00',
      mode: 'phone',
      children: ['foster'],
      topics: [2, 9],
      goals: ['Kool'],
      nextStep: 'Call the school',
      nextOn: '2024-12-05',
      missing: [],
    });
    expect(found?.report?.meetings[1]?.missing).toEqual(['time', 'minutes', 'topics']);
  });

  test('is due on the 5th of the next month, or the working day after it (TK 3.1)', async () => {
    expect((await reportFor('supporter'))?.deadline).toEqual({ clause: 'TK 3.1', due: '2024-12-05' });
    // 5 October 2024 was a Saturday.
    await addContact('september', { held_on: '2024-09-10' });
    const september = await reportFor('supporter', { month: '2024-09' as CivilMonth });
    expect(september?.deadline?.due).toBe('2024-10-07');
    expect((await reportFor('newSupporterWithWords'))?.deadline).toBeNull();
  });

  test('is their own, whomever they ask for', async () => {
    const found = await reportFor('newSupporter', { supporter: 'supporter' });
    expect(found?.supporter?.name).toBe('newSupporter');
    expect(datesOf(found)).toEqual(['2024-11-06']);
  });

  test('is empty where they logged nothing, and not there where the month has not begun', async () => {
    expect(await reportFor('newSupporterWithWords')).toMatchObject({
      report: { meetings: [], attempts: [] },
    });
    expect(await reportFor('supporter', { month: '2024-12' as CivilMonth })).toBeNull();
  });
});

describe('For the provider’s manager', () => {
  test('it is of whom they choose', async () => {
    const found = await reportFor('manager', { supporter: 'supporter' });
    expect(datesOf(found)).toEqual(['2024-11-05', '2024-11-10', '2024-11-30']);
    expect(found?.report?.supporter).toBe('supporter');
    expect(datesOf(await reportFor('manager', { supporter: 'newSupporter' }))).toEqual(['2024-11-06']);
  });

  test('it waits for a choice where several logged contacts, and names them with those assigned', async () => {
    const found = await reportFor('manager');
    expect(found).toMatchObject({ supporter: null, report: null });
    expect(found?.supporters.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['endedMembership', 0],
      ['newSupporter', 1],
      ['newSupporterWithWords', 0],
      ['supporter', 4],
    ]);
  });

  test('it is of the only one who logged contacts, also when others were assigned', async () => {
    const found = await reportFor('manager', { month: '2024-08' as CivilMonth });
    expect(found?.supporter?.name).toBe('supporter');
    expect(found?.supporters).toHaveLength(2);
    expect(datesOf(found)).toEqual(['2024-08-01']);
  });

  test('it is of whoever supported the family then, though they have left it since', async () => {
    const found = await reportFor('manager', { month: '2024-05' as CivilMonth });
    expect(found?.supporter?.name).toBe('formerSupporter');
    expect(datesOf(found)).toEqual(['2024-05-20']);
  });

  test.each(['colleague', 'otherProvidersSupporter', 'parent'] as const)(
    'it is nobody’s where %s is asked for, who has no report of the family to make',
    async (supporter) => {
      expect(await reportFor('manager', { supporter })).toMatchObject({ supporter: null, report: null });
    },
  );

  test('it is not of another provider’s supporter, though the family was with that provider before', async () => {
    const found = await reportFor('otherManager', { family: 'moved', month: '2024-05' as CivilMonth });
    expect(found).toMatchObject({ supporters: [], supporter: null, report: null });
  });
});

describe('The month of a family that is there', () => {
  const readers: readonly ActorName[] = ['supporter', 'newSupporter', 'newSupporterWithWords', 'manager'];
  const others = actingInARole.filter((me) => !readers.includes(me));

  test.each(readers)('is there for %s', async (me) => {
    expect(await reportFor(me)).not.toBeNull();
  });

  test.each(others)('is not there for %s', async (me) => {
    expect(await reportFor(me, { supporter: 'supporter' })).toBeNull();
  });

  test('of a family that refused its municipality is there for its supporter, and not for those around it', async () => {
    const may = { family: 'refused', month: '2024-05' as CivilMonth };
    expect(datesOf(await reportFor('colleague', may))).toEqual(['2024-05-07']);
    for (const me of ['municipalityOfResidence', 'commissioner', 'refusedParent', 'supporter'] as const) {
      expect(await reportFor(me, may), me).toBeNull();
    }
  });
});
