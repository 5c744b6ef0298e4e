import { describe, expect, test } from 'vitest';
import { type CivilMonth, civilDateOf, paySession, paySupport, type SupportMonth } from '../index.ts';

const day = civilDateOf;
const open = (from: string, to: string | null = null) => ({
  from: day(from),
  to: to === null ? null : day(to),
});
const contact = (date: string, minutes: number | null = 60) => ({ date: day(date), minutes });
const pay = (asked: Partial<SupportMonth> = {}) =>
  paySupport({
    rate: 190_00,
    unit: 'month',
    month: '2025-10' as CivilMonth,
    services: [{ kind: 'adaptation', open: open('2025-01-10'), gaps: [] }],
    contacts: [contact('2025-10-09')],
    ...asked,
  });
const service = (from: string, to: string | null = null, gaps: ReturnType<typeof open>[] = []) => ({
  kind: 'needs-based' as const,
  open: open(from, to),
  gaps,
});

describe('TK 3.1.1: a family’s month of support is paid in proportion to its days on service', () => {
  test.each([
    ['the whole month', [service('2025-01-10')], 31, 190_00],
    ['from the 31st', [service('2025-10-31')], 1, 6_13],
    ['to the 1st', [service('2025-01-10', '2025-10-01')], 1, 6_13],
    ['from the 16th', [service('2025-10-16')], 16, 98_06],
    ['two services of the same days', [service('2025-01-10'), service('2025-03-01')], 31, 190_00],
    ['two that follow', [service('2025-01-10', '2025-10-10'), service('2025-10-21')], 21, 128_71],
    ['less a gap', [service('2025-01-10', null, [open('2025-10-30')])], 29, 177_74],
  ])('%s', (_, services, units, amount) => {
    const contacts = services.map(({ open: { from, to } }) =>
      contact(to ?? (from < '2025-10-01' ? '2025-10-01' : from)),
    );
    expect(pay({ services, contacts })).toEqual({ units, of: 31, amount, reasons: [] });
  });
  test('without a contact on service it is paid nothing, by the clause of its rhythm', () => {
    expect(pay({ contacts: [] })).toMatchObject({ amount: 0, reasons: ['TK 2.1.3.5.3'] });
    expect(pay({ services: [service('2025-10-10')] })).toMatchObject({
      amount: 0,
      reasons: ['TK 2.1.4.4.3'],
    });
    expect(pay({ services: [service('2025-10-09')] })).toMatchObject({ units: 23, reasons: [] });
  });
  test('by the hour the minutes of its contacts are paid, rounded once', () => {
    const contacts = [contact('2025-10-01', 50), contact('2025-10-02', null), contact('2025-10-03', 35)];
    expect(pay({ unit: 'hour', rate: 40_00, contacts })).toEqual({
      units: 85,
      of: 60,
      amount: 56_67,
      reasons: [],
    });
  });
});

describe('A session is paid its price', () => {
  const held = { allowed: true, reasons: [] };
  test.each([
    [held, '2025-10-09', 40_00, []],
    [held, '2025-10-10', 0, ['TK 2.8.6']],
    [held, null, 0, ['TK 2.8.6']],
    [{ allowed: false, reasons: ['TK 2.3.3' as const] }, '2025-10-09', 0, ['TK 2.3.3']],
    [{ allowed: false, reasons: ['TK 2.5.4' as const] }, null, 0, ['TK 2.5.4', 'TK 2.8.6']],
  ])('%j, confirmed %s: %d', (decision, confirmed, amount, reasons) => {
    const specialist = { confirmed: confirmed === null ? null : day(confirmed), on: day('2025-10-09') };
    expect(paySession(40_00, decision, specialist)).toEqual({ units: 1, of: 1, amount, reasons });
  });
});
