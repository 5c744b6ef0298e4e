import { errorFields } from '../../platform/log.ts';
import type { ByTheClock } from '../sweep.ts';
import { type Delivering, deliverInvoices } from './deliver-invoices.ts';

const usual = { firstAfter: 3_000, every: 5_000 };

/**
 * Delivers e-invoices, again and again. Several processes may: each invoice is taken by one.
 * @param times milliseconds until the first time, and from the end of each until the next
 */
export function startDelivering(by: Delivering, times = usual): ByTheClock {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway: Promise<unknown> = Promise.resolve();

  async function deliver(): Promise<void> {
    try {
      await deliverInvoices(by, ending.signal);
    } catch (error) {
      by.log.error(
        { 'event.action': 'deliver-invoice', ...errorFields(error) },
        'delivering invoices failed',
      );
    }
  }

  function begin(): void {
    underway = deliver().then(() => {
      if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
    });
  }

  return {
    async atOnce() {
      await underway;
      await deliver();
    },
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await underway;
    },
  };
}
