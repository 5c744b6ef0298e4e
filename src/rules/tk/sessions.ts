import { type CivilDate, quarterOf, yearOf } from '../calendar/civil-date.ts';
import type { MayHoldQuestion, Session } from '../protocol/question.ts';
import type { Terms } from '../terms/terms.ts';

/** What `mayHold` is asked of: a session, the family, and its sessions held or booked, past and future (Q35). */
export interface SessionFacts extends Omit<MayHoldQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * How many other sessions of the same service and basis there are, of those whose date passes. One with the
 * asked session's id is the session itself.
 */
export function othersLike(
  session: Session,
  sessions: readonly Session[],
  counts: (date: CivilDate) => boolean = () => true,
): number {
  return sessions.filter(
    (other) =>
      other.id !== session.id &&
      other.service === session.service &&
      other.basis === session.basis &&
      counts(other.date),
  ).length;
}

export function isSameQuarter(a: CivilDate, b: CivilDate): boolean {
  return yearOf(a) === yearOf(b) && quarterOf(a) === quarterOf(b);
}
