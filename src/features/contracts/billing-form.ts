import type { VatStatus } from '../../database/tables/contracts.ts';
import { isEstonianIban, isRegistryCode, isVatNumber } from './bank-codes.ts';

export const vatStatuses = ['unregistered', 'exempt', 'standard'] as const satisfies readonly VatStatus[];

/** Where an organisation is, and under which code the e-invoice's network knows it. */
export interface Address {
  readonly registryCode: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
}

/** Value added tax as a seller stands to it. */
export type Vat =
  | { readonly status: 'unregistered' }
  | { readonly status: 'exempt'; readonly number: string; readonly reason: string }
  | { readonly status: 'standard'; readonly number: string };

/** How a provider is paid. */
export interface Payee {
  readonly vat: Vat;
  readonly iban: string;
  /** The digits that begin its reference numbers, without the one that checks them. */
  readonly referenceBase: string;
}

export interface BillingInput {
  readonly address: Address;
  /** Null of the commissioner, who is paid nothing. */
  readonly payee: Payee | null;
}

const addressFields = ['registryCode', 'street', 'city', 'postcode'] as const;
const payeeFields = ['vat', 'vatNumber', 'vatReason', 'iban', 'referenceBase'] as const;
export type BillingField = (typeof addressFields)[number] | (typeof payeeFields)[number];
export type BillingFields = Readonly<Record<BillingField, string>>;
export const billingFieldNames: readonly BillingField[] = [...addressFields, ...payeeFields];

export const billingProblems = [
  'code-wrong',
  'street-missing',
  'city-missing',
  'too-long',
  'postcode-wrong',
  'vat-missing',
  'vat-number-wrong',
  'vat-reason-missing',
  'iban-wrong',
  'reference-wrong',
] as const;
export type BillingProblem = (typeof billingProblems)[number];

type Parsed =
  | { readonly ok: true; readonly value: BillingInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: BillingField; readonly code: BillingProblem }[];
    };

const squeezed = (text: string): string => text.replaceAll(/[\s\u00a0]/g, '').toUpperCase();

/** Details of an invoice as they were typed, or every problem at once, each at its field. */
export function parseBilling(fields: BillingFields, kind: 'commissioner' | 'provider'): Parsed {
  const problems: { field: BillingField; code: BillingProblem }[] = [];
  const add = (field: BillingField, code: BillingProblem) => problems.push({ field, code });
  const registryCode = squeezed(fields.registryCode);
  if (!isRegistryCode(registryCode)) add('registryCode', 'code-wrong');
  const text = (field: 'street' | 'city' | 'vatReason', missing: BillingProblem, longest: number) => {
    const typed = fields[field].trim().replaceAll(/\s+/g, ' ');
    if (typed === '') add(field, missing);
    else if (typed.length > longest) add(field, 'too-long');
    return typed;
  };
  const street = text('street', 'street-missing', 200);
  const city = text('city', 'city-missing', 100);
  const postcode = squeezed(fields.postcode);
  if (!/^\d{5}$/.test(postcode)) add('postcode', 'postcode-wrong');
  const address = { registryCode, street, city, postcode };
  if (kind === 'commissioner') {
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { address, payee: null } };
  }

  const status = vatStatuses.find((one) => one === fields.vat);
  if (status === undefined) add('vat', 'vat-missing');
  const number = squeezed(fields.vatNumber);
  if (status !== undefined && status !== 'unregistered' && !isVatNumber(number)) {
    add('vatNumber', 'vat-number-wrong');
  }
  const reason = status === 'exempt' ? text('vatReason', 'vat-reason-missing', 200) : '';
  const iban = squeezed(fields.iban);
  if (!isEstonianIban(iban)) add('iban', 'iban-wrong');
  const referenceBase = squeezed(fields.referenceBase);
  if (!/^[1-9]\d{0,11}$/.test(referenceBase)) add('referenceBase', 'reference-wrong');
  if (problems.length > 0 || status === undefined) return { ok: false, problems };
  const vat: Vat =
    status === 'unregistered'
      ? { status }
      : status === 'exempt'
        ? { status, number, reason }
        : { status, number };
  return { ok: true, value: { address, payee: { vat, iban, referenceBase } } };
}

/** Details as their form holds them. */
export function billingFields({ address, payee }: BillingInput): BillingFields {
  const vat = payee?.vat;
  return {
    ...address,
    vat: vat?.status ?? '',
    vatNumber: vat === undefined || vat.status === 'unregistered' ? '' : vat.number,
    vatReason: vat?.status === 'exempt' ? vat.reason : '',
    iban: payee?.iban ?? '',
    referenceBase: payee?.referenceBase ?? '',
  };
}
