import { type Day, dayFrom, daysInMonth, monthsAfter, partsOf } from './day.ts';

declare const civilDate: unique symbol;
declare const civilMonth: unique symbol;

/** A calendar day in Europe/Tallinn as `YYYY-MM-DD`, years 0001–9999. Orders as text in order of time. */
export type CivilDate = string & { readonly [civilDate]: true };

/** A calendar month as `YYYY-MM`. Orders as text in order of time. */
export type CivilMonth = string & { readonly [civilMonth]: true };

/** A reckoning led to a day outside the years 1–9999, which no `CivilDate` can say (Q6). */
export class OutOfCalendar extends RangeError {
  override readonly name = 'OutOfCalendar';
  /** Where in the question the date stands from which it was reckoned; empty where nobody said. */
  readonly path: string;
  constructor(path = '') {
    super('leads to a date outside the years 1–9999');
    this.path = path;
  }
}

const firstDay = dayFrom(1, 1, 1);
const lastDay = dayFrom(9999, 12, 31);

const zero = 48;
const hyphen = 45;

function digitsAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether a value is the text of a day that the calendar has: four, two and two digits, year 0001 or later. */
export function isDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || value.length !== 10) return false;
  if (value.charCodeAt(4) !== hyphen || value.charCodeAt(7) !== hyphen) return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const day = digitsAt(value, 8, 10);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date that a text says, or null where it says none (`2025-02-30`, `2025-2-3`, `0000-01-01`). */
export function parseDate(text: string): CivilDate | null {
  return isDate(text) ? text : null;
}

/** The date that a text says, for texts known to be dates. Throws RangeError where it says none. */
export function civilDateOf(text: string): CivilDate {
  if (!isDate(text)) throw new RangeError(`no date: ${text}`);
  return text;
}

/** Whether a value is the text of a month, `YYYY-MM`, years 0001–9999. */
export function isMonth(value: unknown): value is CivilMonth {
  if (typeof value !== 'string' || value.length !== 7 || value.charCodeAt(4) !== hyphen) return false;
  const month = digitsAt(value, 5, 7);
  return digitsAt(value, 0, 4) >= 1 && month >= 1 && month <= 12;
}

/** The month that a text says, or null where it says none. */
export function parseMonth(text: string): CivilMonth | null {
  return isMonth(text) ? text : null;
}

/** The day number of a date. */
export function dayOf(date: CivilDate): Day {
  return dayFrom(yearOf(date), monthNumberOf(date), digitsAt(date, 8, 10));
}

/** The year of a date or a month. */
export function yearOf(date: CivilDate | CivilMonth): number {
  return digitsAt(date, 0, 4);
}

/** The month of the year, 1–12, of a date or a month. */
export function monthNumberOf(date: CivilDate | CivilMonth): number {
  return digitsAt(date, 5, 7);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

// Dates of the decades that people ask about are said over and over: each is built once. The list is bounded
// by its span, so it cannot grow with what is asked.
const commonFrom = dayFrom(1990, 1, 1);
const common: (CivilDate | undefined)[] = new Array(dayFrom(2060, 1, 1) - commonFrom).fill(undefined);

/**
 * The date of a day number. Throws {@link OutOfCalendar} outside the years 1–9999, with the path of the date
 * that it was reckoned from where that is given.
 */
export function dateOf(day: Day, reckonedFrom?: string): CivilDate {
  const known = common[day - commonFrom];
  if (known !== undefined) return known;
  // Written so that a number that is no number is refused too.
  if (!(day >= firstDay && day <= lastDay)) throw new OutOfCalendar(reckonedFrom);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as CivilDate;
  if (day - commonFrom >= 0 && day - commonFrom < common.length) common[day - commonFrom] = date;
  return date;
}

/** The date `days` later (earlier where negative). Throws {@link OutOfCalendar} outside the years 1–9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOf(dayOf(date) + days);
}

/**
 * The same day of the month `months` later (earlier where negative); where that month has no such day, its
 * last. Throws {@link OutOfCalendar} outside the years 1–9999.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return dateOf(monthsAfter(partsOf(dayOf(date)), months));
}

/** How many days later `to` is than `from`; negative where it is earlier, 0 on the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/** The month that a date lies in. */
export function monthOf(date: CivilDate): CivilMonth {
  return date.slice(0, 7) as CivilMonth;
}

/** The month `months` later (earlier where negative). Throws {@link OutOfCalendar} outside the years 1–9999. */
export function addMonthsTo(month: CivilMonth, months: number): CivilMonth {
  return monthOf(addMonths(firstDayOf(month), months));
}

/** The first day of a month. */
export function firstDayOf(month: CivilMonth): CivilDate {
  return `${month}-01` as CivilDate;
}

/** The last day of a month. */
export function lastDayOf(month: CivilMonth): CivilDate {
  return `${month}-${twoDigits(daysInMonth(yearOf(month), monthNumberOf(month)))}` as CivilDate;
}

/** The quarter of the year, 1–4, of a date or a month. */
export function quarterOf(date: CivilDate | CivilMonth): number {
  return Math.ceil(monthNumberOf(date) / 3);
}
