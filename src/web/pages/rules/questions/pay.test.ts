import { describe, expect, test } from 'vitest';
import { asked, type Typed } from '../testing/asked.ts';
import { groupPay } from './group-pay.tsx';
import { placementCost } from './placement-cost.tsx';

describe('TK 2.4.4–9: what a group is paid', () => {
  const typed = {
    rate: '100,01',
    groupOn: '2025-02-10',
    minutes: '120',
    mode: 'in-person',
    participants: '6',
    paidBefore: '0',
  };
  const line = (said: Typed) => {
    const answer = asked(groupPay, { ...typed, ...said }) as { lines: { id: string }[] };
    return answer.lines.find(({ id }) => id === 'asked');
  };

  test.each([
    [{}, { amount: 10_001, reasons: [] }],
    [{ minutes: '181' }, { amount: 15_002, reasons: [] }],
    [{ island: 'yes' }, { amount: 15_002, reasons: [] }],
    [{ minutes: '119' }, { amount: 0, reasons: ['TK 2.4.6'] }],
    [{ participants: '5' }, { amount: 0, reasons: ['TK 2.4.4'] }],
    [
      { participants: '5', smallGroupApproved: '2025-02-09' },
      { amount: 10_001, reasons: [] },
    ],
    [{ paidBefore: '11' }, { amount: 10_001, reasons: [] }],
    [{ paidBefore: '12' }, { amount: 0, reasons: ['TK 2.4.9'] }],
    [
      { paidBefore: '12', groupOn: '2025-01-01' },
      { amount: 0, reasons: ['TK 2.4.9'] },
    ],
  ])('%j', (said, expected) => {
    expect(line(said)).toMatchObject(expected);
  });
});

describe('KH 8–10: what a month of placement costs', () => {
  const typed = { careKind: 'crisis', month: '6.2025', placedOn: '2025-05-20', siblings: '1' };

  test.each([
    [{}, { gross: 120_000, personalCosts: 24_000 }],
    [{ siblings: '2' }, { gross: 210_000, personalCosts: 48_000 }],
    [{ careKind: 'special' }, { gross: 150_000 }],
    [{ placementEnded: '2025-06-01' }, { gross: 4_000, personalCosts: 800 }],
    [{ placementEnded: '2025-05-31' }, { lines: [], gross: 0 }],
  ])('%j', (said, expected) => {
    expect(asked(placementCost, { ...typed, ...said })).toMatchObject(expected);
  });

  test('a departure before the arrival stands at its field', () => {
    expect(asked(placementCost, { ...typed, placementEnded: '2025-05-19' })).toEqual([
      { field: 'placementEnded', code: 'doesNotFit' },
    ]);
  });
});
