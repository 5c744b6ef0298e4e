import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import { type Day, monthsAfter, partsOf } from '../calendar/day.ts';
import { countDays, type Span, spanOf, union } from '../calendar/spans.ts';
import { decision } from '../decision.ts';
import type { Child, Family, Id, Service } from '../protocol/question.ts';
import type { Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { isOpen, needsBasedNotEnded, providesCare } from './2.1.5-general.ts';

/** The child that a service is for. */
export function childOf(family: Family, id: Id | undefined): Child | undefined {
  return id === undefined ? undefined : family.children.find((child) => child.id === id);
}

/**
 * TK 2.1.3.2: „Teenusega võib alustada 1 kuu enne lapse perre tulekut.“
 * The first day of adaptation: counted from the arrival, or from the expected one; null where neither is known (Q20).
 */
export function firstDayOfAdaptation(terms: Terms, child: Child | undefined): Day | null {
  const arrival = child?.arrived ?? child?.expected;
  if (arrival === undefined) return null;
  return monthsAfter(partsOf(dayOf(arrival)), -terms['TK 2.1.3.2'].monthsBefore);
}

/**
 * TK 2.1.3.2: „teenust osutatakse ühe aasta jooksul alates uue lapse perre tulekust.“
 * TK 2.1.5.13.1: „Kohanemiseks peretoe teenuse kogukestus ei tohi ületada tehnilise kirjelduse punktis 2.1.3.2
 * määratud mahtu ühe lapse kohta“
 * TK 2.1.5.13.3: „Kui teenuse osutamisel on tekkinud lünk tellijast tingitud põhjustel, arvestatakse see periood
 * teenuse mahust välja.“
 * TK 2.1.5.10: „võib perele peretoe teenust osutada veel kuni 1 kuu pärast lapse lahkumist.“
 *
 * The last day of adaptation for a child, with the days of gaps in all its adaptation services; null where the child has not arrived (Q21). Departures are facts, whatever `on` is (Q27).
 */
export function lastDayOfAdaptation(
  terms: Terms,
  family: Family,
  child: Child | undefined,
  gapDays: ReadonlyMap<Id, number>,
): Day | null {
  if (child === undefined || child.arrived === null) return null;
  const more = family.onService20221031 === true ? terms['TK 2.1.5.13.3'].adaptationMonths : 0;
  const full = monthsAfter(partsOf(dayOf(child.arrived)), terms['TK 2.1.3.2'].months + more);
  const last = full + (gapDays.get(child.id) ?? 0);
  if (child.left === undefined || child.left === null) return last;
  const left = dayOf(child.left);
  if (left >= last) return last;
  return Math.min(last, monthsAfter(partsOf(left), terms['TK 2.1.5.10'].months));
}

/** How many days of gaps each child's adaptation services have had; an open gap is counted to `on` (Q24). */
export function adaptationGapDays(on: CivilDate, services: readonly Service[]): ReadonlyMap<Id, number> {
  const today = dayOf(on);
  const gaps = new Map<Id, (Span | null)[]>();
  for (const service of services) {
    if (service.kind !== 'adaptation' || service.child === undefined || service.gaps === undefined) continue;
    const spans = gaps.get(service.child) ?? [];
    if (spans.length === 0) gaps.set(service.child, spans);
    for (const gap of service.gaps) spans.push(spanOf(gap, today));
  }
  return new Map([...gaps].map(([child, spans]) => [child, countDays(union(spans))]));
}

/**
 * TK 0.1: „Kasupere – käesoleva hanke raames mitteametlik koondnimetus hooldus-, eestkoste- ja lapsendajaperede kohta.“
 * Whether a family is prospective with no child arrived or expected: there is nobody to adapt to yet (Q30).
 */
export function awaitsNoChild(family: Family): boolean {
  return (
    family.kind === 'prospective' &&
    !family.children.some((child) => child.arrived !== null || child.expected !== undefined)
  );
}

/**
 * TK 2.1.3.2: „Kohanemiseks mõeldud peretoe teenust osutatakse igale hooldus-, eestkoste- või lapsendajaperele, kes
 * seda soovib.“
 */
export function mayStartAdaptation(
  terms: Terms,
  on: CivilDate,
  family: Family,
  child: Child | undefined,
  services: readonly Service[],
): Decision {
  return decision({
    'TK 0.1': awaitsNoChild(family),
    'TK 2.1.3.2':
      isOutsideAdaptation(terms, on, family, child, services) || hasOtherAdaptation(on, child, services),
    'TK 2.1.5.10': typeof child?.left === 'string' && child.left < on,
    'TK 2.1.5.8': providesCare(family, on),
    'TK 2.1.5.9': needsBasedNotEnded(services, on),
  });
}

/** Also where nothing is known of the child's coming, for then there is no first day. */
function isOutsideAdaptation(
  terms: Terms,
  on: CivilDate,
  family: Family,
  child: Child | undefined,
  services: readonly Service[],
): boolean {
  const today = dayOf(on);
  const firstDay = firstDayOfAdaptation(terms, child);
  if (firstDay === null || today < firstDay) return true;
  const lastDay = lastDayOfAdaptation(terms, family, child, adaptationGapDays(on, services));
  return lastDay !== null && today > lastDay;
}

function hasOtherAdaptation(on: CivilDate, child: Child | undefined, services: readonly Service[]): boolean {
  return services.some(
    (service) => service.kind === 'adaptation' && service.child === child?.id && isOpen(service, on),
  );
}
