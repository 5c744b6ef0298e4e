import { dayOf } from '../calendar/civil-date.ts';
import { type DateParts, type Day, monthsAfter, partsOf } from '../calendar/day.ts';
import type { Span } from '../calendar/spans.ts';
import { type Duty, type DutyOf, windowDuty } from '../obligation.ts';
import type { Clause, Id, Service } from '../protocol/question.ts';
import type { RhythmKind } from '../protocol/reply.ts';
import type { Rhythm } from '../terms/terms.ts';

/** A service that has begun, while its obligations are reckoned. */
export interface Course {
  readonly subject: Id;
  readonly agreement: Day;
  /** The last day of the service period; infinite where nothing bounds it. */
  readonly end: Day;
  /** Gaps caused by the commissioner; an open one has no end. */
  readonly gaps: readonly Span[];
  readonly on: Day;
  /** Path of the agreement's date. */
  readonly origin: string;
}

/** A window that a gap of the service touches is not asked for (Q15). */
function isWaived(gaps: readonly Span[], from: Day, due: Day): boolean {
  for (const gap of gaps) {
    if (gap.from <= due && gap.to >= from) return true;
  }
  return false;
}

/**
 * Windows of so many months from the agreement, each computed from the agreement itself so that a short month
 * shifts no later one (Q12); only those that lie wholly within the service period and overlap no gap.
 */
export function monthlyDuties(
  course: Course,
  of: DutyOf,
  skipMonths: number,
  everyMonths: number,
  needed: number,
  events: readonly Day[],
  duties: Duty[],
): void {
  const start: DateParts = partsOf(course.agreement);
  let from = monthsAfter(start, skipMonths);
  for (let months = skipMonths + everyMonths; from <= course.on; months += everyMonths) {
    const next = monthsAfter(start, months);
    if (next - 1 > course.end) return;
    if (!isWaived(course.gaps, from, next - 1)) {
      duties.push(windowDuty(of, from, next - 1, needed, events, course.on, false));
    }
    from = next;
  }
}

/**
 * TK 2.1.3.5.3: „Koostööleppe sõlmimisest esimese 3 kuu jooksul suheldakse vähemalt kord nädalas, edaspidi vähemalt
 * 2 korda kuus. Kontaktkohtumised pere kodus toimuvad vähemalt kord kvartalis.“
 * TK 2.1.4.4.3: „Koostööleppe sõlmimisest esimese 3 kuu jooksul suheldakse vähemalt kord nädalas, edaspidi vähemalt
 * 2 korda kuus. Kontaktkohtumised pere kodus toimuvad vähemalt kord kuus.“
 * A week is seven days counted from the agreement (Q11).
 */
export function rhythmDuties(
  course: Course,
  clause: Clause,
  rhythm: Rhythm,
  contacts: readonly Day[],
  visits: readonly Day[],
  duties: Duty[],
): void {
  const of = (kind: RhythmKind): DutyOf => ({ clause, subject: course.subject, kind, origin: course.origin });
  const { atFirst, later, home } = rhythm;
  const week = of('week');
  const firstMonthsEnd = monthsAfter(partsOf(course.agreement), atFirst.months);
  for (let from = course.agreement; from <= course.on; from += atFirst.everyDays) {
    const due = from + atFirst.everyDays - 1;
    if (due >= firstMonthsEnd || due > course.end) break;
    if (isWaived(course.gaps, from, due)) continue;
    duties.push(windowDuty(week, from, due, atFirst.contacts, contacts, course.on, false));
  }
  monthlyDuties(course, of('month'), atFirst.months, later.everyMonths, later.contacts, contacts, duties);
  monthlyDuties(course, of('home'), 0, home.everyMonths, home.visits, visits, duties);
}

/** The days of a service's own gaps; an open one has no end. */
export function gapsOf(service: Service): readonly Span[] {
  if (service.gaps === undefined || service.gaps.length === 0) return noGaps;
  return service.gaps.map((gap) => ({
    from: dayOf(gap.from),
    to: gap.to === null ? Number.POSITIVE_INFINITY : dayOf(gap.to),
  }));
}

const noGaps: readonly Span[] = [];
