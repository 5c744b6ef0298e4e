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
