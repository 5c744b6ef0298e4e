import type { ActorTransaction } from './as-actor.ts';

/** The form's key was used before: its one effect led here. */
export interface DoneBefore {
  readonly location: string;
}

/**
 * Takes a form's key for this transaction. The same key again (a second press, a repeated sending) waits until the
 * first has ended: answers where it led when it was done, and takes the key when it came to nothing.
 * @param key UUID that the form carries
 * @returns null where the key is now taken by this transaction
 */
export async function takeKey(
  tx: ActorTransaction,
  personId: string,
  key: string,
  page: string,
): Promise<DoneBefore | null> {
  const taken = await tx
    .insertInto('idempotency_keys')
    .values({ person_id: personId, key, page })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return null;
  const before = await tx
    .selectFrom('idempotency_keys')
    .select('location')
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return { location: before.location ?? '/' };
}

/** Keeps where the form's effect led, for whoever sends it again. */
export async function settleKey(
  tx: ActorTransaction,
  personId: string,
  key: string,
  location: string,
): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ location })
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .execute();
}
