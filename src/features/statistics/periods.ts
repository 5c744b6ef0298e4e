import {
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  firstDayOf,
  lastDayOf,
  monthNumberOf,
  monthOf,
  quarterOf,
  yearOf,
} from '../../rules/index.ts';

export const periodLengths = ['month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** A month, quarter or year of statistics. */
export interface StatisticsPeriod {
  readonly length: PeriodLength;
  readonly from: CivilDate;
  /** Its last day, or today where it still goes on. */
  readonly to: CivilDate;
  readonly goesOn: boolean;
}

const months: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 };
/** How many are shown where no year was asked for. */
const shown: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 8, year: 5 };

/** As many years back as statistics go. */
export const yearsBack = 5;

const beginningOf = (length: PeriodLength, month: CivilMonth): CivilMonth =>
  addMonthsTo(month, -((monthNumberOf(month) - 1) % months[length]));

function periodFrom(length: PeriodLength, first: CivilMonth, today: CivilDate): StatisticsPeriod {
  const end = lastDayOf(addMonthsTo(first, months[length] - 1));
  return { length, from: firstDayOf(first), to: end < today ? end : today, goesOn: end >= today };
}

/** The latest periods up to today, or those of a year; never one that has not begun. */
export function periodsOf(length: PeriodLength, year: number | null, today: CivilDate): StatisticsPeriod[] {
  const now = beginningOf(length, monthOf(today));
  const count = year === null ? shown[length] : 12 / months[length];
  const back = Array.from({ length: count }, (_, at) => count - 1 - at);
  if (year === null)
    return back.map((at) => periodFrom(length, addMonthsTo(now, -at * months[length]), today));
  const last = addMonthsTo(monthOf(today), 12 * (year - yearOf(today)) + 12 - monthNumberOf(monthOf(today)));
  const end = beginningOf(length, last);
  return back
    .map((at) => addMonthsTo(end, -at * months[length]))
    .filter((first) => firstDayOf(first) <= today)
    .map((first) => periodFrom(length, first, today));
}

/** All of them as one; null of none. */
export function wholeOf(periods: readonly StatisticsPeriod[]): StatisticsPeriod | null {
  const [first] = periods;
  const last = periods.at(-1);
  return first === undefined || last === undefined ? null : { ...last, from: first.from };
}

/** 2025-2: the quarter that a day lies in. */
export const quarterKey = (day: CivilDate): string => `${yearOf(day)}-${quarterOf(day)}`;
