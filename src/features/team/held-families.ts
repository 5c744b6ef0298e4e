import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { seenOf } from '../assigning/assign-supporter.ts';
import { type Candidate, candidatesFor } from '../assigning/candidates.ts';
import { type PresentSupporter, presentSupporters } from '../assigning/family-supporters.ts';

/** A family that somebody supports, and who could support it in their place. */
export interface HeldFamily {
  readonly familyId: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly county: string | null;
  readonly language: 'et' | 'ru';
  readonly assignmentId: string;
  readonly substitutes: boolean;
  readonly present: readonly PresentSupporter[];
  /** Who may, the best suited first. */
  readonly candidates: readonly Candidate[];
}

/** The families of one of the manager's people, each with who may take it over from a day on. */
export async function heldFamilies(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  on: CivilDate,
): Promise<readonly HeldFamily[]> {
  const providerId = actor.organisationId;
  if (providerId === null) return [];
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('families as f', 'f.id', 'a.family_id')
    .select(['a.id as assignment', 'a.reason', 'f.id', 'f.name', 'f.case_number', 'f.county', 'f.language'])
    .where('a.membership_id', '=', membershipId)
    .where('a.provider_id', '=', providerId)
    .where('a.ended_on', 'is', null)
    .where('f.provider_id', '=', providerId)
    .orderBy('f.id')
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const [present, candidates] = await Promise.all([
        presentSupporters(tx, row.id),
        candidatesFor(tx, row, providerId, on),
      ]);
      return {
        familyId: row.id,
        name: row.name,
        caseNumber: row.case_number,
        county: row.county,
        language: row.language,
        assignmentId: row.assignment,
        substitutes: row.reason === 'substitute',
        present,
        candidates: candidates.filter(
          (one) => one.membershipId !== membershipId && one.decision.allowed && !one.supportsNow,
        ),
      };
    }),
  );
}

/** Who supported all of these families when the form was filled, in one word. */
export const seenOfAll = (held: readonly HeldFamily[]): string =>
  held.map(({ familyId, present }) => `${familyId} ${seenOf(present)}`).join(' ');
