import { describe, expect, test } from 'vitest';
import {
  addDays,
  answer,
  type CarePay,
  type CivilDate,
  type PricedGroups,
  share,
} from '../../src/rules/index.ts';
import type { Group, PaidPlacement } from '../../src/rules/protocol/question.ts';
import { nearDate, periodWithin } from './families.ts';
import { fc, timeout } from './runs.ts';
import { slowCarePay } from './slow-decisions.ts';

const terms = '2024-2025';

const anyGroup = fc
  .record({
    date: nearDate,
    start: fc.constantFrom('09:00', '10:30', '18:00'),
    minutes: fc.nat(240),
    mode: fc.constantFrom('in-person' as const, 'online' as const),
    island: fc.boolean(),
    participants: fc.nat(10),
  })
  .chain((group) =>
    fc
      .option(nearDate, { nil: undefined })
      .map(
        (approved): Group => ({ id: '', ...group, ...(approved ? { smallGroupApproved: approved } : {}) }),
      ),
  );
const anyGroups = fc
  .array(anyGroup, { maxLength: 60 })
  .map((groups) => groups.map((group, i) => ({ ...group, id: `g${i}` })));
const anyRate = fc.nat(100_000);

const price = (rate: number, groups: readonly Group[]): PricedGroups =>
  answer({ ask: 'groups', terms, rate, groups }) as PricedGroups;
const amount = (rate: number, group: Group): number => price(rate, [{ ...group, id: 'g' }]).total;

