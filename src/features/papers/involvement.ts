import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { ActingActor } from '../acting.ts';

/** Whether a family's municipality is involved, as the family or its supporter may decide (adoptive families only). */
export interface Involvement {
  readonly familyId: string;
  readonly familyName: string;
  readonly involved: boolean;
  /** Where the family lives; the name of no office where that is not known. */
  readonly municipality: string | null;
}

/** Null where the actor may not decide it: another kind of family, another's, or none. */
export async function involvementOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<Involvement | null> {
  if (actor.role !== 'family_member' && actor.role !== 'family_supporter') return null;
  const row = await tx
    .selectFrom('families as f')
    .leftJoin('organisations as o', 'o.ehak', 'f.residence_ehak')
    .select(['f.id', 'f.name', 'f.municipality_involved', 'o.name as municipality'])
    .where('f.id', '=', familyId)
    .where('f.kind', '=', 'adoptive')
    .where(ownFamilies(actor, 'f'))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    familyId: row.id,
    familyName: row.name,
    involved: row.municipality_involved,
    municipality: row.municipality,
  };
}

/**
 * An adoptive family keeps its municipality out, or lets it in (TK 2.1.3.6.4, TK 2.1.4.5.4). In the same commit the
 * municipality's key is gone from the family and from everything below it.
 * @returns false where it is not the actor's to decide: nothing was done
 */
export async function involveMunicipality(
  tx: ActorTransaction,
  familyId: string,
  involved: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select involve_municipality(${familyId}::uuid, ${involved}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
