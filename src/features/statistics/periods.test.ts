import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { periodsOf, wholeOf } from './periods.ts';

const today = civilDateOf('2026-02-10');

describe('Periods of statistics', () => {
  test.each([
    ['month', 12, '2025-03-01', '2026-02-01'],
    ['quarter', 8, '2024-04-01', '2026-01-01'],
    ['year', 5, '2022-01-01', '2026-01-01'],
  ] as const)('the latest by %s: %i, the last of them goes on to today', (length, count, first, last) => {
    const periods = periodsOf(length, null, today);
    expect(periods).toHaveLength(count);
    expect(periods[0]).toMatchObject({ from: first, goesOn: false });
    expect(periods.at(-1)).toMatchObject({ from: last, to: today, goesOn: true });
  });
  test('of a year: its own, and none that has not begun', () => {
    expect(periodsOf('quarter', 2025, today).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-01-01 2025-03-31',
      '2025-04-01 2025-06-30',
      '2025-07-01 2025-09-30',
      '2025-10-01 2025-12-31',
    ]);
    expect(periodsOf('month', 2026, today).map(({ from }) => from)).toEqual(['2026-01-01', '2026-02-01']);
    expect(periodsOf('year', 2024, today)).toMatchObject([{ from: '2024-01-01', to: '2024-12-31' }]);
    expect(periodsOf('month', 2027, today)).toEqual([]);
  });
  test('together they are one', () => {
    expect(wholeOf(periodsOf('month', null, today))).toMatchObject({ from: '2025-03-01', to: '2026-02-10' });
    expect(wholeOf([])).toBeNull();
  });
});
