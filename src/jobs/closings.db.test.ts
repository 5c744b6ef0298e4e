import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../access/row-access/cast.ts';
import { buildWorld, type World } from '../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../database/template.ts';
import type { ActingActor } from '../features/acting.ts';
import {
  type Closing,
  clearClosing,
  closingOf,
  parseClosing,
  setClosing,
} from '../features/closing/closing.ts';
import { addDays, type CivilDate, civilDateOf } from '../rules/index.ts';
import { closeAccess } from './closings.ts';

let database: FreshDatabase;
let world: World;
/** The database's own: closing refuses any other. */
let today: CivilDate;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  const [row] = await database.asSystem<{ today: CivilDate }>(
    `select (now() at time zone 'Europe/Tallinn')::date::text as today`,
  );
  today = civilDateOf(row?.today ?? '');
  await world.scribe.change('update contracts set from_on = $1, to_on = $2', [
    '2024-01-01',
    addDays(today, -20),
  ]);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const roleOf = (me: ActorName) => as(me, async (_, actor) => actor.role);
const contractId = () => world.id('contracts', 'ofTugipuu');

async function closing(): Promise<Closing> {
  const found = await as('commissioner', (tx) => closingOf(tx, contractId()));
  if (found === null) throw new Error('the contract is not there');
  return found;
}
const setTo = async (day: CivilDate, readVersion: number) => {
  const of = await closing();
  return as('commissioner', (tx, actor) => setClosing(tx, actor, of, readVersion, day, today));
};

describe('TK 3.5: a provider’s access closes on a set day', () => {
  test('on its last day people still enter, on the next nobody acts for the provider; others go on', async () => {
    expect(await setTo(today, 1)).toBe(true);
    expect(await closeAccess(database.database, today)).toBe(0);
    expect(await roleOf('manager')).toBe('project_manager');
    // A day later, as the clock would have it.
    await world.scribe.change('update contract_closings set closes_on = $1', [addDays(today, -1)]);
    expect(await closeAccess(database.database, today)).toBe(1);
    expect(await closeAccess(database.database, today)).toBe(0);
    for (const me of ['manager', 'supporter', 'mentor'] as const) expect(await roleOf(me)).toBeNull();
    for (const [me, role] of [
      ['otherManager', 'project_manager'],
      ['commissioner', 'commissioner_officer'],
      ['parent', 'family_member'],
    ] as const) {
      expect(await roleOf(me)).toBe(role);
    }
    const families = await as('manager', (tx) => tx.selectFrom('families').select('id').execute());
    expect(families).toEqual([]);
    expect((await closing()).set).toMatchObject({ closedOn: today });
  });

  test('another day opens it again, and so does taking the day back; an older version changes nothing', async () => {
    const { set } = await closing();
    expect(await setTo(addDays(today, 3), (set?.version ?? 0) + 1)).toBe(false);
    expect(await setTo(addDays(today, 3), set?.version ?? 0)).toBe(true);
    expect(await roleOf('manager')).toBe('project_manager');
    const now = await closing();
    expect(now.set).toMatchObject({ closedOn: null });
    const clear = (version: number) => as('commissioner', (tx) => clearClosing(tx, now, version));
    expect(await clear(1)).toBe(false);
    expect(await clear(now.set?.version ?? 0)).toBe(true);
    expect((await closing()).set).toBeNull();
  });

  test('the day is neither past nor before the contract’s end, nor while another contract goes on', async () => {
    const of = await closing();
    const said = (typed: string, by = of) => {
      const parsed = parseClosing(typed, by, today);
      return parsed.ok ? parsed.closesOn : parsed.code;
    };
    const going = { ...of, contract: { ...of.contract, to: addDays(today, 5) } };
    const next = { ...of, next: { ...of.contract, to: addDays(today, 300) } };
    expect([said(''), said('homme'), said(addDays(today, -1)), said(today)]).toEqual([
      'day-missing',
      'day-unreadable',
      'day-past',
      today,
    ]);
    expect([said(addDays(today, 4), going), said(addDays(today, 5), going)]).toEqual([
      'before-end',
      addDays(today, 5),
    ]);
    expect([said(addDays(today, 299), next), said(addDays(today, 300), next)]).toEqual([
      'contract-goes-on',
      addDays(today, 300),
    ]);
  });
});
