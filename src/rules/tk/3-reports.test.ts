import { describe, expect, test } from 'vitest';
import { answer, type Deadline, invoiceTotal, mayInvoice } from '../index.ts';

function deadlines(asked: object): string[] {
  const reply = answer({ ask: 'report-deadlines', terms: '2024-2025', ...asked }) as {
    readonly deadlines: readonly Deadline[];
  };
  return reply.deadlines.map(({ clause, due }) => `${clause} ${due}`);
}

describe('TK 3.1, TK 2.1.5.12, TK 2.4.11: a month’s pack and its group plan, moved to a working day', () => {
  test.each([
    ['2025-04', '2025-03-17', '2025-05-05'],
    ['2025-02', '2025-01-15', '2025-03-05'],
    ['2025-12', '2025-11-17', '2026-01-05'],
    ['2026-01', '2025-12-15', '2026-02-05'],
    ['2025-06', '2025-05-15', '2025-07-07'],
    ['2024-09', '2024-08-15', '2024-10-07'],
  ])('of %s the plan is due on %s, the pack on %s', (month, plan, pack) => {
    expect(deadlines({ month })).toEqual([`TK 2.4.11 ${plan}`, `TK 3.1 ${pack}`]);
  });
});

describe('TK 3.3, TK 3.4: the edition’s monitoring reports and final report', () => {
  test('moved to a working day', () => {
    expect(deadlines({})).toEqual([
      'TK 3.3 2024-06-03',
      'TK 3.3 2025-01-03',
      'TK 3.3 2025-06-03',
      'TK 3.4 2026-01-05',
    ]);
  });
});

describe('TK 3.4, TK 3.5: the final report and the hand-over', () => {
  test.each([
    ['2025-12-31', ['TK 3.4 2026-01-05', 'TK 3.5 2026-01-12']],
    ['2026-02-01', ['TK 3.4 2026-01-05', 'TK 3.5 2026-02-11']],
    ['2025-12-30', ['TK 3.4 2026-01-09', 'TK 3.5 2026-01-09']],
    ['2025-05-01', ['TK 3.4 2025-05-12', 'TK 3.5 2025-05-12']],
    ['2024-12-14', ['TK 3.4 2024-12-27', 'TK 3.5 2024-12-27']],
  ])('of a contract that ends on %s are %j', (contractEnd, expected) => {
    expect(deadlines({ contractEnd })).toEqual(expected);
  });
  test('a month and the end may be asked together: by due, then clause', () => {
    expect(deadlines({ month: '2025-04', contractEnd: '2025-04-25' })).toEqual([
      'TK 2.4.11 2025-03-17',
      'TK 3.1 2025-05-05',
      'TK 3.4 2025-05-05',
      'TK 3.5 2025-05-05',
    ]);
  });
});

describe('TK 3.2: the invoice', () => {
  test.each([
    [true, false, []],
    [false, false, ['TK 3.2']],
    [true, true, ['TK 3.2']],
    [false, true, ['TK 3.2']],
  ])('of a pack approved: %s, invoiced: %s, the reasons against are %j', (approved, invoiced, reasons) => {
    expect(mayInvoice({ approved, invoiced })).toEqual({ allowed: reasons.length === 0, reasons });
  });
  test('its total is the sum of its rounded lines', () => {
    expect(invoiceTotal([{ amount: 12_501 }, { amount: 9918 }])).toBe(22_419);
    expect(invoiceTotal([])).toBe(0);
  });
});
