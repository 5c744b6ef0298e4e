import { type CivilDate, dateOf, dayOf } from './civil-date.ts';
import { type Day, dayFrom, isLeapYear, partsOf, weekdayOf } from './day.ts';

/** Public holidays that fall on the same day every year, as month × 100 + day. */
const fixedHolidays = [101, 224, 501, 623, 624, 820, 1224, 1225, 1226] as const;

const lastOfCalendar = dayFrom(9999, 12, 31);
const friday = 4;
const saturday = 5;

/** Easter Sunday of a year of the Gregorian calendar. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skippedLeapDays - moonShift + 15) % 30;
  // The two cycles in which the table of full moons is a day shorter than the sum says.
  const shortened = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
  const fullMoon = dayFrom(year, 3, 21) + epact - shortened;
  return fullMoon + 7 - ((weekdayOf(fullMoon) + 1) % 7);
}

/**
 * The twelve public holidays of a year in order: 1 January, 24 February, Good Friday, Easter Sunday, 1 May,
 * Whit Sunday, 23 and 24 June, 20 August, 24, 25 and 26 December.
 */
export function publicHolidays(year: number): CivilDate[] {
  const easter = easterOf(year);
  const moving = [easter - 2, easter, easter + 49];
  const fixed = fixedHolidays.map((holiday) => dayFrom(year, Math.floor(holiday / 100), holiday % 100));
  return [...fixed, ...moving].sort((a, b) => a - b).map((day) => dateOf(day));
}

function isFixedHoliday(month: number, dayOfMonth: number): boolean {
  return (fixedHolidays as readonly number[]).includes(month * 100 + dayOfMonth);
}

/** As {@link isWorkingDay}, of a day number. */
export function isWorking(day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday >= saturday) return false;
  const { year, month, day: dayOfMonth } = partsOf(day);
  if (isFixedHoliday(month, dayOfMonth)) return false;
  // Easter and Whit Sunday are Sundays: of the moving holidays only Good Friday takes a weekday.
  return !(weekday === friday && (month === 3 || month === 4) && day === easterOf(year) - 2);
}

/** As {@link movedToWorkingDay}, of a day number. */
export function workingDayFrom(day: Day): Day {
  let moved = day;
  while (!isWorking(moved)) moved += 1;
  return moved;
}

function workingDaysOfYear(year: number): number {
  const first = dayFrom(year, 1, 1);
  const length = isLeapYear(year) ? 366 : 365;
  let count = 52 * 5;
  for (let extra = 364; extra < length; extra += 1) {
    if (weekdayOf(first + extra) < saturday) count += 1;
  }
  // Good Friday is in March or April, where no fixed holiday is.
  count -= 1;
  for (const holiday of fixedHolidays) {
    if (weekdayOf(dayFrom(year, Math.floor(holiday / 100), holiday % 100)) < saturday) count -= 1;
  }
  return count;
}

/** As {@link addWorkingDays}, of day numbers. */
export function workingDaysAfter(day: Day, count: number): Day {
  let current = day;
  let left = count;
  // Far dates are reached a year at a time: from 31 December to 31 December.
  if (left > 260) {
    const { year } = partsOf(current);
    const yearEnd = dayFrom(year, 12, 31);
    while (current < yearEnd && left > 0) {
      current += 1;
      if (isWorking(current)) left -= 1;
    }
    for (let next = year + 1; next <= 9999 && left > workingDaysOfYear(next); next += 1) {
      left -= workingDaysOfYear(next);
      current = dayFrom(next, 12, 31);
    }
  }
  while (left > 0 && current <= lastOfCalendar) {
    current += 1;
    if (isWorking(current)) left -= 1;
  }
  return count === 0 ? workingDayFrom(day) : current;
}

/** Monday to Friday, except Estonia's public holidays. A shortened working day is a working day (Q1). */
export function isWorkingDay(date: CivilDate): boolean {
  return isWorking(dayOf(date));
}

/**
 * The `count`-th working day after a date, which is not counted itself (Q2); with 0 the date itself, or the next
 * working day. Throws OutOfCalendar where that lies after the year 9999.
 */
export function addWorkingDays(date: CivilDate, count: number): CivilDate {
  return dateOf(workingDaysAfter(dayOf(date), count));
}

/** The date itself where it is a working day, else the next one (TsÜS § 136 lg 8, Q4). */
export function movedToWorkingDay(date: CivilDate): CivilDate {
  return dateOf(workingDayFrom(dayOf(date)));
}
