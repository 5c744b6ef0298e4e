import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type PresentStanding, standingsOf } from '../standing/family-standing.ts';

/** Who supports a family now. */
export interface SupporterName {
  readonly id: string;
  readonly name: string;
}

/** A family with all that is due, was missed or runs out. */
export interface DueFamily {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly kind: FamilyKind;
  readonly county: string | null;
  /** Where it lives, whether or not that municipality is involved; null where that is not known. */
  readonly municipality: string | null;
  readonly municipalityInvolved: boolean;
  readonly supporters: readonly SupporterName[];
  readonly standing: PresentStanding;
}

interface Row extends Omit<DueFamily, 'standing' | 'supporters'> {
  readonly revision: number | null;
  readonly supporters: readonly SupporterName[] | null;
}

/**
 * The families with a service that the actor sees, each as it stands today. What the rules answered is kept by
 * revision (docs/decisions/0003-standing-kept.md), so only families with something new are reckoned.
 */
export async function dueFamilies(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<DueFamily[]> {
  const { rows } = await sql<Row>`
    select f.id, f.name, f.case_number as "caseNumber", f.kind, f.county, o.name as municipality,
           f.municipality_involved as "municipalityInvolved", r.revision, s.supporters
      from families f
      join family_revisions r on r.family_id = f.id
      left join organisations o on o.ehak = f.residence_ehak
      left join (select a.family_id, json_agg(json_build_object('id', m.id, 'name', m.display_name) order by m.display_name) as supporters
                   from assignments a join memberships m on m.id = a.membership_id
                  where a.ended_on is null group by a.family_id) s on s.family_id = f.id
     where ${ownFamilies(actor, 'f')}
       and f.id in (select family_id from services)`.execute(tx);
  const standings = await standingsOf(tx, actor, rows, today);
  return rows.flatMap(({ revision: _, supporters, ...family }) => {
    const standing = standings.get(family.id);
    return standing === undefined ? [] : [{ ...family, supporters: supporters ?? [], standing }];
  });
}
