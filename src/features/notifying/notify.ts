import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MembershipRole } from '../../database/tables.ts';
import type { notificationKinds } from '../../i18n/account/notifications.ts';
import { notifiableRecords, recordIn } from './records.ts';

/** What sort of thing waits; its sentence stands in i18n/account/notifications.ts, where a new kind is added. */
export type NotificationKind = keyof (typeof notificationKinds)['et'];

/** For whom something waits: who that is on the day, the database finds when it is read or mailed. */
export type Recipient =
  | {
      readonly organisation: string;
      readonly role: Exclude<MembershipRole, 'family_member'>;
    }
  | { readonly membership: string }
  /** Its members who sign in. */
  | { readonly family: string };

export interface Notification {
  readonly to: Recipient;
  readonly kind: NotificationKind;
  /** The page where it waits, without a query; what it names beyond a list is one of `notifiableRecords`. */
  readonly path: `/${string}`;
  /** Makes it once for this recipient: the same key again changes nothing. */
  readonly key: string;
}

/**
 * Says that something waits for somebody in the program. Written in the caller's transaction, so it comes to nothing
 * where the caller does; whoever may not read the record at `path` never hears of it, now or later, and the caller is
 * not told.
 * @throws RangeError where the path names a record that no row policy knows, so that nobody would ever see it
 */
export async function notify(tx: ActorTransaction, { to, kind, path, key }: Notification): Promise<void> {
  const record = recordIn(path);
  if (record !== null && !notifiableRecords.some((known) => known === record)) {
    throw new RangeError(
      `a notification cannot lead to ${record}: policies/notifications.sql does not know it`,
    );
  }
  const [toKey, toRole] =
    'organisation' in to
      ? [to.organisation, to.role]
      : ['membership' in to ? to.membership : to.family, null];
  await sql`select put_notification(${toKey}, ${toRole}, ${kind}, ${path}, ${key})`.execute(tx);
}
