import { describe, expect, test } from 'vitest';
import { answer, type Case } from '../index.ts';

interface Told {
  readonly kind?: 'adaptation' | 'needs-based';
  readonly on: string;
  readonly agreement?: string;
  readonly ended?: string | null;
  readonly gaps?: object[];
  readonly contacts?: [date: string, mode?: string, service?: string][];
  readonly arrived?: string;
  readonly left?: string;
}

/** The windows of a service of an adoptive family that keeps the municipality out, as `from–due status met`. */
function windows(kind: string, told: Told): string[] {
  const service = told.kind ?? 'adaptation';
  const reply = answer({
    ask: 'case',
    terms: '2024-2025',
    on: told.on,
    family: {
      kind: 'adoptive',
      municipalityInvolved: false,
      children: [
        { id: 'c', arrived: told.arrived ?? '2025-01-01', ...(told.left ? { left: told.left } : {}) },
      ],
    },
    services: [
      {
        id: 's',
        kind: service,
        child: 'c',
        agreement: told.agreement ?? '2025-01-06',
        ...(told.ended === undefined ? {} : { ended: told.ended }),
        gaps: told.gaps ?? [],
      },
    ],
    contacts: (told.contacts ?? []).map(([date, mode, of], i) => ({
      id: `k${i}`,
      service: of ?? 's',
      date,
      mode: mode ?? 'remote',
    })),
  }) as Case;
  return reply.obligations
    .filter((duty) => duty.kind === kind)
    .map(
      (duty) => `${duty.from}–${duty.due} ${duty.status} ${duty.met}${duty.metOn ? ` ${duty.metOn}` : ''}`,
    );
}

describe.each([
  ['TK 2.1.3.5.3', 'adaptation'],
  ['TK 2.1.4.4.3', 'needs-based'],
] as const)('%s: contact every week of the first 3 months from the agreement', (clause, kind) => {
  test('the first week begins on the day of the agreement and ends on the 7th day', () => {
    expect(windows('week', { kind, on: '2025-01-06' })).toEqual(['2025-01-06–2025-01-12 due 0']);
  });
  test('the second is not listed before its first day', () => {
    expect(windows('week', { kind, on: '2025-01-12' })).toEqual(['2025-01-06–2025-01-12 due 0']);
    expect(windows('week', { kind, on: '2025-01-13' })).toEqual([
      '2025-01-06–2025-01-12 missed 0',
      '2025-01-13–2025-01-19 due 0',
    ]);
  });
  test.each([
    ['ends the day before', '2025-04-01', '2025-06-24–2025-06-30', 13],
    ['would end on it', '2024-02-01', '2024-04-18–2024-04-24', 12],
    ['would end the day after', '2025-02-01', '2025-04-19–2025-04-25', 12],
  ])(
    'the 13th is asked only before the day 3 months from the agreement: %s',
    (_where, agreement, last, count) => {
      const weeks = windows('week', { kind, on: '2025-12-01', agreement });
      expect(weeks).toHaveLength(count);
      expect(weeks.at(-1)).toBe(`${last} missed 0`);
    },
  );
  test.each([
    ['2025-01-05', 'missed 0'],
    ['2025-01-06', 'met 1 2025-01-06'],
    ['2025-01-12', 'met 1 2025-01-12'],
    ['2025-01-13', 'missed 0'],
  ])('a contact on %s leaves the first week %s', (day, standing) => {
    expect(windows('week', { kind, on: '2025-01-20', contacts: [[day]] })[0]).toBe(
      `2025-01-06–2025-01-12 ${standing}`,
    );
  });
  test('any mode counts, and a contact of another service does not', () => {
    for (const mode of ['home', 'in-person', 'remote']) {
      expect(windows('week', { kind, on: '2025-01-12', contacts: [['2025-01-07', mode]] })[0]).toContain(
        'met',
      );
    }
    expect(
      windows('week', { kind, on: '2025-01-12', contacts: [['2025-01-07', 'home', 'other']] })[0],
    ).toContain('due');
  });
  test('a contact after the day asked is not seen; two are both counted and the first decides the day', () => {
    const contacts: [string][] = [['2025-01-09'], ['2025-01-08']];
    expect(windows('week', { kind, on: '2025-01-07', contacts })).toEqual(['2025-01-06–2025-01-12 due 0']);
    expect(windows('week', { kind, on: '2025-01-09', contacts })).toEqual([
      '2025-01-06–2025-01-12 met 2 2025-01-08',
    ]);
  });
  test(`${clause} is missed the day after the window, not on its last day`, () => {
    expect(windows('week', { kind, on: '2025-01-12' })[0]).toContain('due');
    expect(windows('week', { kind, on: '2025-01-13' })[0]).toContain('missed');
  });
});

describe.each([
  ['TK 2.1.3.5.3', 'adaptation'],
  ['TK 2.1.4.4.3', 'needs-based'],
] as const)('%s: then contact twice in every month from the agreement', (_clause, kind) => {
  test('the first month begins 3 months from the agreement', () => {
    expect(windows('month', { kind, on: '2025-04-05' })).toEqual([]);
    expect(windows('month', { kind, on: '2025-04-06' })).toEqual(['2025-04-06–2025-05-05 due 0']);
  });
  test('one contact is not enough; two are, on the day of the second; two on one day count as two', () => {
    const on = '2025-05-06';
    expect(windows('month', { kind, on, contacts: [['2025-04-06']] })[0]).toBe(
      '2025-04-06–2025-05-05 missed 1',
    );
    expect(windows('month', { kind, on, contacts: [['2025-05-05'], ['2025-04-06']] })[0]).toBe(
      '2025-04-06–2025-05-05 met 2 2025-05-05',
    );
    expect(windows('month', { kind, on, contacts: [['2025-04-06'], ['2025-04-06']] })[0]).toBe(
      '2025-04-06–2025-05-05 met 2 2025-04-06',
    );
    expect(windows('month', { kind, on, contacts: [['2025-04-05'], ['2025-05-06']] })[0]).toContain(
      'missed 0',
    );
  });
  test('a short month shifts no later one', () => {
    expect(windows('month', { kind, on: '2025-05-31', agreement: '2024-10-31' }).slice(0, 4)).toEqual([
      '2025-01-31–2025-02-27 missed 0',
      '2025-02-28–2025-03-30 missed 0',
      '2025-03-31–2025-04-29 missed 0',
      '2025-04-30–2025-05-30 missed 0',
    ]);
  });
});

