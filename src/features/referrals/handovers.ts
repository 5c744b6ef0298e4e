import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Handover } from './referral-content.ts';

/** TK 2.1.4.3.4: what the provider was given to begin a family's services with. */
export interface FamilyHandovers {
  readonly familyId: string;
  readonly familyName: string;
  readonly municipalityInvolved: boolean;
  /** The newest first. */
  readonly handovers: readonly (Handover & {
    readonly serviceId: string;
    readonly service: 'adaptation' | 'needs-based';
    readonly on: CivilDate | null;
  })[];
}

/** Null where the family is not the actor's. */
export async function familyHandovers(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<FamilyHandovers | null> {
  const [family, rows] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('referral_handovers as h')
      .innerJoin('services as s', 's.id', 'h.service_id')
      .select(['h.service_id', 'h.content', 's.kind', 's.informed_on'])
      .where('h.family_id', '=', familyId)
      .orderBy('s.informed_on', 'desc')
      .orderBy('h.service_id')
      .execute(),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    municipalityInvolved: family.municipality_involved,
    handovers: rows.map((row) => ({
      ...(row.content as unknown as Handover),
      serviceId: row.service_id,
      service: row.kind,
      on: row.informed_on,
    })),
  };
}
