import { type CivilDate, dateOf, dayOf } from '../calendar/civil-date.ts';
import { type Day, monthsAfter, partsOf } from '../calendar/day.ts';
import { workingDaysAfter } from '../calendar/working-day.ts';
import { byUrgency, type Duty, firstFrom, inOrder, said, windowDuty } from '../obligation.ts';
import type { Clause, Placement, PlacementQuestion } from '../protocol/question.ts';
import type { PlacementStanding } from '../protocol/reply.ts';
import type { Cadence, Terms } from '../terms/terms.ts';
import { lastDayOfCrisis } from './3-18-length.ts';

/** What `placementOf` is asked of. */
export interface PlacementFacts extends Omit<PlacementQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * How a child's placement in a crisis or special foster family stands on a day: its network meetings and visits in
 * order of urgency, and its last day. Throws OutOfCalendar where one would lie outside the years 1–9999.
 */
export function placementOf({ terms, on, placement }: PlacementFacts): PlacementStanding {
  const [meeting, visit] = placement.care === 'crisis' ? crisisClauses : specialClauses;
  const meetings = placement.meetings.map(({ date }) => date);
  const duties = [
    ...cadenceDuties(meeting, terms[meeting], on, placement, meetings),
    ...cadenceDuties(visit, terms[visit], on, placement, placement.visits),
  ];
  const lastDay = placement.care === 'crisis' ? lastDayOfCrisis(terms, on, placement) : null;
  return {
    obligations: duties.sort(byUrgency).map(said),
    lastDay: lastDay === null ? null : dateOf(lastDay, 'placement.arrived'),
  };
}

const crisisClauses = ['KH 15', 'KH 16'] as const satisfies Clause[];
const specialClauses = ['EH 7', 'EH 8'] as const satisfies Clause[];

/**
 * KH 15: „Korralda võrgustiku kohtumine viie tööpäeva jooksul lapse kriisihooldusperre viimisest.“
 * KH 15: „Seejärel toimuvad kohtumised lapse arenguvajaduste ja juhtumiplaani ülevaatamiseks vähemalt üks kord iga 30
 * kalendripäeva jooksul.“
 * KH 16: „viie tööpäeva jooksul lapse kriisihooldusperre viimisest ja seejärel vähemalt üks kord iga 30 kalendripäeva
 * jooksul.“
 * EH 7: „Korralda võrgustikukohtumine viie tööpäeva jooksul lapse erihooldusperre viimisest.“
 * EH 7: „vähemalt üks kord iga 3 kuu jooksul, vajadusel sagedamini.“
 * EH 8: „viie tööpäeva jooksul lapse erihooldusperre viimisest ja seejärel vähemalt üks kord iga kolme kuu jooksul.“
 *
 * Each is due so long after the one before it, held late or not (Q43); one meeting or visit fulfils one obligation.
 * While one is missed none follows, and what is due after the child left is not owed (Q44).
 */
function cadenceDuties(
  clause: Clause,
  cadence: Cadence,
  on: CivilDate,
  placement: Placement,
  dates: readonly CivilDate[],
): Duty[] {
  const of = { clause, subject: placement.id, kind: '', origin: 'placement.arrived' } as const;
  const today = dayOf(on);
  const left = placement.left ? dayOf(placement.left) : Number.POSITIVE_INFINITY;
  const held = inOrder(dates.filter((date) => date <= on).map(dayOf));
  const duties: Duty[] = [];
  let from = dayOf(placement.arrived);
  let due = workingDaysAfter(from, cadence.firstWorkingDays);
  while (from <= today) {
    const next = held[firstFrom(held, from)];
    if (due <= left) {
      duties.push(windowDuty(of, from, due, 1, next === undefined ? [] : [next], today, true));
    }
    if (next === undefined) break;
    from = next + 1;
    due = after(next, cadence.next);
  }
  return duties;
}

function after(day: Day, next: Cadence['next']): Day {
  return 'days' in next ? day + next.days : monthsAfter(partsOf(day), next.months);
}
