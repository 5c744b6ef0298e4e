import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import { startByDay } from './by-day.ts';
import type { ByTheClock } from './sweep.ts';

/** Closes the access of providers whose last day is over (TK 3.5); answers how many. */
export async function closeAccess(database: Database, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ closed: number }>`select close_access(${today}) as closed`.execute(
    database.queries,
  );
  return rows[0]?.closed ?? 0;
}

export const startClosings = (database: Database, clock: { today(): CivilDate }, log: Log): ByTheClock =>
  startByDay({ action: 'close-access', work: (today) => closeAccess(database, today) }, clock, log);
