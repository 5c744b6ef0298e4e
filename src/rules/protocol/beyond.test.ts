import { describe, expect, test } from 'vitest';
import { absent, broken, group, pathOf } from '../../../spec/full-questions.ts';
import { answer, type ErrorAnswer } from '../index.ts';

describe('a date outside the years 1–9999 in a result is malformed', () => {
  const last = '9999-12-31';
  const edge = {
    ask: 'case',
    terms: '2024-2025',
    on: last,
    family: { kind: 'foster', children: [{ id: 'c', arrived: null }] },
  };
  test.each([
    [{ ask: 'working-day', date: last, add: 1 }, 'date'],
    [{ ask: 'working-day', date: '2025-01-01', add: 3_000_000 }, 'date'],
    [{ ask: 'report-deadlines', terms: '2024-2025', month: '9999-12' }, 'month'],
    [{ ask: 'report-deadlines', terms: '2024-2025', month: '0001-01' }, 'month'],
    [{ ask: 'report-deadlines', terms: '2024-2025', contractEnd: '9999-12-31' }, 'contractEnd'],
    [
      {
        ask: 'placement',
        terms: '2024-2025',
        on: last,
        placement: { id: 'p', care: 'crisis', arrived: last, meetings: [], visits: [] },
      },
      'placement.arrived',
    ],
    [
      { ...edge, services: [{ id: 's', kind: 'adaptation', child: 'c', informed: last }] },
      'services[0].informed',
    ],
    [
      { ...edge, services: [{ id: 's', kind: 'adaptation', child: 'c', agreement: last }] },
      'services[0].agreement',
    ],
    [
      {
        ...edge,
        services: [
          { id: 'r', kind: 'needs-based' },
          { id: 's', kind: 'needs-based', agreement: last },
        ],
      },
      'services[1].agreement',
    ],
    [
      {
        ...edge,
        family: { kind: 'foster', children: [{ id: 'c', arrived: '9999-06-01' }] },
        services: [{ id: 's', kind: 'adaptation', child: 'c' }],
      },
      'family.children[0].arrived',
    ],
    [
      {
        ...edge,
        family: { kind: 'foster', children: [{ id: 'c', arrived: null, expected: '0001-01-15' }] },
        services: [{ id: 's', kind: 'adaptation', child: 'c' }],
      },
      'family.children[0].expected',
    ],
    [
      {
        ask: 'placement',
        terms: '2024-2025',
        on: '9999-11-01',
        placement: { id: 'p', care: 'crisis', arrived: '9999-11-01', meetings: [], visits: [] },
      },
      'placement.arrived',
    ],
  ])('%j: %s', (question, path) => {
    expect(pathOf(question)).toBe(path);
  });
  test('one that is only passed through is not', () => {
    const family = { kind: 'adoptive', children: [{ id: 'c', arrived: '0001-01-01' }] };
    expect(
      answer({
        ask: 'may-start',
        terms: '2024-2025',
        on: '0001-01-15',
        kind: 'needs-based',
        family,
        services: [],
      }),
    ).toEqual({ allowed: false, reasons: ['TK 2.1.4.1'] });
  });
  test('an amount too large to be exact is malformed too', () => {
    const groups = [{ ...group, mode: 'in-person', minutes: 180 }];
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: Number.MAX_SAFE_INTEGER, groups })).toBe('rate');
    const two = [
      { ...group, id: 'a' },
      { ...group, id: 'b' },
    ];
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: 2 ** 52, groups: two })).toBe('rate');
  });
});

