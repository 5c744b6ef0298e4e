import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import { startByDay } from './by-day.ts';
import type { ByTheClock } from './sweep.ts';

/**
 * Lets substitutes begin and ends them on the days that were said (TK 0.2), and takes away what specialists read of
 * families of whom they owe no report any more; answers how many.
 */
export async function settleSubstitutes(database: Database, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ settled: number }>`
    select settle_substitutes(${today}) + settle_engagements(${today}) as settled`.execute(database.queries);
  return rows[0]?.settled ?? 0;
}

/** Settles them by the program's own day (startByDay). */
export const startSubstitutes = (database: Database, clock: { today(): CivilDate }, log: Log): ByTheClock =>
  startByDay(
    { action: 'settle-substitutes', work: (today) => settleSubstitutes(database, today) },
    clock,
    log,
  );
