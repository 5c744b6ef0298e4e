import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ActingActor } from '../acting.ts';

export interface OwnNotification {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly madeAt: Date;
  readonly unread: boolean;
}

export interface OwnNotifications {
  /** Unread first, then the newest. */
  readonly rows: readonly OwnNotification[];
  readonly total: number;
  readonly unread: number;
  readonly page: number;
}

export const notificationsOnPage = 25;

/** More than this are said as so many and more; nobody counts further. */
export const mostCounted = 99;

/** The keys by which things are addressed to the actor: the row policy compares the same, so that its index serves. */
const keysOf = (actor: ActingActor): string[] =>
  [actor.membershipId, actor.organisationId, actor.familyId].filter((key) => key !== null);

/** How many unread ones wait for the actor; counted to one more than `mostCounted`. */
export async function unreadCount(tx: ActorTransaction, actor: ActingActor): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread from (
      select from notifications n
       where n.to_key = any (${keysOf(actor)}::uuid[]) and not (${actor.membershipId}::uuid = any (n.read_by))
       limit ${mostCounted + 1}) as few`.execute(tx);
  return rows[0]?.unread ?? 0;
}

/** A page of what waits or waited for the actor. */
export async function ownNotifications(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: number,
): Promise<OwnNotifications> {
  const { rows: counted } = await sql<{ total: number; unread: number }>`
    select count(*)::integer as total,
           count(*) filter (where not (${actor.membershipId}::uuid = any (n.read_by)))::integer as unread
      from notifications n where n.to_key = any (${keysOf(actor)}::uuid[])`.execute(tx);
  const { total = 0, unread = 0 } = counted[0] ?? {};
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / notificationsOnPage)));
  const { rows } = await sql<OwnNotification>`
    select n.id, n.kind, n.path, n.made_at as "madeAt", not (${actor.membershipId}::uuid = any (n.read_by)) as unread
      from notifications n where n.to_key = any (${keysOf(actor)}::uuid[])
     order by unread desc, n.made_at desc, n.id
     limit ${notificationsOnPage} offset ${(page - 1) * notificationsOnPage}`.execute(tx);
  return { rows, total, unread, page };
}

/**
 * Where one of the actor's notifications leads, which is then read.
 * @returns null where there is none, or none any more
 */
export async function openNotification(tx: ActorTransaction, id: string): Promise<string | null> {
  const found = await tx.selectFrom('notifications').select('path').where('id', '=', id).executeTakeFirst();
  if (found === undefined) return null;
  await sql`select put_aside_notifications(${id})`.execute(tx);
  return found.path;
}

/** All of the actor's notifications are read. */
export async function putAllAside(tx: ActorTransaction): Promise<void> {
  await sql`select put_aside_notifications(null)`.execute(tx);
}