describe('support groups', { timeout }, () => {
  test('TK 2.4.9: the total is the sum of the lines, and no quarter has more than 12 paid', () => {
    fc.assert(
      fc.property(anyRate, anyGroups, (rate, groups) => {
        const { lines, total } = price(rate + 1, groups);
        expect(total).toBe(lines.reduce((sum, line) => sum + line.amount, 0));
        const paid = new Map<string, number>();
        for (const line of lines) {
          const date = groups.find(({ id }) => id === line.id)?.date ?? '';
          const quarter = `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
          if (line.amount > 0) paid.set(quarter, (paid.get(quarter) ?? 0) + 1);
        }
        expect(Math.max(0, ...paid.values())).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('TK 2.4.4, TK 2.4.6, TK 2.4.9: a line is paid, or says why not, and counts but for these two', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        for (const { counts, reasons, amount: paid } of price(1000, groups).lines) {
          if (reasons.length > 0) expect(paid).toBe(0);
          expect(counts).toBe(!reasons.includes('TK 2.4.4') && !reasons.includes('TK 2.4.6'));
          expect(reasons).toEqual([...reasons].sort());
        }
      }),
    );
  });

  test('TK 2.4.6–7: pay is no less for a longer meeting', () => {
    fc.assert(
      fc.property(anyRate, anyGroup, fc.nat(120), (rate, group, more) => {
        expect(amount(rate, { ...group, minutes: group.minutes + more })).toBeGreaterThanOrEqual(
          amount(rate, group),
        );
      }),
    );
  });

  test('TK 2.4.4: pay is no less for more people', () => {
    fc.assert(
      fc.property(anyRate, anyGroup, fc.nat(6), (rate, group, more) => {
        expect(amount(rate, { ...group, participants: group.participants + more })).toBeGreaterThanOrEqual(
          amount(rate, group),
        );
      }),
    );
  });

  test('TK 2.4.7–8: pay is never over 1.5 × the rate, on an island 2.25 ×, rounded up', () => {
    fc.assert(
      fc.property(anyRate, anyGroup, (rate, group) => {
        const most = group.island && group.mode === 'in-person' ? 2.25 : 1.5;
        expect(amount(rate, group)).toBeLessThanOrEqual(Math.ceil(rate * most));
      }),
    );
  });

  test('TK 2.4.8: online an island changes nothing', () => {
    fc.assert(
      fc.property(anyRate, anyGroup, (rate, group) => {
        const online = { ...group, mode: 'online' as const };
        expect(amount(rate, { ...online, island: true })).toBe(amount(rate, { ...online, island: false }));
      }),
    );
  });

  test('the order in which groups are told changes nothing', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        expect(price(777, [...groups].reverse())).toEqual(price(777, groups));
      }),
    );
  });

  test('a group of another quarter changes no line of this one', () => {
    fc.assert(
      fc.property(anyGroups, anyGroup, (groups, other) => {
        const before = price(777, groups).lines;
        const after = price(777, [
          ...groups,
          { ...other, id: 'other', date: '2031-02-03' as Group['date'] },
        ]).lines;
        expect(after.filter(({ id }) => id !== 'other')).toEqual(before);
      }),
    );
  });
});

const anyStays: fc.Arbitrary<PaidPlacement[]> = fc
  .array(
    fc.record({
      child: fc.constantFrom('a', 'b', 'c', 'B'),
      siblings: fc.constantFrom('x', 'y'),
      stay: periodWithin(90),
    }),
    { maxLength: 6 },
  )
  .map((stays) =>
    stays.map(({ child, siblings, stay }) => ({ child, siblings, arrived: stay.from, left: stay.to })),
  )
  // A child is in one place at a time, and comes again no sooner than the day after it left.
  .map((stays) =>
    stays.filter((stay, i) =>
      stays
        .slice(0, i)
        .every(
          (other) =>
            other.child !== stay.child ||
            (other.left !== null && other.left < stay.arrived) ||
            (stay.left !== null && stay.left < other.arrived),
        ),
    ),
  );
const anyMonth = nearDate.map((date) => date.slice(0, 7));
const anyCare = fc.constantFrom('crisis' as const, 'special' as const);

const pay = (month: string, care: string, placements: readonly PaidPlacement[]): CarePay =>
  answer({ ask: 'care-pay', terms, month, care, placements }) as CarePay;

describe('pay of a crisis or special family', { timeout }, () => {
  test('KH 8–10, EH 5: it is what the slow reading pays, day by day', () => {
    fc.assert(
      fc.property(anyMonth, anyCare, anyStays, (month, care, stays) => {
        expect(pay(month, care, stays)).toStrictEqual(slowCarePay(month, care, stays));
      }),
    );
  });

  test('KH 8, EH 5: a line is never over the monthly rate, and never over its days at the daily one but for a whole month', () => {
    fc.assert(
      fc.property(anyMonth, anyCare, anyStays, (month, care, stays) => {
        const [daily, monthly] = care === 'crisis' ? [4000, 120_000] : [5000, 150_000];
        for (const line of pay(month, care, stays).lines) {
          expect(line.gross).toBeLessThanOrEqual(monthly);
          if (line.days < 28) expect(line.gross).toBeLessThanOrEqual(line.days * daily);
        }
      }),
    );
  });

  test('KH 8, EH 5: a child who leaves later is paid no less', () => {
    fc.assert(
      fc.property(anyMonth, anyCare, nearDate, fc.nat(90), fc.nat(30), (month, care, arrived, stay, more) => {
        const leaving = (left: CivilDate) =>
          pay(month, care, [{ child: 'a', siblings: 'x', arrived, left }]).gross;
        expect(leaving(addDays(arrived, stay + more))).toBeGreaterThanOrEqual(
          leaving(addDays(arrived, stay)),
        );
      }),
    );
  });

  test('KH 9: siblings together are never paid more than children of different own families', () => {
    fc.assert(
      fc.property(anyMonth, anyStays, (month, stays) => {
        const apart = stays.map((stay, i) => ({ ...stay, siblings: `own ${i}` }));
        expect(pay(month, 'crisis', stays).gross).toBeLessThanOrEqual(pay(month, 'crisis', apart).gross);
      }),
    );
  });

  test('KH 9: on each day on which a child of an own family is there, exactly one has factor 1', () => {
    fc.assert(
      fc.property(anyMonth, anyStays, (month, stays) => {
        const one = stays.map((stay) => ({ ...stay, siblings: 'x' }));
        const full = pay(month, 'crisis', one).lines.reduce(
          (sum, line) => sum + (line.factorDays['1'] ?? 0),
          0,
        );
        const days = new Set<string>();
        for (let day = 1; day <= 31; day += 1) {
          const date = `${month}-${String(day).padStart(2, '0')}`;
          if (
            new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) &&
            one.some((stay) => stay.arrived <= date && (!stay.left || date <= stay.left))
          )
            days.add(date);
        }
        expect(full).toBe(days.size);
      }),
    );
  });

  test('KH 10, EH 5: personal costs are 8 € for every day of every line, and the totals are the lines’', () => {
    fc.assert(
      fc.property(anyMonth, anyCare, anyStays, (month, care, stays) => {
        const reply = pay(month, care, stays);
        for (const line of reply.lines) expect(line.personalCosts).toBe(line.days * 800);
        expect(reply.gross).toBe(reply.lines.reduce((sum, line) => sum + line.gross, 0));
        expect(reply.personalCosts).toBe(reply.lines.reduce((sum, line) => sum + line.personalCosts, 0));
        expect(Math.abs(reply.withTaxes - reply.gross * 1.338)).toBeLessThanOrEqual(0.5000001);
      }),
    );
  });

  test('EH 5: in special care siblings are no matter', () => {
    fc.assert(
      fc.property(anyMonth, anyStays, (month, stays) => {
        const apart = stays.map((stay, i) => ({ ...stay, siblings: `own ${i}` }));
        expect(pay(month, 'special', stays)).toEqual(pay(month, 'special', apart));
      }),
    );
  });
});

test('a share is within half a cent of the exact one, and grows with the amount', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.nat(1000),
      fc.nat(3000),
      fc.integer({ min: 1, max: 3000 }),
      (cents, more, numerator, denominator) => {
        const part = share(cents, numerator, denominator);
        expect(Math.abs(part - (cents * numerator) / denominator)).toBeLessThanOrEqual(0.5000001);
        expect(share(cents + more, numerator, denominator)).toBeGreaterThanOrEqual(part);
      },
    ),
  );
});
