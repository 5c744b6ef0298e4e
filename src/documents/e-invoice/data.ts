import type { Cents, CivilDate } from '../../rules/index.ts';

/** A side of an invoice. */
export interface InvoiceParty {
  readonly name: string;
  /** In the Estonian business register: eight digits. */
  readonly registryCode: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
}

/** Value added tax as the seller stands to it. */
export type InvoiceVat =
  /** Not registered for it. */
  | { readonly category: 'O' }
  /** Registered; what is sold is exempt, for a reason that stands on the invoice. */
  | { readonly category: 'E'; readonly number: string; readonly reason: string }
  /** Registered; a rate is added. */
  | { readonly category: 'S'; readonly number: string; readonly percent: number };

export interface InvoiceLine {
  /** Unique within the invoice. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Rounded already; not below nothing. */
  readonly amount: Cents;
}

interface InvoiceHead {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly vat: InvoiceVat;
  /** The contract's number (BT-12). */
  readonly contract: string;
  /** What the buyer finds it by (BT-10). */
  readonly buyerReference: string;
  /** The days for which is asked (BG-14). */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly note: string;
  readonly iban: string;
  readonly lines: readonly InvoiceLine[];
}

/** What is asked of the buyer, or given back: an invoice, or a credit note of one. */
export type Invoice =
  | (InvoiceHead & { readonly kind: 'invoice'; readonly dueOn: CivilDate; readonly reference: string })
  | (InvoiceHead & {
      readonly kind: 'credit-note';
      /** The invoice that it takes back. */
      readonly credits: { readonly number: string; readonly issuedOn: CivilDate };
    });
