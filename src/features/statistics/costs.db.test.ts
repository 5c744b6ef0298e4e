import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type Lisa3, type Lisa3Line, lineServices, totalOf } from '../../documents/lisa-3/data.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type ContractUse, contractUses } from '../contracts/contract-use.ts';
import type { Split, StatisticsFilter } from './asked.ts';
import { type Costs, costIn, statisticsCosts } from './costs.ts';
import type { PeriodLength } from './periods.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');
const everybody: StatisticsFilter = { county: null, provider: null, kind: null };

const line = (key: string, part: Partial<Lisa3Line>): Lisa3Line => ({
  ...{
    key,
    service: 'support',
    detail: 'needs-based',
    specialists: [],
    caseNumber: 'P-1',
    familyKind: 'foster',
  },
  ...{ municipality: 'involved', dates: [], forms: [], minutes: null, participants: null, unit: 'day' },
  ...{ units: 10, of: 30, percent: 100, rate: 19_000, amount: 6_333, reasons: [], remarks: [] },
  ...part,
});
const group = {
  service: 'group',
  familyKind: null,
  caseNumber: null,
  unit: 'minute',
  units: 180,
  of: 120,
} as const;

/** Lines of every sort: half a cent, nothing paid, a family that refused its municipality, a group in the web. */
const linesOf = (salt: number): Lisa3Line[] => [
  line(`support:a${salt}`, { amount: 6_333 + salt }),
  line(`support:b${salt}`, { municipality: null, familyKind: 'guardian', units: 30, amount: 19_000 }),
  line(`support:c${salt}`, { amount: 0, units: 0, reasons: ['TK 2.1.3.5.3'] }),
  line(`session:d${salt}`, { service: 'counselling', unit: 'session', units: 1, of: 1, amount: 6_001 }),
  line(`session:e${salt}`, {
    ...{ service: 'mentoring', familyKind: 'adoptive', unit: 'session', units: 1, of: 1, amount: 0 },
    reasons: ['TK 2.3.3'],
  }),
  line(`group:f${salt}`, { ...group, municipality: 'involved', amount: 36_000 }),
  line(`group:g${salt}`, { ...group, municipality: null, amount: 57 }),
];

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change(`update organisations set county = 'Tartu maakond' where name = 'involved'`, []);
  await world.scribe.change('update packs set schedule = schedule', []);
  for (const [at, [provider, month, version, state]] of (
    [
      ['Tugipuu', '2024-07', 1, 'superseded'],
      ['Tugipuu', '2024-07', 2, 'approved'],
      ['Tugipuu', '2024-08', 1, 'returned'],
      ['Kaasteel', '2024-07', 1, 'approved'],
      ['Kaasteel', '2024-10', 1, 'sent'],
      ['Kaasteel', '2023-12', 1, 'approved'],
    ] as const
  ).entries()) {
    const schedule = {
      ...{ provider, contract: `L-${provider}`, month, madeOn: '2024-11-05', lines: linesOf(at) },
      ...{ begun: [], ended: [], goingOn: 1 },
    } as unknown as Lisa3;
    await world.scribe.add('packs', `added${at}`, {
      ...{
        provider_id: world.id('organisations', provider),
        contract_id: world.id('contracts', `of${provider}`),
      },
      ...{ month, version, state, schedule, total_cents: totalOf(schedule), sheet_key: Buffer.alloc(32, 1) },
      ...{ sent_by: world.id('memberships', 'manager'), sent_on: '2024-11-05' },
      ...{ decided_by: world.id('memberships', 'commissioner'), decided_on: '2024-11-06' },
    });
  }
});
afterAll(() => database.drop());

const counted = (
  me: ActorName,
  { filter = everybody, split = 'provider', length = 'month' }: Partial<Asked> = {},
): Promise<Costs> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: false }, (tx, actor) =>
    statisticsCosts(tx, actor as ActingActor, { length, year: null, filter, split }, today),
  );
interface Asked {
  readonly filter: StatisticsFilter;
  readonly split: Split;
  readonly length: PeriodLength;
}

/** All frozen schedules of the database in a state, as its owner reads them, line by line. */
async function frozen(state: string, provider?: string): Promise<Lisa3[]> {
  const rows = await database.asSystem<{ schedule: Lisa3; provider: string }>(
    `select p.schedule, o.name as provider from packs p join organisations o on o.id = p.provider_id where p.state = $1`,
    [state],
  );
  return rows
    .filter((row) => provider === undefined || row.provider === provider)
    .map(({ schedule }) => schedule);
}
const sumOf = (schedules: readonly Lisa3[], fits: (line: Lisa3Line) => boolean = () => true): number =>
  totalOf({ lines: schedules.flatMap(({ lines }) => lines.filter(fits)) });

