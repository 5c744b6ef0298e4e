import { type CivilDate, dateOf, dayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import { byUrgency, type Duty, noDue, saidOfService } from '../obligation.ts';
import type { CaseQuestion, Child, Family, Service } from '../protocol/question.ts';
import type { Case, Volume } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { childOf, firstDayOfAdaptation, lastDayOfAdaptation } from '../tk/2.1.3-adaptation.ts';
import { lastDayOfNeedsBased, needsBasedDays, needsBasedVolume } from '../tk/2.1.4-needs-based.ts';
import { hasBegun, isOpen } from '../tk/2.1.5-general.ts';
import { courseDuties, firstContactDuty } from './duties.ts';
import { ledgersOf } from './ledger.ts';
import { gapsOf } from './rhythm.ts';

/** What `caseOf` is asked of: a family's services and what was done in them. */
export interface CaseFacts extends Omit<CaseQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/** One service as the family's other services bound it. */
interface Bounded {
  readonly volume: Volume;
  /** The last day that the rules give the service; infinite where there is none. */
  readonly lastDay: Day;
}

/**
 * How a family's family support stands on a day (TK 2.1): every obligation whose window has begun (Q9), in order of
 * urgency, and the volume of each service in the order given.
 *
 * Contacts, overviews and documents dated after `on` are not seen; an `ended` after `on` bounds the windows all
 * the same (Q14). Throws OutOfCalendar where a window or a last day would lie outside the years 1–9999.
 */
export function caseOf(facts: CaseFacts): Case {
  const { terms, on, family, services } = facts;
  const today = dayOf(on);
  const ledgers = ledgersOf(on, services, facts.contacts ?? [], facts.overviews ?? []);
  const bounds = boundsOf(terms, on, family, services);
  const duties: Duty[] = [];
  const volumes: Volume[] = [];
  services.forEach((service, index) => {
    const path = `services[${index}]`;
    const bounded = bounds(service, index);
    volumes.push(bounded.volume);
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
      end: Math.min(bounded.lastDay, service.ended ? dayOf(service.ended) : noDue),
      gaps: gapsOf(service),
      on: today,
      origin: `${path}.agreement`,
    };
    courseDuties(terms, service, course, ledger, family.municipalityInvolved !== false, duties);
  });
  return { obligations: duties.sort(byUrgency).map(saidOfService), volumes };
}

function boundsOf(
  terms: Terms,
  on: CivilDate,
  family: Family,
  services: readonly Service[],
): (service: Service, index: number) => Bounded {
  const days = needsBasedDays(on, services);
  const volume = needsBasedVolume(terms, on, family, days);
  return (service, index) => {
    if (service.kind === 'adaptation') return adaptationBounds(terms, on, family, service, services);
    if (service.agreement === undefined || !hasBegun(service, on)) {
      return { volume: { service: service.id, clause: 'TK 2.1.4.2', ...volume }, lastDay: noDue };
    }
    const lastDay = lastDayOfNeedsBased(terms, family, dayOf(service.agreement), days, volume.limit);
    const shown = isOpen(service, on) ? { lastDay: dateOf(lastDay, `services[${index}].agreement`) } : {};
    return { volume: { service: service.id, clause: 'TK 2.1.4.2', ...volume, ...shown }, lastDay };
  };
}

function adaptationBounds(
  terms: Terms,
  on: CivilDate,
  family: Family,
  service: Service,
  services: readonly Service[],
): Bounded {
  const child = childOf(family, service.child);
  const firstDay = firstDayOfAdaptation(terms, child);
  const lastDay = lastDayOfAdaptation(terms, on, family, child, services);
  const path = pathOfArrival(family, child);
  return {
    volume: {
      service: service.id,
      clause: 'TK 2.1.3.2',
      ...(firstDay === null ? {} : { firstDay: dateOf(firstDay, path) }),
      lastDay: lastDay === null ? null : dateOf(lastDay, path),
    },
    lastDay: lastDay ?? noDue,
  };
}

function pathOfArrival(family: Family, child: Child | undefined): string {
  if (child === undefined) return '';
  return `family.children[${family.children.indexOf(child)}].${child.arrived === null ? 'expected' : 'arrived'}`;
}
