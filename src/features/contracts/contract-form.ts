import type { SupportUnit } from '../../database/tables/contracts.ts';
import { type Cents, type CivilDate, editions } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import {
  type ContractVolumes,
  type PricedService,
  parseVolumes,
  pricedServices,
  type VolumeFields,
  volumeFields,
  volumeProblems,
} from './contract-volumes.ts';
import { dearest, moneyTyped, readMoney } from './money-field.ts';

export { type PricedService, pricedServices };
export const supportUnits = ['month', 'hour'] as const satisfies readonly SupportUnit[];

export interface ContractInput extends ContractVolumes {
  readonly edition: string;
  readonly number: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly supportUnit: SupportUnit;
  /** Without value added tax; of a group, the price of a 2-hour meeting (TK 2.4.7). */
  readonly prices: Readonly<Record<PricedService, Cents>>;
  readonly paymentDays: number;
}

/** The form as it was typed. */
export type ContractFields = Readonly<
  Record<'edition' | 'number' | 'from' | 'to' | 'supportUnit' | PricedService | 'paymentDays', string>
> &
  VolumeFields;
export type ContractField = keyof ContractFields;

export const numberLimit = 60;
export const longestPayment = 90;

export const contractProblems = [
  'edition-missing',
  'number-missing',
  'number-too-long',
  'day-missing',
  'day-unreadable',
  'to-before-from',
  'unit-missing',
  'price-missing',
  'price-unreadable',
  'price-too-large',
  'payment-days-wrong',
  ...volumeProblems,
] as const;
export type ContractProblem = (typeof contractProblems)[number];

type Parsed =
  | { readonly ok: true; readonly value: ContractInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: ContractField; readonly code: ContractProblem }[];
    };

/** A contract as the commissioner typed it, or every problem at once, each at its field. */
export function parseContract(fields: ContractFields): Parsed {
  const problems: { field: ContractField; code: ContractProblem }[] = [];
  const add = (field: ContractField, code: ContractProblem) => problems.push({ field, code });
  const edition = editions.has(fields.edition) ? fields.edition : null;
  if (edition === null) add('edition', 'edition-missing');
  const number = fields.number.trim();
  if (number === '') add('number', 'number-missing');
  else if (number.length > numberLimit) add('number', 'number-too-long');
  const day = (field: 'from' | 'to'): CivilDate | null => {
    const typed = fields[field].trim();
    const read = typed === '' ? null : readDate(typed);
    if (typed === '') add(field, 'day-missing');
    else if (read === null) add(field, 'day-unreadable');
    return read;
  };
  const from = day('from');
  const to = day('to');
  if (from !== null && to !== null && to < from) add('to', 'to-before-from');
  const supportUnit = supportUnits.find((unit) => unit === fields.supportUnit);
  if (supportUnit === undefined) add('supportUnit', 'unit-missing');
  const prices = Object.fromEntries(
    pricedServices.map((service) => {
      const price = readMoney(fields[service]);
      if (fields[service].trim() === '') add(service, 'price-missing');
      else if (price === null) add(service, 'price-unreadable');
      else if (price > dearest) add(service, 'price-too-large');
      return [service, price ?? 0];
    }),
  ) as Record<PricedService, Cents>;
  const paymentDays = Number(fields.paymentDays.trim() || Number.NaN);
  if (!Number.isInteger(paymentDays) || paymentDays < 1 || paymentDays > longestPayment) {
    add('paymentDays', 'payment-days-wrong');
  }
  const volumes = parseVolumes(fields, add);
  if (problems.length > 0 || edition === null || from === null || to === null || supportUnit === undefined) {
    return { ok: false, problems };
  }
  return { ok: true, value: { edition, number, from, to, supportUnit, prices, paymentDays, ...volumes } };
}

/** A contract as its form holds it. */
export function contractFields(contract: ContractInput): ContractFields {
  const { edition, number, from, to, supportUnit, prices, paymentDays } = contract;
  const typed = Object.fromEntries(pricedServices.map((service) => [service, moneyTyped(prices[service])]));
  return {
    ...(typed as Record<PricedService, string>),
    ...volumeFields(contract),
    edition,
    number,
    from,
    to,
    supportUnit,
    paymentDays: String(paymentDays),
  };
}
