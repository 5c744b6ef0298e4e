import type { Cents } from '../../rules/index.ts';

/** A hundred thousand euros: more than anything that is priced here. */
export const dearest: Cents = 100_000_00;

/** Euros as people type them (190; 190,50; 1 190.50 €), in cents; null where it is no sum. */
export function readMoney(text: string): Cents | null {
  const typed = text.replaceAll(/[\s\u00a0€]/g, '').replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(typed)) return null;
  const [euros = '', cents = ''] = typed.split('.');
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** Cents as a field holds them: 190,50. */
export const moneyTyped = (cents: Cents): string =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
