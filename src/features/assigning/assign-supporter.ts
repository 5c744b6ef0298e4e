import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import type { Assigning } from './assigning-form.ts';
import { candidatesFor } from './candidates.ts';
import { presentSupporters } from './family-supporters.ts';

export type Assigned =
  | { readonly kind: 'assigned'; readonly assignmentId: string }
  /** Another manager assigned somebody since this one looked. */
  | { readonly kind: 'changed-meanwhile' }
  /** A conflict of TK 2.1.6 or TK 2.8.6 has come up since. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'nothing-there' };

/** The assignments that stood when the form was filled, in one word. */
export const seenOf = (present: readonly { readonly assignmentId: string }[]): string =>
  present
    .map(({ assignmentId }) => assignmentId)
    .sort()
    .join(' ');

/**
 * Assigns a supporter to a family of the manager's provider: the first, another in place of the present one
 * (TK 2.1.5.7.8), or a substitute beside them for a time. What the new one reads of earlier notes is stated.
 * @param seen the assignments that the manager saw (`seenOf`): where others stand now, nothing is written
 */
export async function assignSupporter(
  tx: ActorTransaction,
  actor: ActingActor,
  family: { readonly id: string; readonly county: string | null; readonly language: string },
  what: Assigning,
  seen: string,
  today: CivilDate,
): Promise<Assigned> {
  const providerId = actor.organisationId;
  if (providerId === null || !(await holdFamily(tx, family.id))) return { kind: 'nothing-there' };
  const present = await presentSupporters(tx, family.id);
  if (seenOf(present) !== seen) return { kind: 'changed-meanwhile' };
  const candidates = await candidatesFor(tx, family, providerId, what.from);
  const chosen = candidates.find(({ membershipId }) => membershipId === what.membershipId);
  if (chosen?.decision.allowed !== true || chosen.supportsNow) return { kind: 'not-allowed' };
  const replaced =
    what.reason === 'substitute' ? [] : present.filter(({ reason }) => reason !== 'substitute');
  for (const { assignmentId, membershipId } of replaced) {
    await tx.updateTable('assignments').set({ ended_on: today }).where('id', '=', assignmentId).execute();
    await notify(tx, {
      to: { membership: membershipId },
      kind: 'family-handed-over',
      path: '/families',
      key: `handed over ${assignmentId}`,
    });
  }
  const id = crypto.randomUUID();
  await tx
    .insertInto('assignments')
    .values({
      id,
      family_id: family.id,
      membership_id: what.membershipId,
      provider_id: providerId,
      began_on: what.from,
      until_on: what.until,
      reason: what.reason,
      reads_from: what.readsFrom,
      in_force: what.from <= today,
      assigned_by: actor.membershipId,
    })
    .execute();
  if (what.reason === 'family_wish') await closeWishes(tx, actor, family.id, '', today);
  await notify(tx, {
    to: { membership: what.membershipId },
    kind: 'family-assigned',
    path: `/families/${family.id}`,
    key: `assigned ${id}`,
  });
  await notify(tx, {
    to: { family: family.id },
    kind: 'supporter-assigned',
    path: `/families/${family.id}`,
    key: `assigned ${id}`,
  });
  return { kind: 'assigned', assignmentId: id };
}

/** A substitute is needed no more. */
export async function endSubstitute(
  tx: ActorTransaction,
  familyId: string,
  assignmentId: string,
  today: CivilDate,
): Promise<boolean> {
  if (!(await holdFamily(tx, familyId))) return false;
  const ended = await tx
    .updateTable('assignments')
    .set({ ended_on: sql<CivilDate>`greatest(began_on, ${today}::date)` })
    .where('id', '=', assignmentId)
    .where('family_id', '=', familyId)
    .where('reason', '=', 'substitute')
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** The family's wish is answered: by another supporter, or by what was agreed instead. */
export async function closeWishes(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  answer: string,
  today: CivilDate,
): Promise<boolean> {
  const closed = await tx
    .updateTable('supporter_wishes')
    .set({ closed_on: today, closed_by: actor.membershipId, answer })
    .where('family_id', '=', familyId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return closed.numUpdatedRows > 0n;
}

async function holdFamily(tx: ActorTransaction, familyId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select hold_family(${familyId}) as held`.execute(tx);
  return rows[0]?.held === true;
}
