import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import type { ActingActor } from '../acting.ts';
import { type Openings, openingsOf } from './openings.ts';

let database: FreshDatabase;
let world: World;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
});
afterAll(() => database.drop());

const seenBy = (me: ActorName, page = 1): Promise<Openings | null> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: false }, (tx, actor) =>
    openingsOf(tx, actor as ActingActor, world.id('families', 'foster'), page),
  );

const opened = (by: ActorName, action: string, effect = 'read', family = 'foster') =>
  database.asSystem(
    `insert into audit (person_id, membership_id, action, effect, family_id, request_id, at)
     values ($1, $2, $3, $4, $5, 'r', '2024-11-05 23:30+02')`,
    [world.person(by), world.penName(by), action, effect, world.id('families', family)],
  );

describe('A family sees who opened its data', () => {
  test('each person once a day, with what they did', async () => {
    await opened('supporter', 'read-family');
    await opened('supporter', 'read-plan');
    await opened('supporter', 'read-plan');
    await opened('supporter', 'log-contact', 'change');
    await opened('manager', 'export-month-report', 'export');
    const found = await seenBy('parent');
    const mine = found?.rows.filter(({ day }) => day === '2024-11-05');
    expect(mine).toHaveLength(2);
    expect(mine?.find(({ role }) => role === 'family_supporter')?.did).toEqual({
      read: ['plan', 'file'],
      change: ['contacts'],
      export: [],
    });
    expect(mine?.find(({ role }) => role === 'project_manager')?.did.export).toEqual(['report']);
  });

  test('neither itself, nor what was refused, nor what was opened of others', async () => {
    const before = (await seenBy('parent'))?.total;
    await opened('parent', 'read-family');
    await opened('otherManager', 'read-family', 'denied');
    await opened('commissioner', 'read-family', 'read', 'guardian');
    expect((await seenBy('parent'))?.total).toBe(before);
  });

  test('nothing of a worry about a child, which is told without it (TK 2.8.8)', async () => {
    const before = (await seenBy('parent'))?.total;
    await opened('colleague', 'send-notice', 'change');
    await opened('municipality', 'read-notice');
    expect(
      (await seenBy('parent'))?.rows.some(({ membershipId }) => membershipId === world.penName('colleague')),
    ).toBe(false);
    expect((await seenBy('parent'))?.total).toBe(before);
  });

  test('a page at a time, and nobody else sees it', async () => {
    expect(await seenBy('parent', 2)).toMatchObject({ page: 1, total: (await seenBy('parent'))?.total });
    for (const me of ['otherParent', 'supporter', 'manager', 'commissioner'] as const) {
      expect(await seenBy(me), me).toBeNull();
    }
  });
});
