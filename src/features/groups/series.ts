import {
  addDays,
  addMonthsTo,
  type CivilDate,
  dayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
} from '../../rules/index.ts';

/** How a group is repeated: every so many days, or on the same weekday of each month (every second Tuesday). */
export const repeatings = ['weekly', 'fortnightly', 'monthly'] as const;
export type Repeating = (typeof repeatings)[number];

/** More than these are never made at once. */
export const mostRepeats = 26;

/** The days after the first one, until a day and with it; the first day itself is not among them. */
export function daysOfSeries(first: CivilDate, how: Repeating, until: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let number = 1; days.length < mostRepeats; number += 1) {
    const day =
      how === 'monthly' ? sameWeekday(first, number) : addDays(first, number * (how === 'weekly' ? 7 : 14));
    if (day !== null && day > until) break;
    if (day === null && firstDayOf(addMonthsTo(monthOf(first), number)) > until) break;
    if (day !== null) days.push(day);
  }
  return days;
}

/** The same weekday of the month, so many months later: the second Tuesday again. Null where that month has no fifth one. */
export function sameWeekday(day: CivilDate, monthsLater: number): CivilDate | null {
  const which = Math.floor((Number(day.slice(8)) - 1) / 7);
  const month = addMonthsTo(monthOf(day), monthsLater);
  const first = firstDayOf(month);
  const weekday = (of: CivilDate) => ((dayOf(of) % 7) + 7) % 7;
  const found = addDays(first, ((weekday(day) - weekday(first) + 7) % 7) + which * 7);
  return found > lastDayOf(month) ? null : found;
}
