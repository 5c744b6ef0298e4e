import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDateOf, type ServiceObligation } from '../../rules/index.ts';
import type { DueFamily } from './due-families.ts';
import {
  type DueFilter,
  dueItems,
  dueSorts,
  endingServices,
  fitsFamily,
  fitsItem,
  groupItems,
  mondayOf,
  silentFamilies,
  sortItems,
} from './due-items.ts';

/** A Monday. */
const today = civilDateOf('2025-03-31');
const inDays = (days: number): CivilDate => addDays(today, days);

const obligation = (more: Partial<ServiceObligation> = {}): ServiceObligation => ({
  clause: 'TK 2.1.3.5.3',
  service: 'service',
  kind: 'week',
  from: inDays(-7),
  due: today,
  needed: 1,
  met: 0,
  status: 'due',
  ...more,
});

const calm = { onService: true, contacts: 4, before: 4, attempts: 0 };

function family(
  name: string,
  more: Omit<Partial<DueFamily>, 'standing'> & { standing?: Partial<DueFamily['standing']> } = {},
): DueFamily {
  const { standing, ...rest } = more;
  return {
    id: name,
    name,
    caseNumber: 'PT-1',
    kind: 'guardian',
    county: 'Tartu',
    municipality: 'Tartu linn',
    municipalityInvolved: true,
    supporters: [{ id: 'leelo', name: 'Leelo' }],
    ...rest,
    standing: {
      obligations: [],
      past: [],
      lastContact: null,
      children: '',
      lately: calm,
      volumes: [],
      ...standing,
    },
  };
}

const owing = (name: string, ...obligations: ServiceObligation[]) =>
  family(name, { standing: { obligations } });

describe('What is due stands', () => {
  it.each([
    ['due today', {}, 'soon'],
    ['due in seven days', { due: inDays(7) }, 'soon'],
    ['due in eight', { due: inDays(8) }, 'later'],
    ['due on no day', { due: null }, 'undated'],
    ['missed', { status: 'missed', due: inDays(-1) }, 'missed'],
    ['made up for', { status: 'late', due: inDays(-1) }, 'late'],
    ['met', { status: 'met', met: 1 }, null],
  ] as const)('%s', (_what, more, state) => {
    expect(dueItems([owing('Kask', obligation(more))], today).map((item) => item.state)).toEqual(
      state === null ? [] : [state],
    );
  });

  it('with what was missed earlier, of every family', () => {
    const past = [obligation({ status: 'missed', due: inDays(-40) })];
    const families = [family('Kask', { standing: { past, obligations: [obligation()] } }), family('Saar')];
    expect(dueItems(families, today).map(({ family: { name }, state }) => [name, state])).toEqual([
      ['Kask', 'missed'],
      ['Kask', 'soon'],
    ]);
  });
});

describe('Silent families stand', () => {
  const silent = (
    name: string,
    lately: Partial<typeof calm>,
    standing: Partial<DueFamily['standing']> = {},
  ) => family(name, { standing: { lately: { ...calm, ...lately }, ...standing } });
  const names = (families: DueFamily[]) => silentFamilies(families, today).map((one) => one.family.name);

  it('the gravest first: what is broken outweighs all the rest together', () => {
    const broken = owing('Broken', obligation({ status: 'missed', due: inDays(-1) }));
    const breaking = owing('Breaking', obligation());
    const attempts = silent('Attempts', { attempts: 1 });
    const fewer = silent('Fewer', { contacts: 1, before: 4 });
    const allButBroken = silent(
      'All but broken',
      { attempts: 1, contacts: 0, before: 4 },
      { obligations: [obligation()] },
    );
    expect(names([fewer, attempts, breaking, allButBroken, broken, family('Calm')])).toEqual([
      'Broken',
      'All but broken',
      'Breaking',
      'Attempts',
      'Fewer',
    ]);
  });

  it('of equals the one not heard of for longest, then by name as Estonian orders it', () => {
    const heard = (name: string, lastContact: CivilDate | null) =>
      silent(name, { attempts: 1 }, { lastContact });
    expect(
      names([
        heard('Õun', inDays(-20)),
        heard('Tamm', inDays(-20)),
        heard('Kask', inDays(-30)),
        heard('Saar', null),
        heard('Zimmer', inDays(-20)),
      ]),
    ).toEqual(['Saar', 'Kask', 'Zimmer', 'Tamm', 'Õun']);
  });
});

