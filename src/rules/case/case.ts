import { dayOf } from '../calendar/civil-date.ts';
import { byUrgency, type Duty, noDue, saidOfService } from '../obligation.ts';
import type { CaseQuestion } from '../protocol/question.ts';
import type { Case, Volume } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { TooMuch } from '../too-much.ts';
import { boundsOf, familyDays } from './bounds.ts';
import { courseDuties, firstContactDuty } from './duties.ts';
import { ledgersOf } from './ledger.ts';
import { gapsOf } from './rhythm.ts';

/** What `caseOf` is asked of: a family's services and what was done in them. */
export interface CaseFacts extends Omit<CaseQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * More obligations than any family has had: a question that would be answered by more is refused, so that none can take
 * the memory of the program that answers it (Q55).
 */
const mostDuties = 250_000;

/**
 * How a family's family support stands on a day (TK 2.1): every obligation whose window has begun (Q9), in order of
 * urgency, and the volume of each service in the order given.
 *
 * Contacts, overviews and documents dated after `on` are not seen; an `ended` after `on` bounds the windows all
 * the same (Q14). Throws OutOfCalendar where a window or a last day would lie outside the years 1–9999, and TooMuch
 * where there would be more obligations than can be listed.
 */
export function caseOf(facts: CaseFacts): Case {
  const { terms, on, family, services } = facts;
  const today = dayOf(on);
  const ledgers = ledgersOf(on, services, facts.contacts ?? [], facts.overviews ?? []);
  const days = familyDays(terms, on, family, services);
  const duties: Duty[] = [];
  const volumes: Volume[] = [];
  services.forEach((service, index) => {
    const path = `services[${index}]`;
    const { volume, lastDay } = boundsOf(days, service, path);
    volumes.push(volume);
    if (service.informed !== undefined && service.informed <= on) {
      const informed = dayOf(service.informed);
      const origin = `${path}.informed`;
      duties.push(firstContactDuty(terms, service.id, informed, ledgers.family, today, origin));
    }
    const ledger = ledgers.of.get(service.id);
    if (ledger === undefined || service.agreement === undefined || service.agreement > on) return;
    const course = {
      subject: service.id,
      agreement: dayOf(service.agreement),
      end: Math.min(lastDay, service.ended ? dayOf(service.ended) : noDue),
      gaps: gapsOf(service),
      on: today,
      origin: `${path}.agreement`,
    };
    courseDuties(terms, service, course, ledger, family.municipalityInvolved !== false, duties);
    if (duties.length > mostDuties) throw new TooMuch('more obligations than can be listed', course.origin);
  });
  return { obligations: duties.sort(byUrgency).map(saidOfService), volumes };
}
