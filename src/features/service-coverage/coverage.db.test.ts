import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';

let database: FreshDatabase;
let world: World;

/** Families on service in each municipality; each county's municipalities follow one another. */
const counties = [
  { name: 'A', cells: [7, 9, 12] },
  { name: 'B', cells: [3, 8, 20] },
  { name: 'C', cells: [0, 1, 6] },
  { name: 'D', cells: [2, 1] },
  { name: 'E', cells: [11] },
];

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  // The world's own families stand aside.
  await world.scribe.change(`update families set residence_ehak = null`, []);
  await world.scribe.change(`update organisations set county = 'Z' where kind = 'municipality'`, []);
  let number = 5000;
  for (const { name, cells } of counties) {
    for (const families of cells) {
      number += 1;
      const ehak = String(number);
      await world.scribe.add('organisations', ehak, { kind: 'municipality', name: ehak, ehak, county: name });
      for (let family = 0; family < families; family += 1) {
        const called = `${ehak} ${family}`;
        await world.scribe.add('families', called, {
          case_number: called,
          kind: 'guardian',
          name: called,
          provider_id: world.id('organisations', 'Kaasteel'),
          residence_ehak: ehak,
        });
        await world.scribe.add('services', called, {
          family_id: world.id('families', called),
          kind: 'needs-based',
          edition: '2024-2025',
          provider_id: world.id('organisations', 'Kaasteel'),
        });
      }
    }
  }
  // An adoptive family that refused its municipality, among those of the first.
  await world.scribe.add('families', 'secret', {
    case_number: 'secret',
    kind: 'adoptive',
    name: 'secret',
    provider_id: world.id('organisations', 'Kaasteel'),
    municipality_involved: false,
    residence_ehak: '5001',
  });
  await world.scribe.add('services', 'secret', {
    family_id: world.id('families', 'secret'),
    kind: 'needs-based',
    edition: '2024-2025',
    provider_id: world.id('organisations', 'Kaasteel'),
  });
});
afterAll(() => database.drop());

interface Row {
  readonly level: string;
  readonly county: string | null;
  readonly ehak: string | null;
  readonly families: number | null;
}

const counted = async (who: ActorName): Promise<readonly Row[]> => {
  const ask = async (tx: ActorTransaction) => {
    const { rows } = await sql<Row>`
      select level, county, ehak, families from coverage_counts('2024-12-02') where measure = 'waiting'
         and coalesce(county, '') <> 'Z' order by level, county, ehak`.execute(tx);
    return rows;
  };
  return asActor(database.database, world.people[who].secret ?? '', { writes: false }, ask);
};

const cellsOf = (rows: readonly Row[], county: string) =>
  rows.filter((row) => row.level === 'municipality' && row.county === county).map(({ families }) => families);
const totalOf = (rows: readonly Row[], county: string | null) =>
  rows.find((row) => row.level === (county === null ? 'country' : 'county') && row.county === county)
    ?.families;

describe('Coverage (TK 0.3, TK 2.8.1)', () => {
  test('is counted whole for the commissioner, whoever refused a municipality among it', async () => {
    const rows = await counted('commissioner');
    expect(cellsOf(rows, 'A')).toEqual([8, 9, 12]);
    expect(cellsOf(rows, 'C')).toEqual([0, 1, 6]);
    expect(totalOf(rows, 'D')).toBe(3);
    expect(totalOf(rows, null)).toBe(81);
  });

  test.each(['municipality', 'manager'] as const)(
    'tells a %s no number under five, nor one from which such a one could be reckoned',
    async (who) => {
      const rows = await counted(who);
      // All of five or more: shown as they are, without the family that refused (TK 2.1.3.6.4).
      expect(cellsOf(rows, 'A')).toEqual([7, 9, 12]);
      // Three alone would be the sum without the others, so the next smallest is hidden with it.
      expect(cellsOf(rows, 'B')).toEqual([null, null, 20]);
      expect(totalOf(rows, 'B')).toBe(31);
      // Nought and one come to less than five: the last is hidden too.
      expect(cellsOf(rows, 'C')).toEqual([null, null, null]);
      // A county of three is hidden, and with it the next smallest, with all in it.
      expect(totalOf(rows, 'D')).toBeNull();
      expect(totalOf(rows, 'C')).toBeNull();
      expect(totalOf(rows, null)).toBe(80);
    },
  );

  test('whatever is shown, what is hidden in a group comes to five at least and is no single number', async () => {
    const rows = await counted('municipality');
    const truth = await counted('commissioner');
    const hiddenIn = (level: string, county: string | null) =>
      rows.flatMap((row, at) =>
        row.level === level && (county === null || row.county === county) && row.families === null
          ? [truth[at]?.families ?? 0]
          : [],
      );
    const groups = [
      hiddenIn('county', null),
      ...counties
        .map(({ name }) => name)
        .filter((name) => typeof totalOf(rows, name) === 'number')
        .map((name) => hiddenIn('municipality', name)),
    ];
    for (const hidden of groups.filter((group) => group.length > 0)) {
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(hidden.reduce((total, one) => total + one, 0)).toBeGreaterThanOrEqual(5);
    }
  });

  test.each(['supporter', 'parent', 'mentor', 'withoutMembership'] as const)(
    'tells a %s nothing',
    async (who) => {
      expect(await counted(who)).toEqual([]);
    },
  );
});
