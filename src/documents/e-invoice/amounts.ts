import { type Cents, type CivilDate, civilDateOf, invoiceTotal, share } from '../../rules/index.ts';
import type { Invoice, InvoiceVat } from './data.ts';

/** The standard rate in Estonia, from the day on which it holds (käibemaksuseadus § 15 lg 1). */
const standardRates = [
  { from: civilDateOf('2025-07-01'), percent: 24 },
  { from: civilDateOf('2024-01-01'), percent: 22 },
  { from: civilDateOf('2009-07-01'), percent: 20 },
] as const;

/** The standard rate of value added tax that holds on a day. */
export function standardVatOn(day: CivilDate): number {
  const rate = standardRates.find(({ from }) => from <= day);
  if (rate === undefined) throw new RangeError(`no rate of value added tax is known for ${day}`);
  return rate.percent;
}

export interface InvoiceAmounts {
  /** The sum of the rounded lines. */
  readonly net: Cents;
  readonly vat: Cents;
  readonly total: Cents;
}

export const vatPercent = (vat: InvoiceVat): number => (vat.category === 'S' ? vat.percent : 0);

/** What an invoice comes to; value added tax is reckoned once, of the sum. */
export function amountsOf({ lines, vat }: Pick<Invoice, 'lines' | 'vat'>): InvoiceAmounts {
  const net = invoiceTotal(lines);
  const tax = share(net, vatPercent(vat), 100);
  return { net, vat: tax, total: net + tax };
}

/**
 * A reference number as Estonian banks know it: digits, and one that checks them by the weights 7, 3, 1 from the right.
 * @throws RangeError where it would be longer than the banks take, 20 digits
 */
export function referenceNumber(digits: string): string {
  if (!/^[1-9]\d{0,18}$/.test(digits)) throw new RangeError('a reference number is made of 1 to 19 digits');
  const weights = [7, 3, 1] as const;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (weights[at % 3] ?? 0), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
