import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { FreshDatabase } from '../../database/template.ts';

/** Until this connection waits for another one's lock. */
export async function untilItWaits(database: FreshDatabase, connection: pg.PoolClient): Promise<void> {
  const { processID } = connection as pg.PoolClient & { processID: number };
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const [waiting] = await database.asSystem(`select from pg_locks where pid = $1 and not granted`, [
      processID,
    ]);
    if (waiting !== undefined) return;
    await pause(10);
  }
  throw new Error('it did not wait for anything');
}
