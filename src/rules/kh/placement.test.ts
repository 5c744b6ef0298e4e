import { describe, expect, test } from 'vitest';
import { answer, type PlacementStanding } from '../index.ts';

function placement(on: string, told: object): PlacementStanding {
  return answer({
    ask: 'placement',
    terms: '2024-2025',
    on,
    placement: { id: 'p', care: 'crisis', arrived: '2025-01-02', meetings: [], visits: [], ...told },
  }) as PlacementStanding;
}

function duties(clause: string, on: string, told: object): string[] {
  return placement(on, told)
    .obligations.filter((duty) => duty.clause === clause)
    .map(
      (duty) => `${duty.from}–${duty.due} ${duty.status} ${duty.met}${duty.metOn ? ` ${duty.metOn}` : ''}`,
    );
}

const asMeetings = (dates: string[]) => ({ meetings: dates.map((date) => ({ date })) });
const asVisits = (dates: string[]) => ({ visits: dates });

describe.each([
  ['KH 15', 'crisis', asMeetings, '2025-02-08'],
  ['KH 16', 'crisis', asVisits, '2025-02-08'],
  ['EH 7', 'special', asMeetings, '2025-04-09'],
  ['EH 8', 'special', asVisits, '2025-04-09'],
] as const)(
  '%s: within 5 working days of arrival in %s care, then again and again',
  (clause, care, held, next) => {
    const standing = (on: string, ...dates: string[]) => duties(clause, on, { care, ...held(dates) });

    test('is asked from the day of arrival', () => {
      expect(standing('2025-01-01')).toEqual([]);
      expect(standing('2025-01-02')).toEqual(['2025-01-02–2025-01-09 due 0']);
    });
    test('is due on the 5th working day, missed after it', () => {
      expect(standing('2025-01-09')).toEqual(['2025-01-02–2025-01-09 due 0']);
      expect(standing('2025-01-10')).toEqual(['2025-01-02–2025-01-09 missed 0']);
    });
    test.each([
      ['2025-01-01', 'due 0'],
      ['2025-01-02', 'met 1 2025-01-02'],
      ['2025-01-09', 'met 1 2025-01-09'],
    ])('held on %s it is on the 9th %s', (date, expected) => {
      expect(standing('2025-01-09', date)[0]).toBe(`2025-01-02–2025-01-09 ${expected}`);
    });
    test('the next is asked from the day after and due so long after it', () => {
      expect(standing('2025-01-09', '2025-01-09')).toHaveLength(1);
      expect(standing('2025-01-10', '2025-01-09')[1]).toBe(`2025-01-10–${next} due 0`);
    });
    test('late it is made up for, and the next is counted from then', () => {
      expect(standing('2025-01-20', '2025-01-10')[0]).toBe('2025-01-02–2025-01-09 late 0 2025-01-10');
      expect(standing('2025-01-20', '2025-01-10')[1]).toContain('2025-01-11–');
      expect(standing('2025-01-09', '2025-01-10')).toEqual(['2025-01-02–2025-01-09 due 0']);
    });
    test('while one is missed no next one is listed', () => {
      expect(standing('2025-12-31', '2025-01-09').map((each) => each.split(' ')[1])).toEqual([
        'met',
        'missed',
      ]);
    });
    test('each fulfils one; one on the same day fulfils no other; their order does not matter', () => {
      expect(
        standing('2025-01-12', '2025-01-05', '2025-01-03', '2025-01-03')
          .slice(0, 2)
          .map((each) => each.slice(-10)),
      ).toEqual(['2025-01-03', '2025-01-05']);
      expect(standing('2025-01-12', '2025-01-05', '2025-01-03', '2025-01-03')).toHaveLength(3);
    });
  },
);

describe('KH 15, KH 16: 30 calendar days; EH 7, EH 8: 3 months', () => {
  test('are not moved to a working day', () => {
    expect(duties('KH 16', '2025-03-01', { visits: ['2025-01-09'] })[1]).toBe(
      '2025-01-10–2025-02-08 missed 0',
    );
  });
  test('3 months from 30 November end on the last day of February', () => {
    const told = { care: 'special', arrived: '2025-11-27', visits: ['2025-11-30'] };
    expect(duties('EH 8', '2025-12-15', told)[1]).toBe('2025-12-01–2026-02-28 due 0');
  });
});

