import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../rules/index.ts';
import { daysUntil, formatDate, formatDay, formatLongDay, formatMoment, formatWeekday } from './formats.ts';
import { type Language, languages } from './texts.ts';

const saturday = civilDateOf('2026-11-21');

describe('A day in words', () => {
  it.each([
    ['et', '21.11.2026', '21. november', 'L, 21. november', 'laupäev, 21. november 2026'],
    ['ru', '21.11.2026', '21 ноября', 'сб, 21 ноября', 'суббота, 21 ноября 2026 г.'],
    ['en', '21/11/2026', '21 November', 'Sat 21 November', 'Saturday, 21 November 2026'],
  ] as const)('is as people write it: %s', (language, date, day, weekday, long) => {
    expect(formatDate(saturday, language)).toBe(date);
    expect(formatDay(saturday, language)).toBe(day);
    expect(formatWeekday(saturday, language)).toBe(weekday);
    expect(formatLongDay(saturday, language)).toBe(long);
  });

  it.each([
    ['the day on which summer time begins', '2025-03-30', '30.03.2025'],
    ['the day on which it ends', '2025-10-26', '26.10.2025'],
    ['the first of a year', '2025-01-01', '01.01.2025'],
    ['the last of a year', '2024-12-31', '31.12.2024'],
    ['a leap day', '2024-02-29', '29.02.2024'],
  ])('%s stays itself', (_what, date, expected) => {
    expect(formatDate(civilDateOf(date), 'et')).toBe(expected);
  });
});

describe('A moment is told by the clocks of Estonia', () => {
  it.each([
    ['winter', '2025-01-01T22:00:00Z', '02.01.2025, 00:00'],
    ['summer', '2025-07-01T20:59:00Z', '01.07.2025, 23:59'],
    ['the minute before summer time', '2025-03-30T00:59:00Z', '30.03.2025, 02:59'],
    ['the minute after', '2025-03-30T01:00:00Z', '30.03.2025, 04:00'],
    ['the hour that comes twice', '2025-10-26T00:30:00Z', '26.10.2025, 03:30'],
    ['for the second time', '2025-10-26T01:30:00Z', '26.10.2025, 03:30'],
  ])('%s', (_what, instant, expected) => {
    expect(formatMoment(new Date(instant), 'et')).toBe(expected);
    expect(formatMoment(new Date(instant), 'ru')).toBe(expected);
    expect(formatMoment(new Date(instant), 'en')).toBe(expected.replace(/^(\d+)\.(\d+)\./, '$1/$2/'));
  });

  it.each<Language>([...languages])('with hours up to 24, never a.m. and p.m.: %s', (language) => {
    expect(formatMoment(new Date('2025-07-01T15:05:00Z'), language)).toMatch(/, 18:05$/);
  });
});

describe('Days until a day', () => {
  it.each([
    ['the same day', '2025-03-31', '2025-03-31', 0],
    ['tomorrow', '2025-03-31', '2025-04-01', 1],
    ['yesterday', '2025-03-31', '2025-03-30', -1],
    ['over the shortest day of clocks', '2025-03-29', '2025-03-31', 2],
    ['over the longest', '2025-10-25', '2025-10-27', 2],
    ['over a leap day', '2024-02-28', '2024-03-01', 2],
    ['a year', '2025-01-01', '2026-01-01', 365],
  ])('%s', (_what, from, to, expected) => {
    expect(daysUntil(civilDateOf(from), civilDateOf(to))).toBe(expected);
  });
});
