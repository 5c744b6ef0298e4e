import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { makeAsked } from '../maintenance/hand-over/asked.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import { startByDay } from './by-day.ts';
import type { ByTheClock } from './sweep.ts';

/**
 * Makes the archives of contracts' originals that were asked for, and takes away those whose last day is over. It takes the
 * tables' owner: where the program does not know it, `npm run hand-over -- --asked` does the same.
 */
export function startHandOvers(
  of: { readonly database: Database; readonly ownerUrl: string; readonly folder: string },
  clock: Clock,
  log: Log,
  times = { firstAfter: 2_000, every: 3_000 },
): ByTheClock {
  const ending = new AbortController();
  const { database, ownerUrl, folder } = of;
  const work = async (today: CivilDate): Promise<void> => {
    const { rows } = await sql<{ waits: boolean }>`select hand_overs_wait(${today}) as waits`.execute(
      database.queries,
    );
    if (rows[0]?.waits !== true) return;
    const made = await makeAsked({ ownerUrl, folder, today }, ending.signal);
    if (made > 0) log.info({ 'event.action': 'hand-over', 'archives.made': made }, 'originals were archived');
  };
  const running = startByDay({ action: 'hand-over', work }, clock, log, times);
  return {
    atOnce: () => running.atOnce(),
    stop() {
      ending.abort();
      return running.stop();
    },
  };
}
