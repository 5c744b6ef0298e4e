import type { CivilDate } from '../calendar/civil-date.ts';

/** How often a supporter and a family are in contact (TK 2.1.3.5.3, TK 2.1.4.4.3). */
export interface Rhythm {
  /** At first: so many contacts in every window of so many days, for the first months from the agreement. */
  readonly atFirst: { readonly months: number; readonly everyDays: number; readonly contacts: number };
  /** Then: so many contacts in every month. */
  readonly later: { readonly everyMonths: number; readonly contacts: number };
  /** Visits to the home in every window of so many months. */
  readonly home: { readonly everyMonths: number; readonly visits: number };
}

/** A first deadline in working days, and what the next ones are counted in. */
export interface Cadence {
  readonly firstWorkingDays: number;
  readonly next: { readonly days: number } | { readonly months: number };
}

/** Pay to a foster family, in cents gross; taxes in thousandths of the gross. */
export interface CareRates {
  readonly daily: number;
  readonly monthly: number;
  readonly labourTaxPermille: number;
}

/**
 * One edition of the contract: every number of it, under the clause that it comes from. Money is in cents.
 * Another contract is another value of this type, never another rule.
 */
export interface Terms {
  readonly edition: string;
  /** The first and the last day of the contract. */
  readonly from: CivilDate;
  readonly to: CivilDate;

  readonly 'TK 2.1.3.2': { readonly months: number; readonly monthsBefore: number };
  readonly 'TK 2.1.3.5.3': Rhythm;
  readonly 'TK 2.1.3.6.2': { readonly everyMonths: number; readonly overviews: number };
  readonly 'TK 2.1.4.1': { readonly months: number };
  readonly 'TK 2.1.4.2': { readonly days: number };
  readonly 'TK 2.1.4.4.3': Rhythm;
  readonly 'TK 2.1.4.5.2': { readonly everyMonths: number; readonly overviews: number };
  readonly 'TK 2.1.5.1': { readonly workingDays: number };
  readonly 'TK 2.1.5.10': { readonly months: number };
  /** What is added to the volume of a family that was on service on that day. */
  readonly 'TK 2.1.5.13.3': {
    readonly onServiceOn: CivilDate;
    readonly adaptationMonths: number;
    readonly needsBasedDays: number;
  };
  readonly 'TK 2.3.2': { readonly workingDays: number };
  readonly 'TK 2.3.3': { readonly sessionsAQuarter: number };
  readonly 'TK 2.3.4': { readonly sessions: number };
  readonly 'TK 2.3.6.1': { readonly yearsOfExperience: number };
  readonly 'TK 2.4.4': { readonly participants: number; readonly whereApproved: number };
  readonly 'TK 2.4.6': { readonly minutes: number };
  /** Pay is for `minutesOfRate` minutes, in proportion up to `minutes`. */
  readonly 'TK 2.4.7': { readonly minutesOfRate: number; readonly minutes: number };
  readonly 'TK 2.4.8': { readonly percent: number };
  readonly 'TK 2.4.9': { readonly leastAQuarter: number; readonly paidAQuarter: number };
  readonly 'TK 2.4.11': { readonly dayOfMonthBefore: number };
  readonly 'TK 2.5.4': { readonly sessionsAYear: number; readonly extraAYear: number };
  readonly 'TK 2.5.5': { readonly sessionsADeparture: number };
  readonly 'TK 2.5.6': { readonly sessions: number };
  readonly 'TK 2.8.2.4': { readonly workingDays: number };
  readonly 'TK 3.1': { readonly dayOfMonthAfter: number };
  readonly 'TK 3.3': { readonly due: readonly CivilDate[] };
  readonly 'TK 3.4': { readonly due: CivilDate; readonly daysAfterEarlyEnd: number };
  readonly 'TK 3.5': { readonly daysAfterEnd: number };

  readonly 'KH 2': { readonly hours: number };
  readonly 'KH 3': { readonly days: number };
  readonly 'KH 8': CareRates;
  /** The factor, in percent, of each child of the same own family after the first. */
  readonly 'KH 9': { readonly percent: number };
  /** For each child's personal costs, a day. */
  readonly 'KH 10': { readonly daily: number };
  readonly 'KH 15': Cadence;
  readonly 'KH 16': Cadence;
  readonly 'EH 2': { readonly assessedWithinMonths: number; readonly exceptionUpToMonths: number };
  readonly 'EH 5': CareRates & { readonly personalCostsDaily: number };
  readonly 'EH 7': Cadence;
  readonly 'EH 8': Cadence;
}
