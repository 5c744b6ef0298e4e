import { type CivilDate, dateOf, dayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import { noDue } from '../obligation.ts';
import type { Child, Family, Id, Service } from '../protocol/question.ts';
import type { NeedsBasedVolume, Volume } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { adaptationGapDays, firstDayOfAdaptation, lastDayOfAdaptation } from '../tk/2.1.3-adaptation.ts';
import {
  lastDayOfNeedsBased,
  type NeedsBasedDays,
  needsBasedDays,
  needsBasedVolume,
} from '../tk/2.1.4-needs-based.ts';
import { isOpen } from '../tk/2.1.5-general.ts';

/** What is reckoned once of a family, for all its services. */
export interface FamilyDays {
  readonly terms: Terms;
  readonly on: CivilDate;
  readonly family: Family;
  /** Where each child stands among the family's. */
  readonly childAt: ReadonlyMap<Id, number>;
  readonly gapDays: ReadonlyMap<Id, number>;
  readonly needsBased: NeedsBasedDays;
  readonly used: Pick<NeedsBasedVolume, 'limit' | 'used' | 'left'>;
}

/** How far a service may go. */
export interface Bounds {
  readonly volume: Volume;
  /** The last day that the rules give the service; later than any where there is none. */
  readonly lastDay: Day;
}

export function familyDays(
  terms: Terms,
  on: CivilDate,
  family: Family,
  services: readonly Service[],
): FamilyDays {
  const needsBased = needsBasedDays(on, services);
  const childAt = new Map<Id, number>();
  family.children.forEach(({ id }, index) => {
    if (!childAt.has(id)) childAt.set(id, index);
  });
  return {
    terms,
    on,
    family,
    childAt,
    gapDays: adaptationGapDays(on, services),
    needsBased,
    used: needsBasedVolume(terms, on, family, needsBased),
  };
}

/** @param path where the service stands in the question */
export function boundsOf(days: FamilyDays, service: Service, path: string): Bounds {
  return service.kind === 'adaptation'
    ? adaptationBounds(days, service)
    : needsBasedBounds(days, service, path);
}

function adaptationBounds({ terms, family, childAt, gapDays }: FamilyDays, service: Service): Bounds {
  const index = service.child === undefined ? undefined : childAt.get(service.child);
  const child = index === undefined ? undefined : family.children[index];
  const firstDay = firstDayOfAdaptation(terms, child);
  const lastDay = lastDayOfAdaptation(terms, family, child, gapDays);
  const arrival = `family.children[${index}].${arrivalOf(child)}`;
  return {
    volume: {
      service: service.id,
      clause: 'TK 2.1.3.2',
      ...(firstDay === null ? {} : { firstDay: dateOf(firstDay, arrival) }),
      lastDay: lastDay === null ? null : dateOf(lastDay, arrival),
    },
    lastDay: lastDay ?? noDue,
  };
}

function arrivalOf(child: Child | undefined): keyof Child {
  return child?.arrived === null ? 'expected' : 'arrived';
}

function needsBasedBounds(
  { terms, on, family, needsBased, used }: FamilyDays,
  service: Service,
  path: string,
): Bounds {
  const volume: NeedsBasedVolume = { service: service.id, clause: 'TK 2.1.4.2', ...used };
  if (service.agreement === undefined || service.agreement > on) return { volume, lastDay: noDue };
  const lastDay = lastDayOfNeedsBased(terms, family, dayOf(service.agreement), needsBased, used.limit);
  if (!isOpen(service, on)) return { volume, lastDay };
  return { volume: { ...volume, lastDay: dateOf(lastDay, `${path}.agreement`) }, lastDay };
}
