import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** How much of something each client may have. */
export interface Ration {
  readonly bucket: string;
  /** So many at once, and as many in each `everySeconds` as they grow back. */
  readonly most: number;
  readonly everySeconds: number;
}

/**
 * Takes from what a client has left, wherever the program runs.
 * @param cost what it takes; a client that has one left may take more, and owes the rest
 * @returns 0 where it was taken; otherwise in how many seconds there is one again, and nothing was taken
 */
export async function takeAllowance(
  database: Database,
  ration: Ration,
  client: Buffer,
  cost = 1,
): Promise<number> {
  const { bucket, most, everySeconds } = ration;
  const { rows } = await sql<{ wait: number }>`
    select take_allowance(${bucket}, ${client}, ${most}::integer, make_interval(secs => ${everySeconds}),
                          ${cost}::integer) as wait`.execute(database.queries);
  return rows[0]?.wait ?? 0;
}
