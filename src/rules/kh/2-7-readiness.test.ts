import { describe, expect, test } from 'vitest';
import { civilDateOf, crisisCallDue, readinessDays, termsOf } from '../index.ts';

const period = ([from, to]: readonly [string, string | null]) => ({
  from: civilDateOf(from),
  to: to === null ? null : civilDateOf(to),
});

test('KH 2: a crisis call is answered within 2 hours of its time', () => {
  const calledAt = Date.parse('2025-03-30T02:30:00+02:00');
  expect(new Date(crisisCallDue(termsOf('2024-2025'), calledAt)).toISOString()).toBe(
    '2025-03-30T02:30:00.000Z',
  );
});

describe('KH 7: readiness is paid for the days on the roster on which no child is in the family', () => {
  const days = (roster: (readonly [string, string | null])[], stays: (readonly [string, string | null])[]) =>
    readinessDays(
      civilDateOf('2025-04-01'),
      civilDateOf('2025-04-30'),
      roster.map(period),
      stays.map(period),
    );

  test.each([
    [[['2025-04-01', '2025-04-30']], [], 30],
    [[['2025-01-01', null]], [], 30],
    [
      [
        ['2025-03-01', '2025-04-01'],
        ['2025-04-30', '2025-05-09'],
      ],
      [],
      2,
    ],
    [
      [
        ['2025-03-01', '2025-03-31'],
        ['2025-05-01', null],
      ],
      [],
      0,
    ],
    [
      [
        ['2025-04-01', '2025-04-10'],
        ['2025-04-05', '2025-04-12'],
      ],
      [],
      12,
    ],
    [[['2025-01-01', null]], [['2025-04-10', '2025-04-20']], 19],
    [[['2025-01-01', null]], [['2025-04-10', null]], 9],
    [[['2025-01-01', null]], [['2025-03-01', '2025-03-31']], 30],
    [
      [['2025-01-01', null]],
      [
        ['2025-04-10', '2025-04-20'],
        ['2025-04-15', '2025-04-21'],
      ],
      18,
    ],
    [[['2025-04-01', '2025-04-09']], [['2025-04-10', null]], 9],
  ] as const)('on the roster %j with children %j: %d days', (roster, stays, expected) => {
    expect(days([...roster], [...stays])).toBe(expected);
  });
});
