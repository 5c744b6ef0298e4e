import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import { startByDay } from './by-day.ts';
import type { ByTheClock } from './sweep.ts';

/** Reminds those who have a place in a group of tomorrow, and its leader; answers how many were told for the first time. */
export async function remindOfGroups(database: Database, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ reminded: number }>`select remind_of_groups(${today}) as reminded`.execute(
    database.queries,
  );
  return rows[0]?.reminded ?? 0;
}

export const startGroupReminders = (
  database: Database,
  clock: { today(): CivilDate },
  log: Log,
): ByTheClock =>
  startByDay({ action: 'remind-of-groups', work: (today) => remindOfGroups(database, today) }, clock, log);
