import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Split, StatisticsFilter } from './asked.ts';
import { contactsIn } from './figures.ts';
import { type Statistics, statistics } from './statistics.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');
const everybody: StatisticsFilter = { county: null, provider: null, kind: null };

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
});
afterAll(() => database.drop());

const counted = (me: ActorName, filter = everybody, split: Split = 'provider'): Promise<Statistics> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: false }, (tx, actor) =>
    statistics(tx, actor as ActingActor, { length: 'year', year: null, filter, split }, today),
  );

/** How many there are, as the database's owner sees it. */
async function truly(question: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await database.asSystem<{ n: number }>(question, values);
  return Number(row?.n);
}
const held = `select count(*)::int as n from contacts where withdrawn_at is null and outcome = 'held'
               and held_on between '2020-01-01' and '2024-11-21'`;

describe('Statistics', () => {
  test('count every contact that was held and not withdrawn, for the commissioner', async () => {
    const { total, periods, parts } = await counted('commissioner');
    const all = await truly(held);
    expect(all).toBeGreaterThan(1);
    expect(contactsIn(total)).toBe(all);
    expect(periods.reduce((sum, { figures }) => sum + contactsIn(figures), 0)).toBe(all);
    expect(parts.reduce((sum, { figures }) => sum + contactsIn(figures), 0)).toBe(all);
  });
  test('of a manager are their own provider’s, whatever they ask for', async () => {
    const own = world.id('organisations', 'Tugipuu');
    const other = world.id('organisations', 'Kaasteel');
    const mine = await counted('manager', { ...everybody, provider: other });
    expect(contactsIn(mine.total)).toBe(await truly(`${held} and provider_id = $1`, [own]));
    expect(mine.choices.providers.map(({ id }) => id)).toEqual([own]);
    const everyone = await counted('commissioner');
    const ofOwn = everyone.parts.find(({ key }) => key === own);
    expect(mine.total.families).toBe(ofOwn?.figures.families);
    expect(contactsIn(mine.total)).toBeLessThan(contactsIn(everyone.total));
  });
  test('count a family once over all periods, and apart by kind', async () => {
    const { total, periods } = await counted('commissioner');
    expect(total.families).toBeLessThanOrEqual(
      periods.reduce((sum, { figures }) => sum + figures.families, 0),
    );
    const { parts } = await counted('commissioner', everybody, 'kind');
    expect(parts.reduce((sum, { figures }) => sum + figures.families, 0)).toBe(total.families);
    const foster = await counted('commissioner', { ...everybody, kind: 'foster' }, 'county');
    expect(foster.total.families).toBe(parts.find(({ key }) => key === 'foster')?.figures.families);
  });
  test('say services begun, ended and going on as their agreements and endings do', async () => {
    const { total } = await counted('commissioner');
    expect(total.begun - total.ended).toBe(total.goingOn);
  });
});
