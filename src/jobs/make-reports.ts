import type { Database } from '../database/connect.ts';
import { makeReports } from '../features/month-close/make-reports.ts';
import { errorFields, type Log } from '../platform/log.ts';
import type { Running } from './sweep.ts';

const usual = { firstAfter: 1_000, every: 2_000 };

/**
 * Makes the reports of months that are being closed, a moment after somebody closes one. What fails is logged and tried
 * again; what a killed process left is gone on with by the next.
 */
export function startMakingReports(database: Database, log: Log, times = usual): Running {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway = Promise.resolve();

  function begin(): void {
    underway = makeAndTell().then(() => {
      if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
    });
  }

  async function makeAndTell(): Promise<void> {
    const action = { 'event.action': 'make-reports' };
    try {
      const made = await makeReports(database, ending.signal);
      if (made > 0) log.info({ ...action, 'month.reports': made }, 'reports of a month were made');
    } catch (error) {
      log.error({ ...action, ...errorFields(error) }, 'making the reports of a month failed');
    }
  }

  return {
    stop() {
      ending.abort();
      clearTimeout(timer);
      return underway;
    },
  };
}