describe('TK 2.1.3.5.3, TK 2.1.4.4.3: meetings in the home', () => {
  test('of adaptation once in 3 months from the agreement', () => {
    expect(windows('home', { on: '2025-07-06', contacts: [['2025-04-05', 'home']] })).toEqual([
      '2025-01-06–2025-04-05 met 1 2025-04-05',
      '2025-04-06–2025-07-05 missed 0',
      '2025-07-06–2025-10-05 due 0',
    ]);
  });
  test('of needs-based support once a month from the agreement', () => {
    expect(windows('home', { kind: 'needs-based', on: '2025-03-31', agreement: '2025-01-31' })).toEqual([
      '2025-01-31–2025-02-27 missed 0',
      '2025-02-28–2025-03-30 missed 0',
      '2025-03-31–2025-04-29 due 0',
    ]);
  });
  test('only contacts at home count', () => {
    expect(
      windows('home', { on: '2025-02-01', contacts: [['2025-01-07', 'in-person'], ['2025-01-08']] }),
    ).toEqual(['2025-01-06–2025-04-05 due 0']);
  });
});

describe('windows lie wholly within the service period', () => {
  test.each([
    ['2025-01-18', 1],
    ['2025-01-19', 2],
    ['2025-01-20', 2],
  ])('of a service that ended on %s there are %d weeks', (ended, count) => {
    expect(windows('week', { on: '2025-03-01', ended })).toHaveLength(count);
  });
  test('an end after the day asked bounds them already; null is no end', () => {
    expect(windows('week', { on: '2025-01-13', ended: '2025-01-18' })).toHaveLength(1);
    expect(windows('week', { on: '2025-01-13', ended: '2025-01-19' })).toHaveLength(2);
    expect(windows('week', { on: '2025-01-13', ended: null })).toHaveLength(2);
  });
  test.each([
    ['2025-03-08', 4],
    ['2025-03-09', 5],
    ['2025-03-10', 5],
  ])('TK 2.1.5.10: the month after a child who left bounds them, to %s', (last, count) => {
    const left = `2025-02-${last.slice(8)}`;
    expect(
      windows('week', { on: '2025-05-01', arrived: '2024-06-01', agreement: '2025-02-03', left }),
    ).toHaveLength(count);
  });
  test.each([
    ['2024-09-06', '2025-08-06–2025-09-05 missed 0'],
    ['2024-09-05', '2025-08-06–2025-09-05 missed 0'],
    ['2024-09-04', '2025-07-06–2025-08-05 missed 0'],
  ])('TK 2.1.3.2: 12 months from an arrival on %s bound them', (arrived, last) => {
    expect(windows('month', { on: '2026-01-01', arrived }).at(-1)).toBe(last);
  });
  test('a child who has not come bounds nothing', () => {
    const reply = answer({
      ask: 'case',
      terms: '2024-2025',
      on: '2030-01-01',
      family: { kind: 'foster', children: [{ id: 'c', arrived: null }] },
      services: [{ id: 's', kind: 'adaptation', child: 'c', agreement: '2025-01-06' }],
    }) as Case;
    expect(reply.obligations.filter(({ kind }) => kind === 'home')).toHaveLength(20);
  });
});

describe('TK 2.1.5.13.3: windows that overlap a gap caused by the commissioner are not asked', () => {
  test.each([
    ['2025-01-12', '2025-01-12', '2025-01-13'],
    ['2025-01-10', '2025-01-13', '2025-01-20'],
    ['2025-01-01', '2025-01-06', '2025-01-13'],
    ['2025-01-01', '2025-01-05', '2025-01-06'],
    ['2025-01-13', '2025-01-19', '2025-01-06'],
  ])('a gap from %s to %s leaves the week of %s the first', (from, to, first) => {
    expect(windows('week', { on: '2025-02-20', gaps: [{ from, to }] })[0]).toContain(`${first}–`);
  });
  test('an open gap waives all that reach it, also one yet to come', () => {
    expect(windows('week', { on: '2025-02-20', gaps: [{ from: '2025-01-20', to: null }] })).toHaveLength(2);
    expect(windows('home', { on: '2025-02-20', gaps: [{ from: '2025-04-05', to: null }] })).toEqual([]);
    expect(windows('home', { on: '2025-02-20', gaps: [{ from: '2025-04-06', to: null }] })).toHaveLength(1);
  });
  test('a gap of another service waives nothing here', () => {
    const reply = answer({
      ask: 'case',
      terms: '2024-2025',
      on: '2025-01-12',
      family: { kind: 'foster', children: [{ id: 'c', arrived: '2025-01-01' }] },
      services: [
        { id: 'a', kind: 'adaptation', child: 'c', agreement: '2025-01-06' },
        { id: 'b', kind: 'adaptation', child: 'c', gaps: [{ from: '2025-01-01', to: '2025-12-31' }] },
      ],
    }) as Case;
    expect(reply.obligations.filter(({ kind }) => kind === 'week')).toHaveLength(1);
  });
});
