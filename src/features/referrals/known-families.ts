import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyText } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ReferralContent } from './referral-content.ts';

/** A family by whose people a referral's people are known; seen by the commissioner alone. */
export interface KnownFamily {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly kind: FamilyKind;
  readonly provider: { readonly id: string; readonly name: string } | null;
  readonly municipalityInvolved: boolean;
  readonly municipalityKey: string | null;
  /** Known by a parent: it is that family. By a child alone it is where the child is, or was. */
  readonly byParent: boolean;
  readonly people: readonly string[];
  /** The ids of the referral's children who live in the family, by their place in the referral. */
  readonly children: ReadonlyMap<number, string>;
  readonly parentCodes: readonly string[];
  /** Services that were begun and have no agreement yet. */
  readonly waiting: readonly {
    readonly kind: 'adaptation' | 'needs-based';
    readonly childId: string | null;
  }[];
}

const mostKnown = 5;

/**
 * The families that a referral's people belong to, those known by a parent first. Read as the commissioner: nobody
 * else is told whether there is any.
 * @param ownFamilyId the family that asks for itself
 */
export async function knownFamilies(
  tx: ActorTransaction,
  content: ReferralContent,
  ownFamilyId: string | null,
): Promise<readonly KnownFamily[]> {
  const parentCodes = content.parents.map(({ code }) => code).filter(Boolean);
  const childCodes = content.children.map(({ code }) => code).filter(Boolean);
  const [members, children] = await Promise.all([
    tx
      .selectFrom('family_members')
      .select(['family_id', 'given_name', 'family_name', 'identity_code'])
      .where('identity_code', '=', anyText(parentCodes))
      .where('relation', '=', 'parent')
      .execute(),
    tx
      .selectFrom('children')
      .select(['id', 'family_id', 'given_name', 'family_name', 'identity_code', 'left_on'])
      .where((or) =>
        or.or([
          or('identity_code', '=', anyText(childCodes)),
          // A family that asks itself may have children whose code nobody has typed yet.
          ...(ownFamilyId === null ? [] : [or('family_id', '=', ownFamilyId)]),
        ]),
      )
      .execute(),
  ]);
  const byParent = new Set(members.map((member) => member.family_id));
  if (ownFamilyId !== null) byParent.add(ownFamilyId);
  const ids = [...new Set([...byParent, ...children.map((child) => child.family_id)])].slice(0, mostKnown);
  if (ids.length === 0) return [];
  const [families, waiting] = await Promise.all([
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as p', 'p.id', 'f.provider_id')
      .select(['f.id', 'f.name', 'f.case_number', 'f.kind', 'f.provider_id', 'p.name as provider'])
      .select(['f.municipality_involved', 'f.municipality_key'])
      .where('f.id', 'in', ids)
      .orderBy('f.case_number')
      .execute(),
    tx
      .selectFrom('services as s')
      .leftJoin('agreements as a', 'a.service_id', 's.id')
      .select(['s.family_id', 's.kind', 's.child_id'])
      .where('s.family_id', 'in', ids)
      .where('s.ended_on', 'is', null)
      .where('a.id', 'is', null)
      .execute(),
  ]);
  const known = families.map((family): KnownFamily => {
    const own = <T extends { family_id: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.family_id === family.id);
    const living = own(children).filter((child) => child.left_on === null);
    return {
      id: family.id,
      name: family.name,
      caseNumber: family.case_number,
      kind: family.kind,
      provider: family.provider_id === null ? null : { id: family.provider_id, name: family.provider ?? '' },
      municipalityInvolved: family.municipality_involved,
      municipalityKey: family.municipality_key,
      byParent: byParent.has(family.id),
      people: [...own(members), ...own(children)].map((row) => `${row.given_name} ${row.family_name}`),
      children: new Map(
        content.children.flatMap((child, at): [number, string][] => {
          const found = living.find((one) =>
            child.code === ''
              ? one.given_name === child.givenName && one.family_name === child.familyName
              : one.identity_code === child.code,
          );
          return found === undefined ? [] : [[at, found.id]];
        }),
      ),
      parentCodes: own(members).flatMap((member) => member.identity_code ?? []),
      waiting: own(waiting).map((service) => ({ kind: service.kind, childId: service.child_id })),
    };
  });
  return known.sort((a, b) => Number(b.byParent) - Number(a.byParent));
}

/** A needs-based service and its days, for the arithmetic of what is left. */
export interface UsedPeriod {
  readonly familyId: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly provider: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The services that families had, the latest first. */
export async function servicesHad(
  tx: ActorTransaction,
  familyIds: readonly string[],
): Promise<readonly UsedPeriod[]> {
  if (familyIds.length === 0) return [];
  const rows = await tx
    .selectFrom('services as s')
    .innerJoin('organisations as p', 'p.id', 's.provider_id')
    .leftJoin('agreements as a', 'a.service_id', 's.id')
    .select(['s.family_id', 's.kind', 's.ended_on', 's.earlier', 'a.signed_on', 'p.name as provider'])
    .where('s.family_id', 'in', [...familyIds])
    .orderBy('a.signed_on', (by) => by.desc().nullsFirst())
    .orderBy('s.id')
    .execute();
  return rows.flatMap((row): UsedPeriod[] => {
    const of = { familyId: row.family_id, kind: row.kind, provider: row.provider };
    return [
      { ...of, from: row.signed_on, to: row.ended_on },
      ...row.earlier.map((period) => ({ ...of, from: period.from, to: period.to })),
    ];
  });
}