describe('A service whose time runs out', () => {
  it.each([
    [-1, 30],
    [0, 30],
    [30, 30],
    [31, 60],
    [60, 60],
    [61, null],
  ] as const)('with its last day in %i days is within %s', (days, within) => {
    const volume = { service: 'service', clause: 'TK 2.1.3.2', lastDay: inDays(days) } as const;
    const found = endingServices([family('Kask', { standing: { volumes: [volume] } })], today);
    expect(found.map((one) => one.within)).toEqual(within === null ? [] : [within]);
  });

  it('stands before those that last longer', () => {
    const lasting = (name: string, days: number) =>
      family(name, {
        standing: { volumes: [{ service: name, clause: 'TK 2.1.4.2', lastDay: inDays(days) }] },
      });
    const found = endingServices([lasting('Kask', 40), lasting('Saar', 3), lasting('Tamm', 12)], today);
    expect(found.map((one) => one.family.name)).toEqual(['Saar', 'Tamm', 'Kask']);
  });
});

describe('A filter', () => {
  const open: DueFilter = { clause: '', supporter: '', municipality: '', county: '', state: null };

  it.each([
    [{}, true],
    [{ supporter: 'leelo' }, true],
    [{ supporter: 'aive' }, false],
    [{ municipality: 'Tartu linn' }, true],
    [{ municipality: 'Elva vald' }, false],
    [{ county: 'Tartu' }, true],
    [{ county: 'Harju' }, false],
    [{ county: 'Tartu', supporter: 'aive' }, false],
  ])('%o of families', (asked, fits) => {
    expect(fitsFamily(family('Kask'), { ...open, ...asked })).toBe(fits);
  });

  it.each([
    [{}, true],
    [{ clause: 'TK 2.1.3.5.3' }, true],
    [{ clause: 'TK 2.1.3.5.4' }, false],
    [{ state: 'soon' as const }, true],
    [{ state: 'missed' as const }, false],
  ])('%o of what is due', (asked, fits) => {
    const [item] = dueItems([owing('Kask', obligation())], today);
    expect(item !== undefined && fitsItem(item, { ...open, ...asked })).toBe(fits);
  });
});

describe('Grouped', () => {
  it.each([
    ['2025-03-31', '2025-03-31'],
    ['2025-04-06', '2025-03-31'],
    ['2025-04-07', '2025-04-07'],
    ['2023-12-31', '2023-12-25'],
    ['2024-02-29', '2024-02-26'],
  ])('%s is of the week of %s', (day, monday) => {
    expect(mondayOf(civilDateOf(day))).toBe(monday);
  });

  const missed = obligation({ status: 'missed', due: inDays(-1) });
  const visit = obligation({ clause: 'TK 2.1.3.5.4', kind: 'home', due: inDays(10) });
  const items = dueItems(
    [
      owing('Kask', obligation(), visit),
      owing('Saar', visit, obligation({ due: null })),
      {
        ...owing('Tamm', missed),
        supporters: [
          { id: 'leelo', name: 'Leelo' },
          { id: 'aive', name: 'Aive' },
        ],
      },
      { ...owing('Ilves', visit), supporters: [], municipality: null },
    ],
    today,
  );

  it('by clause, the most missed first, then the most', () => {
    expect(
      groupItems(items, 'clause').map(({ key, total, families, counts }) => [
        key,
        total,
        families,
        counts.missed,
      ]),
    ).toEqual([
      ['TK 2.1.3.5.3', 3, 3, 1],
      ['TK 2.1.3.5.4', 3, 3, 0],
    ]);
  });

  it('by supporter: two who support one family both have what is due; nobody is a group too', () => {
    expect(groupItems(items, 'supporter').map(({ key, total }) => [key, total])).toEqual([
      ['leelo', 5],
      ['aive', 1],
      ['', 1],
    ]);
  });

  it('by municipality, none of them last among equals', () => {
    expect(groupItems(items, 'municipality').map(({ key, total }) => [key, total])).toEqual([
      ['Tartu linn', 5],
      ['', 1],
    ]);
  });

  it('by week in the order of weeks, what has no day last', () => {
    expect(groupItems(items, 'week').map(({ key, total }) => [key, total])).toEqual([
      ['2025-03-24', 1],
      ['2025-03-31', 1],
      ['2025-04-07', 3],
      ['', 1],
    ]);
  });

  it('sorted by anything, each stays; what has no day is last, and first the other way about', () => {
    for (const by of dueSorts) expect(sortItems(items, by, false)).toHaveLength(items.length);
    const days = (descending: boolean) =>
      sortItems(items, 'due', descending).map(({ obligation: { due } }) => due);
    expect(days(false)).toEqual([inDays(-1), today, inDays(10), inDays(10), inDays(10), null]);
    expect(days(true)[0]).toBeNull();
  });

  it('sorted by family in Estonian order, of equals the earlier due first', () => {
    expect(
      sortItems(items, 'family', false).map(({ family: { name }, obligation: { due } }) => [name, due]),
    ).toEqual([
      ['Ilves', inDays(10)],
      ['Kask', today],
      ['Kask', inDays(10)],
      ['Saar', inDays(10)],
      ['Saar', null],
      ['Tamm', inDays(-1)],
    ]);
  });
});
