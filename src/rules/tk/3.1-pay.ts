import { type CivilDate, type CivilMonth, dayOf, firstDayOf, lastDayOf } from '../calendar/civil-date.ts';
import { countDays, covers, type Period, spanOf, subtract, union } from '../calendar/spans.ts';
import { share } from '../money.ts';
import type { Cents, Clause, ServiceKind } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';

/** A family's support as a month's schedule asks about it. */
export interface SupportMonth {
  /** The contract's price: of a month of service of a family, or of an hour. */
  readonly rate: Cents;
  readonly unit: 'month' | 'hour';
  readonly month: CivilMonth;
  /** The family's services, each from its agreement to the earlier of its end and its last day. */
  readonly services: readonly {
    readonly kind: ServiceKind;
    readonly open: Period;
    /** Caused by the commissioner. */
    readonly gaps: readonly Period[];
  }[];
  /** Held with the family in the month. */
  readonly contacts: readonly { readonly date: CivilDate; readonly minutes: number | null }[];
}

/** What is paid of how much: `rate × units ÷ of`. */
export interface Pay {
  readonly units: number;
  readonly of: number;
  readonly amount: Cents;
  /** Why nothing is paid; none where something may be. */
  readonly reasons: readonly Clause[];
}

const rhythmOf: Readonly<Record<ServiceKind, Clause>> = {
  adaptation: 'TK 2.1.3.5.3',
  'needs-based': 'TK 2.1.4.4.3',
};

/**
 * TK 3.1.1: „eelmise kuu teenuste osutamise graafiku (Lisa 3), mis sisaldab koondinfot teenusel osalejate, mahtude ja
 * maksumuse kohta aruandekuul“
 *
 * A family's month is paid in proportion to its days on service, once for all its services; by the hour, for the minutes
 * of contacts on such days. A month without a contact is paid nothing (Q58, Q59).
 */
export function paySupport({ rate, unit, month, services, contacts }: SupportMonth): Pay {
  const first = dayOf(firstDayOf(month));
  const last = dayOf(lastDayOf(month));
  const inMonth = { from: first, to: last };
  const days = union(
    services.flatMap(({ open, gaps }) => {
      const span = spanOf(open, last);
      if (span === null || span.from > last || span.to < first) return [];
      const within = { from: Math.max(span.from, inMonth.from), to: Math.min(span.to, inMonth.to) };
      return subtract([within], union(gaps.map((gap) => spanOf(gap, last))));
    }),
  );
  const onService = contacts.filter(({ date }) => services.some(({ open }) => covers(open, date)));
  const reasons = onService.length > 0 ? [] : [...new Set(services.map(({ kind }) => rhythmOf[kind]))].sort();
  const minutes = onService.reduce((sum, contact) => sum + (contact.minutes ?? 0), 0);
  const [units, of] = unit === 'month' ? [countDays(days), last - first + 1] : [minutes, 60];
  return { units, of, amount: reasons.length > 0 ? 0 : share(rate, units, of, 'rate'), reasons };
}

/**
 * TK 2.3.3, TK 2.5.4–6, TK 2.8.6: a session is paid its price where it may be held and was held by somebody whom the
 * commissioner had confirmed by then (Q60).
 */
export function paySession(
  rate: Cents,
  held: Decision,
  specialist: { readonly confirmed: CivilDate | null; readonly on: CivilDate },
): Pay {
  const unconfirmed = specialist.confirmed === null || specialist.confirmed > specialist.on;
  const unconfirmedBy: readonly Clause[] = unconfirmed ? ['TK 2.8.6'] : [];
  const reasons = [...held.reasons, ...unconfirmedBy].sort();
  return { units: 1, of: 1, amount: reasons.length > 0 ? 0 : rate, reasons };
}
