import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  answer,
  type CivilDate,
  civilDateOf,
  type Deadline,
  daysBetween,
  isWorkingDay,
  movedToWorkingDay,
  parseDate,
  parseMonth,
} from '../../src/rules/index.ts';
import { anyDate } from './families.ts';
import { fc, timeout } from './runs.ts';
import { eachDay, isWorking, plusMonths } from './slow-calendar.ts';

const first = civilDateOf('0001-01-01');
const lastNumber = daysBetween(first, civilDateOf('9999-12-31'));

/** Any day of the calendar, and any that leaves room on both sides. */
const everyDate: fc.Arbitrary<CivilDate> = fc.nat(lastNumber).map((days) => addDays(first, days));
const innerDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 400_000, max: lastNumber - 400_000 })
  .map((days) => addDays(first, days));

describe('the calendar', { timeout }, () => {
  test('what is said of a day is read as that day', () => {
    fc.assert(
      fc.property(everyDate, (date) => {
        expect(parseDate(date)).toBe(date);
        expect(parseMonth(date.slice(0, 7))).toBe(date.slice(0, 7));
      }),
    );
  });

  test('a text is a date exactly where the built-in calendar reads and says the same', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 2 });
    const texts = fc.oneof(
      fc.tuple(digits, digits, digits, digits).map(([c, y, m, d]) => `${c}${y}-${m}-${d}`),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const moment = Date.parse(`${text}T00:00:00Z`);
        const same =
          /^\d{4}-\d\d-\d\d$/.test(text) &&
          !Number.isNaN(moment) &&
          new Date(moment).toISOString().startsWith(text) &&
          !text.startsWith('0000');
        expect(parseDate(text) !== null).toBe(same);
      }),
    );
  });

  test('days added are days between, and taken away lead back', () => {
    fc.assert(
      fc.property(innerDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(daysBetween(date, there)).toBe(days);
        expect(addDays(there, -days)).toBe(date);
      }),
    );
  });

  test('dates order as text in order of time', () => {
    fc.assert(
      fc.property(everyDate, everyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  test('months added are those of the built-in calendar, taken back to the last day of a month', () => {
    fc.assert(
      fc.property(innerDate, fc.integer({ min: -5000, max: 5000 }), (date, months) => {
        expect(addMonths(date, months)).toBe(plusMonths(date, months));
      }),
    );
  });

  test('a later day is no sooner n months later', () => {
    fc.assert(
      fc.property(innerDate, fc.nat(60), fc.integer({ min: -50, max: 50 }), (date, days, months) => {
        expect(addMonths(addDays(date, days), months) >= addMonths(date, months)).toBe(true);
      }),
    );
  });
});

describe('working days', { timeout }, () => {
  test('are those of the list of holidays', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isWorkingDay(date)).toBe(isWorking(date));
      }),
    );
  });

  test('n working days later there are n between, the first day not counted', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 300 }), (date, count) => {
        const reached = addWorkingDays(date, count);
        expect(isWorkingDay(reached)).toBe(true);
        expect(eachDay(addDays(date, 1), reached).filter(isWorking)).toHaveLength(count);
      }),
    );
  });

  test('n and m working days later is n + m later', () => {
    fc.assert(
      fc.property(
        innerDate,
        fc.nat(400).map((n) => n + 1),
        fc.nat(400).map((n) => n + 1),
        (date, n, m) => {
          expect(addWorkingDays(addWorkingDays(date, n), m)).toBe(addWorkingDays(date, n + m));
        },
      ),
    );
  });

  test('a deadline is moved to the first working day on or after it', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const moved = movedToWorkingDay(date);
        expect(eachDay(date, moved).filter(isWorking)).toEqual([moved]);
        expect(answer({ ask: 'working-day', date, add: 0 })).toEqual({ date: moved });
      }),
    );
  });

  test('TK 2.4.11, TK 3.1, TK 3.4–5: every deadline is a working day, and they are in order', () => {
    fc.assert(
      fc.property(fc.option(anyDate), fc.option(anyDate), (month, contractEnd) => {
        const asked = {
          ...(month ? { month: month.slice(0, 7) } : {}),
          ...(contractEnd ? { contractEnd } : {}),
        };
        const { deadlines } = answer({ ask: 'report-deadlines', terms: '2024-2025', ...asked }) as {
          deadlines: readonly Deadline[];
        };
        expect(deadlines).toHaveLength(month || contractEnd ? (month ? 2 : 0) + (contractEnd ? 2 : 0) : 4);
        expect(deadlines.every(({ due }) => isWorking(due))).toBe(true);
        const keys = deadlines.map(({ due, clause }) => `${due} ${clause}`);
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });
});
