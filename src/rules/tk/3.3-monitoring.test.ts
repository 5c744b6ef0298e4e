import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../calendar/civil-date.ts';
import { terms20242025 as terms } from '../terms/2024-2025.ts';
import { askedReports } from './3.3-monitoring.ts';

const reportsOf = (from: string, to: string): string[] =>
  askedReports(terms, { from: civilDateOf(from), to: civilDateOf(to) }).map(
    (report) => `${report.clause} ${report.from}–${report.to} by ${report.due}`,
  );

describe('TK 3.3, TK 3.4: the reports of a contract, each with its days', () => {
  test('of the whole edition: three monitoring reports that leave no month out, and the final one of all', () => {
    expect(reportsOf('2024-01-01', '2025-12-31')).toEqual([
      'TK 3.3 2024-01-01–2024-05-31 by 2024-06-03',
      'TK 3.3 2024-06-01–2024-12-31 by 2025-01-03',
      'TK 3.3 2025-01-01–2025-05-31 by 2025-06-03',
      'TK 3.4 2024-01-01–2025-12-31 by 2026-01-05',
    ]);
  });
  test.each([
    ['2024-12-31', ['TK 3.3', 'TK 3.3', 'TK 3.4']],
    ['2024-12-30', ['TK 3.3', 'TK 3.4']],
    ['2024-03-01', ['TK 3.4']],
  ])('one that ends on %s owes %j', (to, clauses) => {
    expect(reportsOf('2024-01-01', to).map((report) => report.slice(0, 6))).toEqual(clauses);
  });
  test.each([
    ['2024-05-31', 'TK 3.3 2024-05-31–2024-05-31 by 2024-06-03'],
    ['2024-06-01', 'TK 3.3 2024-06-01–2024-12-31 by 2025-01-03'],
  ])('one that begins on %s reports first of its own days', (from, first) => {
    expect(reportsOf(from, '2025-12-31')[0]).toBe(first);
  });
  test('of one that goes on after its edition: by the same days of each year, and within ten days of its end', () => {
    expect(reportsOf('2024-01-01', '2026-12-31').slice(3)).toEqual([
      'TK 3.3 2025-06-01–2025-12-31 by 2026-01-05',
      'TK 3.3 2026-01-01–2026-05-31 by 2026-06-03',
      'TK 3.3 2026-06-01–2026-12-31 by 2027-01-04',
      'TK 3.4 2024-01-01–2026-12-31 by 2027-01-11',
    ]);
  });
});
