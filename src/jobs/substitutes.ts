import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { errorFields, type Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import type { ByTheClock } from './sweep.ts';

/** Lets substitutes begin and ends them on the days that were said (TK 0.2); answers how many. */
export async function settleSubstitutes(database: Database, today: CivilDate): Promise<number> {
  const { rows } = await sql<{ settled: number }>`
    select settle_substitutes(${today}) as settled`.execute(database.queries);
  return rows[0]?.settled ?? 0;
}

const usual = { firstAfter: 5_000, every: 600_000 };

/**
 * Soon after the start and then every ten minutes, by the program's own day. One that fails is logged, and the next
 * comes all the same.
 */
export function startSubstitutes(
  database: Database,
  clock: { today(): CivilDate },
  log: Log,
  times = usual,
): ByTheClock {
  let ended = false;
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway = Promise.resolve();

  async function settle(): Promise<void> {
    try {
      await settleSubstitutes(database, clock.today());
    } catch (error) {
      log.error(
        { 'event.action': 'settle-substitutes', ...errorFields(error) },
        'settling substitutes failed',
      );
    }
  }

  function begin(): void {
    underway = settle().then(() => {
      if (!ended) timer = setTimeout(begin, times.every).unref();
    });
  }

  return {
    atOnce() {
      underway = underway.then(settle);
      return underway;
    },
    stop() {
      ended = true;
      clearTimeout(timer);
      return underway;
    },
  };
}
