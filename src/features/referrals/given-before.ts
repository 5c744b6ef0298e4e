import type { ActorTransaction } from '../../database/as-actor.ts';
import { addDays, type CivilDate, type EarlierPeriod, type Period } from '../../rules/index.ts';

/** A service that another provider gave, as the commissioner reads it. */
export interface ServiceElsewhere {
  readonly kind: 'adaptation' | 'needs-based';
  readonly childId: string | null;
  readonly agreement: CivilDate;
  readonly ended: CivilDate;
  readonly gaps: readonly Period[];
  readonly earlier: readonly EarlierPeriod[];
}

/**
 * What a service that is begun has to know of those that other providers gave, because its own provider does not read
 * them: of needs-based support the days that its volume has had (TK 2.1.4.2, TK 2.1.5.13.2), of adaptation the gaps that
 * lengthen it (TK 2.1.5.13.3). No provider is named.
 */
export interface GivenBefore {
  readonly earlier: readonly EarlierPeriod[];
  readonly gaps: readonly Period[];
}

/** The same of services that are known. */
export function givenBefore(
  elsewhere: readonly ServiceElsewhere[],
  kind: ServiceElsewhere['kind'],
  childId: string | null,
): GivenBefore {
  const same = elsewhere.filter((one) => one.kind === kind && one.childId === childId);
  if (kind === 'adaptation') {
    return { earlier: [], gaps: same.flatMap(({ gaps, ended }) => gaps.flatMap((gap) => until(gap, ended))) };
  }
  const periods = same.flatMap((one) => [...one.earlier, ...daysWithout(one)]);
  return { earlier: [...new Map(periods.map((one) => [JSON.stringify(one), one])).values()], gaps: [] };
}

const until = ({ from, to }: Period, last: CivilDate): Period[] =>
  from > last ? [] : [{ from, to: to === null || to > last ? last : to }];

/** A service's days without its gaps. */
function daysWithout({ agreement, ended, gaps }: ServiceElsewhere): EarlierPeriod[] {
  const inOrder = gaps.flatMap((gap) => until(gap, ended)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const periods: EarlierPeriod[] = [];
  let from = agreement;
  for (const gap of inOrder) {
    if (gap.from > from) periods.push({ from, to: addDays(gap.from, -1) });
    if (gap.to !== null && gap.to >= from) from = addDays(gap.to, 1);
  }
  return from > ended ? periods : [...periods, { from, to: ended }];
}

/** The services of a family that providers other than this one gave, and that have ended. */
export async function servicesElsewhere(
  tx: ActorTransaction,
  familyId: string,
  providerId: string,
): Promise<ServiceElsewhere[]> {
  const rows = await tx
    .selectFrom('services as s')
    .innerJoin('agreements as a', 'a.service_id', 's.id')
    .select(['s.kind', 's.child_id', 'a.signed_on', 's.ended_on', 's.gaps', 's.earlier'])
    .where('s.family_id', '=', familyId)
    .where('s.provider_id', '<>', providerId)
    .orderBy('a.signed_on')
    .orderBy('s.id')
    .execute();
  return rows.flatMap(({ kind, child_id, signed_on, ended_on, gaps, earlier }) =>
    ended_on === null
      ? []
      : [{ kind, childId: child_id, agreement: signed_on, ended: ended_on, gaps, earlier }],
  );
}

/** Whether the provider that the family has still serves it on a day; the service's last day is one of them. */
export async function isServedAt(
  tx: ActorTransaction,
  familyId: string,
  providerId: string,
  on: CivilDate,
): Promise<boolean> {
  const found = await tx
    .selectFrom('services as s')
    .innerJoin('agreements as a', 'a.service_id', 's.id')
    .select('s.id')
    .where('s.family_id', '=', familyId)
    .where('s.provider_id', '=', providerId)
    .where((or) => or.or([or('s.ended_on', 'is', null), or('s.ended_on', '>=', on)]))
    .executeTakeFirst();
  return found !== undefined;
}
