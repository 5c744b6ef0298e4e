import {
  addDays,
  type Case,
  type CivilDate,
  daysBetween,
  type ServiceObligation,
} from '../../rules/index.ts';
import type { FamilyFacts } from './family-facts.ts';

/** How often people met of late; nothing of it is reckoned where no service goes on. */
export interface Lately {
  /** Whether an agreed service goes on. */
  readonly onService: boolean;
  /** Contacts held in the last four weeks, and in the four before. */
  readonly contacts: number;
  readonly before: number;
  /** Attempts in the last four weeks since which no contact was held. */
  readonly attempts: number;
}

/** The last day of a service that goes on. */
export interface EndingVolume {
  readonly service: string;
  readonly clause: 'TK 2.1.3.2' | 'TK 2.1.4.2';
  readonly lastDay: CivilDate;
}

/** Why a family counts as silent. */
export type SilentReason =
  /** A window of the rhythm passed lately without its contact. */
  | 'broken'
  /** A window that runs has few days left and lacks contacts. */
  | 'breaking'
  /** Contact was tried and did not come about. */
  | 'attempts'
  /** Far fewer contacts than in the weeks before. */
  | 'fewer';

const weeks4 = 28;
/** A lacking contact needs so many days to be arranged; a visit more. */
const daysForContact = 2;
const daysForVisit = 7;
/** Two contacts in four weeks are what the rhythm asks at its slowest: whoever has them is not silent. */
const enoughInFourWeeks = 2;

/** How often people met in the four weeks to `on`, and in the four before. */
export function latelyOf({ services, contacts, attempts }: FamilyFacts, on: CivilDate): Lately {
  const onService = services.some((service) => isOpen(service, on));
  if (!onService) return { onService, contacts: 0, before: 0, attempts: 0 };
  const from = addDays(on, -(weeks4 - 1));
  const fromBefore = addDays(from, -weeks4);
  // A contact that serves several services stands once for each.
  const held = new Map(contacts.map(({ id, date }) => [id, date]));
  const days = [...held.values()].filter((day) => day <= on);
  const last = days.at(-1);
  return {
    onService,
    contacts: days.filter((day) => day >= from).length,
    before: days.filter((day) => day >= fromBefore && day < from).length,
    attempts: attempts.filter((day) => day >= from && day <= on && (last === undefined || day > last)).length,
  };
}

/** The last days of the services that go on, as the rules answered them. */
export function endingVolumes({ services }: FamilyFacts, answer: Case, on: CivilDate): EndingVolume[] {
  return answer.volumes.flatMap(({ service, clause, lastDay }, at) => {
    const facts = services[at];
    if (lastDay == null || facts === undefined || !isOpen(facts, on)) return [];
    return [{ service, clause, lastDay }];
  });
}

const isOpen = (service: FamilyFacts['services'][number], on: CivilDate): boolean =>
  service.agreement !== undefined && service.agreement <= on && (service.ended == null || service.ended > on);

/** Why the family is silent, the gravest reason first; nothing where it is not. */
export function silenceOf(
  obligations: readonly ServiceObligation[],
  lately: Lately,
  today: CivilDate,
): SilentReason[] {
  if (!lately.onService) return [];
  const rhythm = obligations.filter(({ kind }) => kind !== undefined);
  const reasons: SilentReason[] = [];
  if (rhythm.some(({ status }) => status === 'missed')) reasons.push('broken');
  if (rhythm.some((one) => isBreaking(one, today))) reasons.push('breaking');
  if (lately.attempts > 0) reasons.push('attempts');
  if (lately.contacts < enoughInFourWeeks && lately.contacts * 2 <= lately.before) reasons.push('fewer');
  return reasons;
}

function isBreaking({ status, due, kind, needed, met }: ServiceObligation, today: CivilDate): boolean {
  if (status !== 'due' || due === null) return false;
  const days = kind === 'home' ? daysForVisit : daysForContact;
  return daysBetween(today, due) <= days * (needed - met);
}
