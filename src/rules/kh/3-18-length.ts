import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import type { Placement } from '../protocol/question.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * KH 3: „Kriisihoolduspere teenus kestab kuni 90 päeva, vajaduse korral lõpliku kohtuotsuseni.“
 * KH 18: „Lapse kriisihooldusperes viibimise perioodi saab pikendada üle 90 kalendripäeva kuni lõpliku kohtuotsuse
 * saabumiseni; pikendamine tuleb võrgustiku kohtumisel osalistega läbi rääkida ja see toimub ainult SKA
 * kooskõlastamisel.“
 *
 * The last day of a crisis placement as known on a day; null while it runs until the court's decision
 * (Q46).
 */
export function lastDayOfCrisis(terms: Terms, on: CivilDate, placement: Placement): Day | null {
  const last = dayOf(placement.arrived) + terms['KH 3'].days;
  const { extension, courtDecision } = placement;
  if (extension === undefined || !isExtended(on, placement)) return last;
  if (extension.until !== null) return Math.max(last, dayOf(extension.until));
  if (courtDecision === undefined || courtDecision > on) return null;
  return Math.max(last, dayOf(courtDecision));
}

/** Approved by the commissioner and agreed at a network meeting, in either order, both by the day asked (Q45). */
function isExtended(on: CivilDate, { extension, meetings }: Placement): boolean {
  return (
    extension !== undefined &&
    extension.approved <= on &&
    meetings.some((meeting) => meeting.extensionAgreed === true && meeting.date <= on)
  );
}
