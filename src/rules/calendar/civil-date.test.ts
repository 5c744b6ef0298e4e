import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsTo,
  civilDateOf,
  daysBetween,
  firstDayOf,
  isDate,
  isMonth,
  lastDayOf,
  monthOf,
  OutOfCalendar,
  parseDate,
  parseMonth,
  quarterOf,
} from './civil-date.ts';
import { dayFrom, isLeapYear, partsOf, weekdayOf } from './day.ts';

const date = civilDateOf;

describe('a date is a civil date of the years 1–9999', () => {
  test.each([
    '0001-01-01',
    '9999-12-31',
    '2024-02-29',
    '2000-02-29',
    '2025-02-28',
    '2025-04-30',
    '2025-12-31',
  ])('%s is one', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  test.each([
    '0000-12-31',
    '2025-02-29',
    '2025-02-30',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-01',
    '2025-01-1',
    '25-01-01',
    '12025-01-01',
    '2025/01/01',
    '2025/01-01',
    '2025-1/-01',
    '2025-1:-01',
    '2025-01/01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01 ',
    '+025-01-01',
    '-025-01-01',
    '2025-+1-01',
    '20a5-01-01',
    '2025-01-0x',
    '２０25-01-01',
    '',
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull();
    expect(() => civilDateOf(text)).toThrow(`no date: ${text}`);
  });

  test.each([20250101, null, undefined, ['2025-01-01'], new Date(0)])(
    '%j, which is no text, is none',
    (value) => {
      expect(isDate(value)).toBe(false);
    },
  );
});

describe('a month is YYYY-MM', () => {
  test.each(['2025-01', '2025-12', '0001-01', '9999-12'])('%s is one', (text) => {
    expect(parseMonth(text)).toBe(text);
  });
  test.each(['2025-00', '2025-13', '0000-01', '2025-1', '2025-011', '2025/01', '202a-01', ''])(
    '%j is none',
    (text) => {
      expect(parseMonth(text)).toBeNull();
    },
  );
  test('what is no text is none', () => {
    expect([isMonth(202501), isMonth([...'2025-01']), isMonth(null)]).toEqual([false, false, false]);
  });
});

describe('D + n months is the same day n months later, or the last day of a month that has no such day', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-28', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-03-28', -1, '2025-02-28'],
    ['2025-08-31', -6, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-05-31', 0, '2025-05-31'],
    ['2025-10-31', 14, '2026-12-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });
});

describe('days are counted from one date to another', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-01-01', 90, '2025-04-01'],
    ['1899-12-31', 1, '1900-01-01'],
    ['0001-01-01', 365, '0002-01-01'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(date(from), days)).toBe(to);
    expect(daysBetween(date(from), date(to))).toBe(days);
  });

  test('every day from 1990 to 2060, and back, is said as the built-in calendar says it', () => {
    const epoch = date('1970-01-01');
    const wrong: string[] = [];
    for (let day = dayFrom(1989, 12, 25); day <= dayFrom(2060, 1, 10); day += 1) {
      const built = new Date(day * 86_400_000);
      const text = built.toISOString().slice(0, 10);
      const same = addDays(epoch, day) === text && daysBetween(epoch, date(text)) === day;
      if (!same || weekdayOf(day) !== (built.getUTCDay() + 6) % 7) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  test('years before 1970 and of four centuries have their parts and weekdays', () => {
    const wrong: string[] = [];
    for (let day = dayFrom(1, 1, 1); day < dayFrom(2000, 1, 1); day += 97) {
      const built = new Date(day * 86_400_000);
      const { year, month, day: dayOfMonth } = partsOf(day);
      const same = year === built.getUTCFullYear() && month === built.getUTCMonth() + 1;
      const weekday = (built.getUTCDay() + 6) % 7;
      if (!same || dayOfMonth !== built.getUTCDate() || weekdayOf(day) !== weekday)
        wrong.push(built.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  test('a leap year is every fourth, not every hundredth, yet every four-hundredth', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  });
});

describe('a day outside the years 1–9999 is never said', () => {
  test.each([
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2025-01-01', Number.NaN],
    ['2025-01-01', Number.POSITIVE_INFINITY],
  ])('%s and %d days', (from, days) => {
    expect(() => addDays(date(from), days)).toThrow(OutOfCalendar);
  });
  test('nor is a month', () => {
    expect(() => addMonths(date('9999-12-01'), 1)).toThrow(OutOfCalendar);
    expect(() => addMonthsTo(monthOf(date('0001-01-31')), -1)).toThrow(OutOfCalendar);
  });
  test('the error is a RangeError and says no path where nobody said one', () => {
    const error = new OutOfCalendar();
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({
      name: 'OutOfCalendar',
      path: '',
      message: 'leads to a date outside the years 1–9999',
    });
  });
});

describe('months and quarters', () => {
  test('a month has its first and last day', () => {
    const february = monthOf(date('2024-02-17'));
    expect([february, firstDayOf(february), lastDayOf(february)]).toEqual([
      '2024-02',
      '2024-02-01',
      '2024-02-29',
    ]);
    expect(lastDayOf(monthOf(date('2025-02-17')))).toBe('2025-02-28');
  });
  test('months are added over the end of a year', () => {
    expect(addMonthsTo(monthOf(date('2025-12-31')), 2)).toBe('2026-02');
    expect(addMonthsTo(monthOf(date('2025-01-01')), -1)).toBe('2024-12');
  });
  test('a quarter begins in January, April, July and October', () => {
    const quarters = Array.from({ length: 12 }, (_, i) => quarterOf(addMonths(date('2025-01-31'), i)));
    expect(quarters).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });
});
