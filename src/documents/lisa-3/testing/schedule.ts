import { type CivilMonth, civilDateOf, share } from '../../../rules/index.ts';
import type { Lisa3, Lisa3Line } from '../data.ts';

const day = civilDateOf;

export function lineOf(more: Partial<Lisa3Line> & Pick<Lisa3Line, 'key'>): Lisa3Line {
  const line: Lisa3Line = {
    service: 'support',
    detail: 'adaptation',
    specialists: ['Mari Maasikas'],
    caseNumber: 'PT-2025-00001',
    familyKind: 'foster',
    municipality: 'Tartu linn',
    dates: [day('2025-10-03'), day('2025-10-17')],
    forms: ['home', 'phone'],
    minutes: 95,
    participants: null,
    unit: 'day',
    units: 31,
    of: 31,
    percent: 100,
    rate: 188_00,
    amount: 0,
    reasons: [],
    remarks: [],
    ...more,
  };
  const { rate, units, of, percent, reasons } = line;
  return { ...line, amount: reasons.length > 0 ? 0 : share(rate, units * percent, of * 100) };
}

/** Lines whose sums are hard to round, one that is not paid, and texts that a spreadsheet would reckon with. */
export const schedule: Lisa3 = {
  provider: '=MTÜ "Tammetõru"',
  contract: '+9-8/2024/101',
  month: '2025-10' as CivilMonth,
  madeOn: day('2025-11-03'),
  begun: [{ caseNumber: 'PT-2025-00007', kind: 'adaptation', on: day('2025-10-16') }],
  ended: [{ caseNumber: '@PT', kind: 'needs-based', on: day('2025-10-20') }],
  goingOn: 41,
  lines: [
    lineOf({ key: 'a' }),
    lineOf({ key: 'b', units: 16, remarks: ['TK 2.1.3.5.3'] }),
    lineOf({ key: 'c', reasons: ['TK 2.1.4.4.3'], dates: [], forms: [], minutes: null, municipality: null }),
    // 1.01 × 150 ÷ 120 × 1.5 is 1.89375; 285.015 is half a cent.
    lineOf({
      key: 'd',
      service: 'group',
      detail: '-Piirid',
      unit: 'minute',
      units: 150,
      of: 120,
      percent: 150,
      rate: 1_01,
    }),
    lineOf({
      key: 'e',
      service: 'group',
      detail: '\tPiirid',
      unit: 'minute',
      units: 180,
      of: 120,
      rate: 190_01,
    }),
    lineOf({ key: 'f', service: 'group', detail: '=1+1', unit: 'minute', units: 60, of: 120, rate: 1_15 }),
    lineOf({ key: 'g', service: 'mentoring', detail: '', unit: 'session', units: 1, of: 1, rate: 42_00 }),
    lineOf({ key: 'h', unit: 'minute', units: 85, of: 60, rate: 40_00, specialists: ['@Mari', '+372'] }),
  ],
};
