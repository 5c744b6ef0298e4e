import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { PlannedGroup } from './group-form.ts';
import type { SupportGroup } from './groups.ts';

/** Publishes a group that was accepted: families find it and sign up. False where it is not one any more. */
export async function publishGroup(tx: ActorTransaction, group: SupportGroup, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('support_groups')
    .set({ state: 'published', published_at: now, changed_at: now, version: group.version + 1 })
    .where('id', '=', group.id)
    .where('version', '=', group.version)
    .where('state', '=', 'accepted')
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** What of a published group can be changed: when and where it is held, how many come, who leads it. */
export type Moved = Pick<
  PlannedGroup,
  'leaderId' | 'heldOn' | 'startsAt' | 'minutes' | 'mode' | 'municipalityId' | 'place' | 'webLink' | 'places'
>;

/**
 * Moves a group that was accepted or published; everybody who has or waits for a place is told, and the leader.
 * @returns false where somebody changed it since
 */
export async function moveGroup(
  tx: ActorTransaction,
  group: SupportGroup,
  readVersion: number,
  to: Moved,
  note: string,
  now: Date,
): Promise<boolean> {
  const changed = await tx
    .updateTable('support_groups')
    .set({
      leader_id: to.leaderId,
      held_on: to.heldOn,
      starts_at: to.startsAt,
      minutes: to.minutes,
      mode: to.mode,
      municipality_id: to.municipalityId,
      place: to.place,
      web_link: to.webLink,
      places: to.places,
      change_note: note,
      changed_at: now,
      version: readVersion + 1,
    })
    .where('id', '=', group.id)
    .where('version', '=', readVersion)
    .where('state', 'in', ['accepted', 'published'])
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  await tellChanged(tx, group.id, 'group-moved', `moved ${group.id} ${readVersion}`);
  return true;
}

/** Cancels a group; everybody who has or waits for a place is told, and the leader. */
export async function cancelGroup(
  tx: ActorTransaction,
  group: SupportGroup,
  readVersion: number,
  note: string,
  now: Date,
): Promise<boolean> {
  const changed = await tx
    .updateTable('support_groups')
    .set({ state: 'cancelled', change_note: note, changed_at: now, version: readVersion + 1 })
    .where('id', '=', group.id)
    .where('version', '=', readVersion)
    .where('state', 'in', ['sent', 'accepted', 'published'])
    .where('list_edition', '=', 0)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  await tellChanged(tx, group.id, 'group-cancelled', `cancelled ${group.id} ${readVersion}`);
  return true;
}

async function tellChanged(
  tx: ActorTransaction,
  id: string,
  kind: 'group-moved' | 'group-cancelled',
  key: string,
): Promise<void> {
  await sql`select tell_group_changed(${id}, ${kind}, ${key})`.execute(tx);
}
