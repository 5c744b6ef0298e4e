import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import { inOrder } from '../obligation.ts';
import type { Contact, Id, Overview, Service, ServiceKind } from '../protocol/question.ts';

/** What happened in one service by the day asked: days in order. */
export interface Ledger {
  readonly kind: ServiceKind;
  readonly contacts: Day[];
  readonly visits: Day[];
  readonly overviews: Day[];
  /** The day of the earliest substantive contact, and whether one of that day was at home. */
  substantive: Day | null;
  substantiveAtHome: boolean;
}

export interface Ledgers {
  /** Days of all contacts with the family, whichever service they are logged under. */
  readonly family: readonly Day[];
  readonly of: ReadonlyMap<Id, Ledger>;
}

/** Sorts a family's contacts and overviews by service and leaves out what is dated after `on`. */
export function ledgersOf(
  on: CivilDate,
  services: readonly Service[],
  contacts: readonly Contact[],
  overviews: readonly Overview[],
): Ledgers {
  const of = new Map<Id, Ledger>();
  for (const { id, kind } of services) {
    of.set(id, {
      kind,
      contacts: [],
      visits: [],
      overviews: [],
      substantive: null,
      substantiveAtHome: false,
    });
  }
  const family: Day[] = [];
  for (const contact of contacts) {
    if (contact.date > on) continue;
    const day = dayOf(contact.date);
    family.push(day);
    const ledger = of.get(contact.service);
    if (ledger === undefined) continue;
    // Two on one day are two (Q13).
    ledger.contacts.push(day);
    if (contact.mode === 'home') ledger.visits.push(day);
    if (contact.substantive === true) noteSubstantive(ledger, day, contact.mode === 'home');
  }
  noteOverviews(of, on, overviews);
  for (const ledger of of.values()) {
    inOrder(ledger.contacts);
    inOrder(ledger.visits);
    inOrder(ledger.overviews);
  }
  return { family: inOrder(family), of };
}

function noteSubstantive(ledger: Ledger, day: Day, atHome: boolean): void {
  if (ledger.substantive === null || day < ledger.substantive) {
    ledger.substantive = day;
    ledger.substantiveAtHome = atHome;
  } else if (day === ledger.substantive && atHome) {
    ledger.substantiveAtHome = true;
  }
}

/** Of a needs-based service only an overview sent with the plan counts (TK 2.1.4.5.2, Q18). */
function noteOverviews(of: ReadonlyMap<Id, Ledger>, on: CivilDate, overviews: readonly Overview[]): void {
  for (const overview of overviews) {
    const ledger = of.get(overview.service);
    if (ledger === undefined || overview.sent > on) continue;
    if (ledger.kind === 'adaptation' || overview.withPlan === true)
      ledger.overviews.push(dayOf(overview.sent));
  }
}
