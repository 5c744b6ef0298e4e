import { civilDateOf } from '../../../rules/index.ts';
import type { Invoice, InvoiceVat } from '../data.ts';

export const vats = {
  unregistered: { category: 'O' },
  exempt: { category: 'E', number: 'EE990000013', reason: 'Sotsiaalteenus, käibemaksuseaduse § 16' },
  standard: { category: 'S', number: 'EE990000013', percent: 24 },
} as const satisfies Record<string, InvoiceVat>;

const head = {
  number: 'TR-2025-10-101',
  issuedOn: civilDateOf('2025-11-07'),
  seller: {
    name: 'MTÜ Tammetõru & <Pered>',
    registryCode: '80990011',
    street: 'Näidise tänav 2',
    city: 'Tartu',
    postcode: '50101',
  },
  buyer: {
    name: 'Sotsiaalkindlustusamet',
    registryCode: '70001975',
    street: 'Näidise tänav 1',
    city: 'Tallinn',
    postcode: '10001',
  },
  contract: '9-8/2024/101',
  buyerReference: 'Lisa 3, 2025-10',
  period: { from: civilDateOf('2025-10-01'), to: civilDateOf('2025-10-31') },
  note: 'Tugiteenused, oktoober 2025',
  iban: 'EE382200221020145685',
} as const;

const line = (id: number, amount: number, name: string) => ({
  id: String(id),
  name,
  description: `Lisa 3 rida ${id}`,
  amount,
});

/** An invoice of three lines, the sums of which are hard to halve. */
export const invoiceOf = (vat: InvoiceVat): Invoice => ({
  ...head,
  kind: 'invoice',
  vat,
  dueOn: civilDateOf('2025-11-21'),
  reference: '4100251009',
  lines: [line(1, 18_800, 'Peretugi'), line(2, 9_703, 'Peretugi „kohanemine“'), line(7, 36_453, 'Tugigrupp')],
});

export const creditNoteOf = (vat: InvoiceVat): Invoice => ({
  ...head,
  kind: 'credit-note',
  number: 'TR-2025-10-101K',
  vat,
  credits: { number: 'TR-2025-10-101', issuedOn: head.issuedOn },
  lines: [line(1, 18_800, 'Peretugi'), line(2, 9_703, 'Peretugi')],
});
