import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { errorFields, type Log } from '../platform/log.ts';

/** How much of what has served was taken away. */
export interface Swept {
  readonly keys: number;
  readonly sessions: number;
  readonly allowances: number;
  readonly notifications: number;
  readonly mails: number;
  readonly imports: number;
}

/**
 * Takes away what has served, a bounded batch a transaction, until nothing of it is left. How long what is kept stands
 * in docs/decisions/0040-retention.md.
 * @param asked ends it after the batch that is underway
 * @returns null where another process is at it
 */
export async function sweep(database: Database, asked?: AbortSignal): Promise<Swept | null> {
  const batches: Batch[] = [];
  do {
    const { rows } = await sql<Batch>`select * from sweep()`.execute(database.queries);
    const [batch] = rows;
    if (batch === undefined) break;
    batches.push(batch);
  } while (batches.at(-1)?.more && asked?.aborted !== true);
  if (batches.length === 0) return null;
  const sum = (of: (batch: Batch) => number) => batches.reduce((total, batch) => total + of(batch), 0);
  return {
    keys: sum((batch) => batch.keys_swept),
    sessions: sum((batch) => batch.sessions_swept),
    allowances: sum((batch) => batch.allowances_swept),
    notifications: sum((batch) => batch.notifications_swept),
    mails: sum((batch) => batch.mails_swept),
    imports: sum((batch) => batch.imports_swept),
  };
}

interface Batch {
  keys_swept: number;
  sessions_swept: number;
  allowances_swept: number;
  notifications_swept: number;
  mails_swept: number;
  imports_swept: number;
  more: boolean;
}

/** Something that goes on by itself. */
export interface Running {
  /** Begins nothing more and waits for what is underway. Twice does no harm. */
  stop(): Promise<void>;
}

/** Something that goes on by itself, by the program's clock. */
export interface ByTheClock extends Running {
  /** Does at once what is due, where the clock was set. */
  atOnce(): Promise<void>;
}

const usual = { firstAfter: 60_000, every: 3_600_000 };

/**
 * Sweeps a minute from now and then each hour. A sweep that fails is logged, and the next one comes all the same.
 * @param times milliseconds until the first sweep, and from the end of each until the next
 */
export function startSweeping(database: Database, log: Log, times = usual): Running {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway = Promise.resolve();

  function begin(): void {
    underway = sweepAndTell(database, log, ending.signal).then(() => {
      if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
    });
  }

  return {
    stop() {
      ending.abort();
      clearTimeout(timer);
      return underway;
    },
  };
}

async function sweepAndTell(database: Database, log: Log, asked: AbortSignal): Promise<void> {
  const action = { 'event.action': 'sweep' };
  try {
    const swept = await sweep(database, asked);
    if (swept === null) return;
    const counts = {
      'swept.keys': swept.keys,
      'swept.sessions': swept.sessions,
      'swept.allowances': swept.allowances,
      'swept.notifications': swept.notifications,
      'swept.mails': swept.mails,
      'swept.imports': swept.imports,
    };
    log.info({ ...action, ...counts }, 'what has served was taken away');
  } catch (error) {
    log.error({ ...action, ...errorFields(error) }, 'taking away what has served failed');
  }
}