describe('an answer that would be too large is refused at what led to it', () => {
  const endless = (count: number) => ({
    ask: 'case',
    terms: '2024-2025',
    on: '9999-12-01',
    family: { kind: 'foster', children: [{ id: 'c', arrived: null }] },
    services: Array.from({ length: count }, (_, i) => ({
      id: `s${i}`,
      kind: 'adaptation',
      child: 'c',
      agreement: '0001-01-01',
      gaps: [{ from: '9999-11-01', to: '9999-12-31' }],
    })),
  });
  test('ten thousand years of one service can be listed, twice ten thousand cannot', () => {
    expect(answer(endless(1))).toMatchObject({ volumes: [{ service: 's0' }] });
    expect(answer(endless(2))).toEqual({
      error: { message: 'leads to more obligations than can be listed', path: 'services[1].agreement' },
    });
  });
  test('a question of megabytes is answered in time', () => {
    const children = Array.from({ length: 6000 }, (_, i) => ({ id: `c${i}`, arrived: '2024-01-01' }));
    const services = children.map(({ id }) => ({
      id,
      kind: 'adaptation',
      child: id,
      agreement: '2024-02-01',
      gaps: [{ from: '2024-03-01', to: '2024-03-02' }],
    }));
    const family = { kind: 'foster', children };
    expect(
      answer({ ask: 'case', terms: '2024-2025', on: '2024-02-01', family, services }),
    ).not.toHaveProperty('error');
    const placements = children.map(({ id }) => ({ child: id, siblings: 'x', arrived: '2024-02-01' }));
    const pay = answer({ ask: 'care-pay', terms: '2024-2025', month: '2024-03', care: 'crisis', placements });
    expect(pay).toMatchObject({ gross: 120_000 + 5999 * 90_000 });
  });
});

describe('messages say what is wrong', () => {
  const message = (question: unknown) => (answer(question) as ErrorAnswer).error.message;
  test.each([
    [1, 'is not an object'],
    [{}, 'is missing'],
    [{ ask: 'working-day' }, 'is missing'],
    [{ ask: 'working-day', date: '2025-02-30', add: 1 }, 'is not a date (YYYY-MM-DD, years 0001–9999)'],
    [{ ask: 'working-day', date: '2025-02-20', add: -1 }, 'is not a whole number, 0 or more'],
    [{ ask: 'groups', terms: 'x', rate: 1, groups: [] }, 'is not one of 2024-2025'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1 }, 'is missing'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: {} }, 'is not a list'],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: [1] }, 'is not an object'],
    [
      { ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start: '9:00' }] },
      'is not a time of day (HH:MM)',
    ],
    [
      { ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, island: 1 }] },
      'is not true or false',
    ],
    [{ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, id: 1 }] }, 'is not a text'],
    [
      { ask: 'report-deadlines', terms: '2024-2025', month: '2025' },
      'is not a month (YYYY-MM, years 0001–9999)',
    ],
    [broken('case', 'services[0].ended', '2024-01-01'), 'is before agreement'],
    [broken('case', 'family.care[0].to', '2023-12-31'), 'is before from'],
    [broken('care-pay', 'placements[0].left', '2024-11-30'), 'is before arrived'],
    [broken('case', 'family.kind', 'foster'), 'is false for a family that is not adoptive'],
    [broken('may-start', 'child', 'x'), 'is none of the family’s children'],
    [broken('case', 'services[0].child', 'x'), 'is none of the family’s children'],
    [broken('may-start', 'child', absent), 'is missing'],
    [broken('case', 'family', absent), 'is missing'],
    [{ ask: 'working-day', date: '9999-12-31', add: 1 }, 'leads to a date outside the years 1–9999'],
  ])('%j', (question, expected) => {
    expect(message(question)).toBe(expected);
  });
  test.each(['00:00', '09:59', '19:00', '20:59', '23:59'])('%s is a time of day', (start) => {
    expect(
      pathOf({ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start }] }),
    ).toBeUndefined();
  });
  test.each([
    '24:00',
    '10:60',
    '1:00',
    '10:0',
    '010:00',
    '10:000',
    '10.00',
    ' 10:00',
    '10:00\n',
    '30:00',
    1000,
  ])('%j is none', (start) => {
    expect(pathOf({ ask: 'groups', terms: '2024-2025', rate: 1, groups: [{ ...group, start }] })).toBe(
      'groups[0].start',
    );
  });
});
