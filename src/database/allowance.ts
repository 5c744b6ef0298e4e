import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import type { Database } from './connect.ts';

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

/**
 * The client of an address: a keyed hash, so that no address is kept. Whoever has one IPv6 address has the whole
 * network of 64 bits that it lies in.
 */
export function clientOf(address: string, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(isIPv6(address) ? networkOf(address) : address)
    .digest();
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const missing = tail === undefined ? 0 : 8 - groups.length - after;
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail?.split(':') ?? [])];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':');
}
