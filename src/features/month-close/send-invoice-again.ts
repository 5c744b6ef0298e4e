import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';

/**
 * Has an invoice sent again that the access point refused.
 * @returns whether it was; not where it was not refused, or is another provider's
 */
export async function sendInvoiceAgain(tx: ActorTransaction, invoiceId: string): Promise<boolean> {
  const { rows } = await sql<{ again: boolean }>`select send_invoice_again(${invoiceId}) as again`.execute(
    tx,
  );
  return rows[0]?.again === true;
}
