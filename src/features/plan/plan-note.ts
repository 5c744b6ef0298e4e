import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';

export const planNoteLimit = 20_000;

/**
 * Writes what else belongs to a service's plan; the text before it stays.
 * @param readVersion the version that the writer had before them; 0 where there was none
 * @returns false where somebody wrote meanwhile: nothing is then written
 */
export async function writePlanNote(
  tx: ActorTransaction,
  actor: SupporterActor,
  of: { readonly familyId: string; readonly serviceId: string },
  readVersion: number,
  body: string,
  today: CivilDate,
): Promise<boolean> {
  const newest = await tx
    .selectFrom('plan_notes')
    .select('version')
    .where('service_id', '=', of.serviceId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((newest?.version ?? 0) !== readVersion) return false;
  const written = await tx
    .insertInto('plan_notes')
    .values({
      service_id: of.serviceId,
      version: readVersion + 1,
      family_id: of.familyId,
      author_id: actor.membershipId,
      written_on: today,
      body,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}
