import { describe, expect, test } from 'vitest';
import { addDays, civilDateOf, dateOf, dayOf } from './civil-date.ts';
import { dayFrom } from './day.ts';
import { addWorkingDays, easterOf, isWorkingDay, movedToWorkingDay, publicHolidays } from './working-day.ts';

const date = civilDateOf;

/** Easter by the anonymous Gregorian algorithm, another road to the same Sunday. */
function easterByMeeus(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayFrom(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

describe('Estonia’s public holidays', () => {
  test('of 2024', () => {
    expect(publicHolidays(2024)).toEqual([
      '2024-01-01',
      '2024-02-24',
      '2024-03-29',
      '2024-03-31',
      '2024-05-01',
      '2024-05-19',
      '2024-06-23',
      '2024-06-24',
      '2024-08-20',
      '2024-12-24',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  test.each([
    [2025, '2025-04-18', '2025-04-20', '2025-06-08'],
    [2026, '2026-04-03', '2026-04-05', '2026-05-24'],
    [2027, '2027-03-26', '2027-03-28', '2027-05-16'],
    [2038, '2038-04-23', '2038-04-25', '2038-06-13'],
    [1818, '1818-03-20', '1818-03-22', '1818-05-10'],
  ])('the moving ones of %d are %s, %s and %s', (year, goodFriday, easter, whitSunday) => {
    const holidays = publicHolidays(year);
    expect(holidays).toHaveLength(12);
    expect(holidays).toEqual(expect.arrayContaining([goodFriday, easter, whitSunday]));
  });

  test('Easter of every year 1–9999 is the same by another algorithm', () => {
    const years = Array.from({ length: 9999 }, (_, i) => i + 1);
    expect(years.filter((year) => easterOf(year) !== easterByMeeus(year))).toEqual([]);
  });
});

describe('a working day is Monday to Friday, except public holidays', () => {
  test('of every day of forty years', () => {
    const wrong: string[] = [];
    for (let year = 2000; year < 2040; year += 1) {
      const holidays = new Set<string>(publicHolidays(year));
      for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day += 1) {
        const weekday = new Date(day * 86_400_000).getUTCDay();
        const expected = weekday !== 0 && weekday !== 6 && !holidays.has(dateOf(day));
        if (isWorkingDay(dateOf(day)) !== expected) wrong.push(dateOf(day));
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(['2024-02-23', '2024-12-23', '2024-12-31', '2026-06-22'])(
    'a shortened one, %s, is one',
    (day) => {
      expect(isWorkingDay(date(day))).toBe(true);
    },
  );

  test.each([
    '2025-02-24',
    '2025-04-18',
    '2025-05-01',
    '2025-06-23',
    '2025-12-24',
    '2025-01-04',
    '2025-01-05',
  ])('%s is none', (day) => {
    expect(isWorkingDay(date(day))).toBe(false);
  });

  test('a Friday of March or April that is not Good Friday is one', () => {
    expect(['2025-04-11', '2025-04-25', '2024-03-22'].map((day) => isWorkingDay(date(day)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('within n working days of D, D itself is not counted', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-03'],
    ['2024-12-20', 5, '2025-01-02'],
    ['2025-03-03', 5, '2025-03-10'],
    ['2025-03-01', 5, '2025-03-07'],
    ['2025-04-17', 1, '2025-04-21'],
    ['2025-06-20', 2, '2025-06-26'],
  ])('%s and %d working days is %s', (from, count, to) => {
    expect(addWorkingDays(date(from), count)).toBe(to);
  });

  test.each([
    ['2025-03-03', '2025-03-03'],
    ['2025-03-01', '2025-03-03'],
    ['2025-12-24', '2025-12-29'],
  ])('%s and none is %s: the date itself, or the next working day', (from, to) => {
    expect(addWorkingDays(date(from), 0)).toBe(to);
    expect(movedToWorkingDay(date(from))).toBe(to);
  });

  test.each([259, 260, 261, 262, 500, 1000, 2609, 26_091])(
    'far dates are reached as a walk day by day reaches them: %d',
    (count) => {
      for (const from of ['2023-12-31', '2024-01-01', '2024-02-29', '2025-07-06', '2025-12-30']) {
        let walked = date(from);
        for (let left = count; left > 0; ) {
          walked = addDays(walked, 1);
          if (isWorkingDay(walked)) left -= 1;
        }
        expect(addWorkingDays(date(from), count)).toBe(walked);
      }
    },
  );

  test('the last working day of the calendar is reached, the one after it is not', () => {
    expect(addWorkingDays(date('9999-12-30'), 1)).toBe('9999-12-31');
    expect(() => addWorkingDays(date('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addWorkingDays(date('2025-01-01'), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(dayOf(addWorkingDays(date('0001-01-01'), 2_500_000))).toBeGreaterThan(dayOf(date('9800-01-01')));
  });
});