describe('an obligation due after the child left is not listed', () => {
  test.each([
    ['2025-01-08', 0],
    ['2025-01-09', 1],
    ['2025-02-07', 1],
    ['2025-02-08', 2],
    [null, 2],
  ])('KH 16: having left on %s, %d are', (left, count) => {
    expect(duties('KH 16', '2025-06-01', { left, visits: ['2025-01-09'] })).toHaveLength(count);
  });
  test('KH 16: of a child who left before the first was due, a visit asks for no more', () => {
    expect(duties('KH 16', '2025-06-01', { left: '2025-01-05', visits: ['2025-01-03'] })).toEqual([]);
  });
});

test('KH 15, KH 16: they are in order of due, from, clause', () => {
  const { obligations } = placement('2025-01-20', {
    ...asMeetings(['2025-01-09']),
    ...asVisits(['2025-01-08']),
  });
  expect(obligations.map(({ clause, from, due }) => `${clause} ${from} ${due}`)).toEqual([
    'KH 15 2025-01-02 2025-01-09',
    'KH 16 2025-01-02 2025-01-09',
    'KH 16 2025-01-09 2025-02-07',
    'KH 15 2025-01-10 2025-02-08',
  ]);
  expect(obligations[0]).toEqual({
    clause: 'KH 15',
    from: '2025-01-02',
    due: '2025-01-09',
    needed: 1,
    met: 1,
    status: 'met',
    metOn: '2025-01-09',
  });
});

describe('KH 3, KH 18: the last day of a crisis placement', () => {
  const agreed = [{ date: '2025-03-20', extensionAgreed: true }];
  const lastDay = (on: string, told: object) => placement(on, told).lastDay;

  test('is 90 days after arrival', () => {
    expect(lastDay('2025-01-02', {})).toBe('2025-04-02');
    expect(lastDay('2025-01-02', { left: '2025-01-20' })).toBe('2025-04-02');
  });
  test.each([
    ['2025-03-24', '2025-04-02'],
    ['2025-03-25', '2025-06-30'],
  ])('extended by an approval of the 25th, it is on %s known as %s', (on, expected) => {
    expect(
      lastDay(on, { meetings: agreed, extension: { approved: '2025-03-25', until: '2025-06-30' } }),
    ).toBe(expected);
  });
  test.each([
    ['2025-03-19', '2025-04-02'],
    ['2025-03-20', '2025-06-30'],
  ])('approved before it was agreed on the 20th, it is on %s known as %s', (on, expected) => {
    expect(
      lastDay(on, { meetings: agreed, extension: { approved: '2025-03-01', until: '2025-06-30' } }),
    ).toBe(expected);
  });
  test('an approval without a meeting, or a meeting without an approval, extends nothing', () => {
    const extension = { approved: '2025-03-01', until: '2025-06-30' };
    expect(lastDay('2025-06-01', { extension })).toBe('2025-04-02');
    expect(
      lastDay('2025-06-01', {
        extension,
        meetings: [{ date: '2025-03-20' }, { date: '2025-03-21', extensionAgreed: false }],
      }),
    ).toBe('2025-04-02');
    expect(lastDay('2025-06-01', { meetings: agreed, courtDecision: '2025-05-01' })).toBe('2025-04-02');
  });
  test('an extension never makes it sooner', () => {
    expect(
      lastDay('2025-06-01', { meetings: agreed, extension: { approved: '2025-03-01', until: '2025-04-01' } }),
    ).toBe('2025-04-02');
    expect(
      lastDay('2025-06-01', { meetings: agreed, extension: { approved: '2025-03-01', until: '2025-04-03' } }),
    ).toBe('2025-04-03');
  });
  test.each([
    ['2025-05-14', null],
    ['2025-05-15', '2025-05-15'],
    ['2025-05-16', '2025-05-15'],
  ])('until the court’s decision of 15 May it is on %s %s', (on, expected) => {
    const told = {
      meetings: agreed,
      extension: { approved: '2025-03-25', until: null },
      courtDecision: '2025-05-15',
    };
    expect(lastDay(on, told)).toBe(expected);
  });
  test('with no decision it runs on; one before the 90 days makes it no sooner', () => {
    const told = { meetings: agreed, extension: { approved: '2025-03-25', until: null } };
    expect(lastDay('2029-01-01', told)).toBeNull();
    expect(lastDay('2025-04-01', { ...told, courtDecision: '2025-03-31' })).toBe('2025-04-02');
  });
  test('special care has none', () => {
    expect(lastDay('2025-06-01', { care: 'special' })).toBeNull();
    expect(
      lastDay('2025-06-01', {
        care: 'special',
        meetings: agreed,
        extension: { approved: '2025-03-25', until: '2025-06-30' },
      }),
    ).toBeNull();
  });
});