describe('Costs of approved months (TK 3.2)', () => {
  test('agree to the cent with the packs’ frozen lines, service by service and month by month', async () => {
    const approved = await frozen('approved');
    const { total, periods } = await counted('commissioner', { length: 'month' });
    const shown = approved.filter(({ month }) => month >= '2023-12');
    expect(shown.length).toBeGreaterThan(3);
    expect(costIn(total)).toBe(sumOf(shown));
    for (const service of lineServices) {
      expect(total[service], service).toBe(sumOf(shown, (one) => one.service === service));
    }
    for (const { period, costs } of periods) {
      const month = period.from.slice(0, 7);
      expect(costIn(costs), month).toBe(sumOf(approved.filter((one) => one.month === month)));
    }
    const [{ net } = { net: 0 }] = await database.asSystem<{ net: number }>(
      `select sum(total_cents)::float8 as net from packs where state = 'approved'`,
    );
    expect(costIn((await counted('commissioner', { length: 'year' })).total)).toBe(net);
  });

  test('of a month that was corrected count its standing version alone, and of one that came back nothing', async () => {
    const { parts, waiting } = await counted('commissioner', { length: 'quarter' });
    const own = parts.find(({ name }) => name === 'Tugipuu');
    expect(own === undefined ? 0 : costIn(own.costs)).toBe(sumOf(await frozen('approved', 'Tugipuu')));
    expect(sumOf(await frozen('superseded', 'Tugipuu'))).toBeGreaterThan(0);
    const waits = [...(await frozen('returned')), ...(await frozen('sent'))];
    expect(waiting).toEqual({ months: waits.length, sum: sumOf(waits) });
  });

  test('stand by county where the line tells a municipality, and by kind where it tells one; the rest apart', async () => {
    const approved = await frozen('approved');
    const byCounty = await counted('commissioner', { split: 'county', length: 'year' });
    const told = (of: boolean) => sumOf(approved, ({ municipality }) => (municipality === 'involved') === of);
    expect(byCounty.parts.map(({ key, costs }) => [key, costIn(costs)])).toEqual([
      ['Tartu maakond', told(true)],
      ['', told(false)],
    ]);
    const byKind = await counted('commissioner', { split: 'kind', length: 'year' });
    expect(Object.fromEntries(byKind.parts.map(({ key, costs }) => [key, costIn(costs)]))).toEqual(
      Object.fromEntries(
        ['foster', 'guardian', 'adoptive', ''].map((kind) => [
          kind,
          sumOf(approved, ({ familyKind }) => (familyKind ?? '') === kind),
        ]),
      ),
    );
    const filter = { ...everybody, kind: 'guardian' as const };
    expect(costIn((await counted('commissioner', { filter, length: 'year' })).total)).toBe(
      sumOf(approved, ({ familyKind }) => familyKind === 'guardian'),
    );
  });

  test('of a manager are their own provider’s, whatever they ask for', async () => {
    const other = world.id('organisations', 'Kaasteel');
    const { total, parts, asked } = await counted('manager', {
      filter: { ...everybody, provider: other },
      length: 'year',
    });
    expect(asked.filter.provider).toBe(world.id('organisations', 'Tugipuu'));
    expect(costIn(total)).toBe(sumOf(await frozen('approved', 'Tugipuu')));
    expect(parts).toHaveLength(1);
  });
});

describe('What is paid beside the contract', () => {
  const uses = (me: ActorName): Promise<ContractUse[]> =>
    asActor(database.database, world.people[me].secret ?? '', { writes: false }, (tx) =>
      contractUses(tx, today),
    );
  const of = async (me: ActorName, provider: string) => {
    const found = (await uses(me)).find(({ contract }) => contract.provider === provider);
    if (found === undefined) throw new Error(`${provider} is hidden`);
    return found;
  };

  test('is read by the commissioner of all contracts, by a manager of their own, by others of none', async () => {
    expect((await uses('commissioner')).map(({ contract }) => contract.provider)).toEqual([
      'Kaasteel',
      'Tugipuu',
    ]);
    expect((await uses('manager')).map(({ contract }) => contract.provider)).toEqual(['Tugipuu']);
    expect((await uses('otherManager')).map(({ contract }) => contract.provider)).toEqual(['Kaasteel']);
    for (const me of ['supporter', 'parent', 'municipality'] as const) expect(await uses(me)).toEqual([]);
  });

  test('adds up what is approved and what waits, and takes both from the contract, in money and in units', async () => {
    await world.scribe.change(
      `update contracts set total_cents = 100000, before_cents = 10000, support_volume = 12, support_before = 3,
              counselling_volume = 2, group_volume = 9 where number = 'L-Kaasteel'`,
      [],
    );
    const use = await of('otherManager', 'Kaasteel');
    const approved = sumOf(await frozen('approved', 'Kaasteel'));
    const waiting = sumOf(await frozen('sent', 'Kaasteel'));
    expect(use).toMatchObject({
      ...{ approved: 10_000 + approved, waiting, left: 100_000 - 10_000 - approved - waiting, invoiced: 0 },
      months: { approved: 2, waiting: 1 },
    });
    // Of each month a third of a month and a whole one of support, one meeting of counselling, two groups.
    const byService = new Map(use.services.map((one) => [one.service, one]));
    expect(byService.get('support')?.approved.units).toBeCloseTo(3 + 2 * (4 / 3), 9);
    expect(byService.get('support')?.left).toBeCloseTo(12 - 3 - 3 * (4 / 3), 9);
    expect(byService.get('counselling')).toMatchObject({
      ...{
        approved: { amount: 12_002, units: 2 },
        waiting: { amount: 6_001, units: 1 },
        volume: 2,
        left: -1,
      },
    });
    expect(byService.get('group')).toMatchObject({ approved: { units: 4 }, waiting: { units: 2 }, left: 3 });
    expect(byService.get('mentoring')).toMatchObject({ approved: { units: 0 }, volume: null, left: null });
  });

  test('says invoices without those that were credited, and how much of the contract’s time is past', async () => {
    const { invoiced, time } = await of('manager', 'Tugipuu');
    const [{ net } = { net: 0 }] = await database.asSystem<{ net: number }>(
      `select sum(net_cents)::float8 as net from invoices where kind = 'invoice' and not credited`,
    );
    expect(net).toBeGreaterThan(0);
    expect(invoiced).toBe(net);
    // From 1 January 2024 until the day before 21 November, of two years of which one is a leap year.
    expect(time).toEqual({ gone: 325, of: 731 });
  });
});
