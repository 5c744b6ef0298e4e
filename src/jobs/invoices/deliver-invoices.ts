import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import type { Invoice } from '../../documents/e-invoice/data.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Delivered, type InvoiceDelivery, InvoiceRefused } from '../../platform/invoices/delivery.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import { openFile } from '../../platform/sealed-file.ts';

/** What delivering is done with. */
export interface Delivering {
  readonly database: Database;
  readonly delivery: InvoiceDelivery;
  readonly clock: Clock;
  readonly log: Log;
}

/** Longer than any access point is waited for; then another process may send the invoice. */
const leaseSeconds = 120;
const firstPauseSeconds = 60;
const longestPauseSeconds = 3_600;

/** After so many tries the next one waits so long: a minute, two, four, and an hour at most. */
export const pauseAfter = (tries: number): number =>
  Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(tries - 1, 10)) * 1_000;

interface Taken {
  readonly id: string;
  readonly taken: string;
  readonly round: number;
  readonly tries: number;
  readonly invoice: Invoice;
  readonly file_id: string;
  readonly sha256: Buffer;
  readonly key: Buffer;
  readonly sealed: Buffer;
}

/**
 * Delivers every e-invoice whose time has come, one after the other. What the access point does not take is tried again
 * later; what it took is not sent again, but where this process ends between the two: the key is the same then, and the
 * access point knows it as one.
 * @param asked ends it with the invoice that is underway
 * @returns how many were settled
 */
export async function deliverInvoices(
  { database, delivery, clock, log }: Delivering,
  asked?: AbortSignal,
): Promise<number> {
  const { queries } = database;
  let settled = 0;
  while (asked?.aborted !== true) {
    const lease = `${leaseSeconds} seconds`;
    const { rows } = await sql<Taken>`select * from take_invoice(${clock.now()}, ${lease}::interval)`.execute(
      queries,
    );
    const [one] = rows;
    if (one === undefined) break;
    const action = { 'event.action': 'deliver-invoice' };
    try {
      const outcome = await sent(delivery, one, asked);
      await sql`select settle_invoice(${one.id}, ${one.taken}, ${outcome.state}, ${outcome.reference}, ${outcome.reason},
                                      ${clock.now()})`.execute(queries);
      settled += 1;
      log.info({ ...action, 'event.outcome': outcome.state }, 'an e-invoice was seen to');
    } catch (error) {
      log.warn(
        { ...action, ...errorFields(error) },
        'an e-invoice could not be delivered and is tried again',
      );
      const until = new Date(clock.now().getTime() + pauseAfter(one.tries));
      await sql`select postpone_invoice(${one.id}, ${one.taken}, ${until})`.execute(queries);
    }
  }
  return settled;
}

interface Outcome {
  readonly state: 'file' | 'delivered' | 'refused';
  readonly reference: string;
  readonly reason: string;
}

async function sent(delivery: InvoiceDelivery, one: Taken, asked?: AbortSignal): Promise<Outcome> {
  const { invoice, file_id: id, sha256, key, sealed } = one;
  try {
    return outcomeOf(
      await delivery.deliver(
        {
          key: `${one.id}-${one.round}`,
          number: invoice.number,
          kind: invoice.kind,
          sender: invoice.seller.registryCode,
          receiver: invoice.buyer.registryCode,
          xml: openFile({ id, sha256, key, sealed }),
        },
        asked,
      ),
    );
  } catch (error) {
    if (!(error instanceof InvoiceRefused)) throw error;
    return { state: 'refused', reference: '', reason: error.words };
  }
}

const outcomeOf = (delivered: Delivered): Outcome =>
  delivered.way === 'file'
    ? { state: 'file', reference: '', reason: '' }
    : { state: 'delivered', reference: delivered.reference, reason: '' };
