import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import { type Day, monthsAfter, partsOf } from '../calendar/day.ts';
import { countDays, nthDayOutside, type Span, spanOf, subtract, union } from '../calendar/spans.ts';
import { decision } from '../decision.ts';
import type { Child, Family, Service } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { hasOpen, providesCare } from './2.1.5-general.ts';

/** A family's needs-based support as days, each in order and once. */
export interface NeedsBasedDays {
  /** Days that count, of all its needs-based services and earlier periods; what is open has no end. */
  readonly counted: readonly Span[];
  /** Days of commissioner's gaps and of the 2022 transitional rules; an open one is counted to the day asked (Q23, Q24). */
  readonly uncounted: readonly Span[];
}

const open = Number.POSITIVE_INFINITY;

/**
 * TK 2.1.5.13.2: „Vajaduspõhise peretoe kestus ei tohi ületada punktis 2.1.4.2 määratud mahtu pere kohta. Seejuures
 * ei võeta arvesse 2022. hanke üleminekusätete alusel osutatud teenuse lisamahtu“
 * TK 2.1.5.13.3: „Kui teenuse osutamisel on tekkinud lünk tellijast tingitud põhjustel, arvestatakse see periood
 * teenuse mahust välja.“
 */
export function needsBasedDays(on: CivilDate, services: readonly Service[]): NeedsBasedDays {
  const today = dayOf(on);
  const given: (Span | null)[] = [];
  const outside: (Span | null)[] = [];
  for (const service of services) {
    if (service.kind !== 'needs-based') continue;
    if (service.agreement !== undefined) {
      given.push(spanOf({ from: service.agreement, to: service.ended ?? null }, open));
    }
    for (const gap of service.gaps ?? []) outside.push(spanOf(gap, today));
    for (const period of service.earlier ?? []) {
      if (period.transitional2022 === true) outside.push(spanOf(period, today));
      else given.push(spanOf(period, open));
    }
  }
  const uncounted = union(outside);
  return { counted: subtract(union(given), uncounted), uncounted };
}

/**
 * TK 2.1.4.2: „teenust osutatakse ühele perele kuni 1 aasta jooksul alates teenuse osutamisest (ühe või mitme
 * perioodina).“
 * TK 2.1.5.13.3: „Kõigi 31.10.22 seisuga peretoe teenusel olnud perede maksimaalsele lubatud teenuse mahule lisatakse
 * 2 kuud.“
 *
 * The days of needs-based support that a family may have, has had by `on`, and has left (Q22).
 */
export function needsBasedVolume(
  terms: Terms,
  on: CivilDate,
  family: Family,
  days: NeedsBasedDays,
): { readonly limit: number; readonly used: number; readonly left: number } {
  const more = family.onService20221031 === true ? terms['TK 2.1.5.13.3'].needsBasedDays : 0;
  const limit = terms['TK 2.1.4.2'].days + more;
  const used = countDays(days.counted, dayOf(on));
  return { limit, used, left: Math.max(0, limit - used) };
}

/**
 * TK 2.1.4.2: „kuni 1 aasta jooksul alates teenuse osutamisest“
 * TK 2.1.5.10: „võib perele peretoe teenust osutada veel kuni 1 kuu pärast lapse lahkumist.“
 *
 * The last day of a service begun on `agreement` and going on: the day on which the family's volume is full, at the
 * earliest the day before the service began; sooner where all the children have left (Q25).
 */
export function lastDayOfNeedsBased(
  terms: Terms,
  family: Family,
  agreement: Day,
  days: NeedsBasedDays,
  limit: number,
): Day {
  const left = limit - countDays(days.counted, agreement - 1);
  const full = left > 0 ? nthDayOutside(agreement, left, days.uncounted) : agreement - 1;
  const lastLeft = lastLeftBefore(family, full);
  if (lastLeft === null) return full;
  return Math.min(full, monthsAfter(partsOf(lastLeft), terms['TK 2.1.5.10'].months));
}

/** The day on which the last child left, where there are children and all of them left before a day (Q26). */
function lastLeftBefore(family: Family, day: Day): Day | null {
  let last: Day | null = null;
  for (const child of family.children) {
    if (child.left === undefined || child.left === null) return null;
    const left = dayOf(child.left);
    if (left >= day) return null;
    if (last === null || left > last) last = left;
  }
  return last;
}

/**
 * TK 2.1.4.2: „Vajaduspõhist peretoe teenust osutatakse vaid KOV suunamise alusel. Lapsendajate puhul osutatakse
 * teenust ka ilma KOV suunamiseta.“
 */
export function mayStartNeedsBased(
  terms: Terms,
  on: CivilDate,
  family: Family,
  services: readonly Service[],
): Decision {
  const { left } = needsBasedVolume(terms, on, family, needsBasedDays(on, services));
  return decision({
    'TK 0.1': family.kind === 'prospective',
    'TK 2.1.4.1': !family.children.some((child) => isLongInFamily(terms, on, child)),
    'TK 2.1.4.2': left === 0 || hasOpen(services, 'needs-based', on) || !isReferred(on, family, services),
    'TK 2.1.5.8': providesCare(family, on),
    'TK 2.1.5.9': hasOpen(services, 'adaptation', on),
  });
}

/**
 * TK 2.1.4.1: „kui peres on tekkinud vajadus põhjalikuma toetuse järele pärast lapse viibimist peres juba kauem kui
 * 1 aasta.“
 * A year to the day is not yet over a year (Q31).
 */
function isLongInFamily(terms: Terms, on: CivilDate, child: Child): boolean {
  if (child.arrived === null || (typeof child.left === 'string' && child.left < on)) return false;
  return dayOf(child.arrived) < monthsAfter(partsOf(dayOf(on)), -terms['TK 2.1.4.1'].months);
}

/** A referral is the family's, on whichever of its needs-based services it stands (Q32). */
function isReferred(on: CivilDate, family: Family, services: readonly Service[]): boolean {
  if (family.kind === 'adoptive') return true;
  return services.some(
    ({ kind, referral }) => kind === 'needs-based' && referral !== undefined && referral.accepted <= on,
  );
}
