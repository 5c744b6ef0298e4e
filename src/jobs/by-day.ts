import { errorFields, type Log } from '../platform/log.ts';
import type { CivilDate } from '../rules/index.ts';
import type { ByTheClock } from './sweep.ts';

const usual = { firstAfter: 5_000, every: 600_000 };

/**
 * What a day asks for, done soon after the start and then every ten minutes, by the program's own day. One that fails is
 * logged, and the next comes all the same.
 */
export function startByDay(
  job: { readonly action: string; readonly work: (today: CivilDate) => Promise<unknown> },
  clock: { today(): CivilDate },
  log: Log,
  times = usual,
): ByTheClock {
  let ended = false;
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway = Promise.resolve();

  async function settle(): Promise<void> {
    try {
      await job.work(clock.today());
    } catch (error) {
      log.error({ 'event.action': job.action, ...errorFields(error) }, 'what the day asks for failed');
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
