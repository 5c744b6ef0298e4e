/** An e-invoice as it goes out. */
export interface OutgoingInvoice {
  /** The same for every try, so that one that arrives twice is known as one. */
  readonly key: string;
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  /** Codes in the Estonian business register. */
  readonly sender: string;
  readonly receiver: string;
  /** UBL, byte for byte as it was kept. */
  readonly xml: Uint8Array;
}

/** What became of it. */
export type Delivered =
  /** Nothing sends it: its people take the file and hand it over. */
  | { readonly way: 'file' }
  /** It was taken over for good. */
  | { readonly way: 'access-point'; readonly reference: string };

/** The way e-invoices leave the program. */
export interface InvoiceDelivery {
  /**
   * Returns when the invoice was taken over for good.
   * @param asked ends the waiting for an answer
   * @throws InvoiceRefused where trying again is of no use; anything else where it may be
   */
  deliver(invoice: OutgoingInvoice, asked?: AbortSignal): Promise<Delivered>;
}

/** It will never be taken as it is: its receiver is unknown, or something in it is wrong. */
export class InvoiceRefused extends Error {
  override readonly name = 'InvoiceRefused';
  /** In the access point's own words. */
  readonly words: string;

  constructor(words: string) {
    super('the access point refuses this invoice');
    this.words = words;
  }
}

/** Where no access point is set up: the file is there for whoever takes it. */
export const asFile: InvoiceDelivery = { deliver: async () => ({ way: 'file' }) };
