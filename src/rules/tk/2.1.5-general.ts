import type { CivilDate } from '../calendar/civil-date.ts';
import { covers } from '../calendar/spans.ts';
import type { Family, Service, ServiceKind } from '../protocol/question.ts';

/** Whether a service was begun (agreement signed) on or before a day. */
export function hasBegun(service: Service, on: CivilDate): boolean {
  return service.agreement !== undefined && service.agreement <= on;
}

/** Whether a service is open on a day: begun, and not ended before it. A service is open on the day it ends. */
export function isOpen(service: Service, on: CivilDate): boolean {
  return hasBegun(service, on) && !hasEndedBefore(service, on);
}

export function hasEndedBefore(service: Service, on: CivilDate): boolean {
  return service.ended !== undefined && service.ended !== null && service.ended < on;
}

/**
 * TK 2.1.5.8: „Peretoe teenust ei osutata käesoleva hanke raames perele, kes osutab Sotsiaalkindlustusameti vastava
 * hanke raames kriisihoolduspere või erihoolduspere teenust.“
 */
export function providesCare(family: Family, on: CivilDate): boolean {
  return family.care?.some((period) => covers(period, on)) ?? false;
}

/**
 * TK 2.1.5.9: „kohanemiseks mõeldud teenuse saamiseks tuleb vajaduspõhine teenus lõpetada kirjalikult (Lisa 11).“
 * Whether a needs-based service stands in the way of adaptation: open, or ended with no ending signed by `on` (Q29).
 */
export function needsBasedNotEnded(services: readonly Service[], on: CivilDate): boolean {
  return services.some(
    (service) =>
      service.kind === 'needs-based' &&
      (isOpen(service, on) ||
        (hasEndedBefore(service, on) && !(service.endingSigned !== undefined && service.endingSigned <= on))),
  );
}

/** Whether the family has a service of a kind open on a day. */
export function hasOpen(services: readonly Service[], kind: ServiceKind, on: CivilDate): boolean {
  return services.some((service) => service.kind === kind && isOpen(service, on));
}
