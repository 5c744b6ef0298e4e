import type { Cents } from '../../rules/index.ts';
import { moneyTyped, readMoney } from './money-field.ts';

/** What a contract has a price for. */
export const pricedServices = ['support', 'mentoring', 'counselling', 'supervision', 'group'] as const;
export type PricedService = (typeof pricedServices)[number];

/** What a contract was made for in all, as far as it says so, and what of it was paid before its months were sent here. */
export interface ContractVolumes {
  /** Without value added tax. */
  readonly total: Cents | null;
  readonly before: Cents;
  /** In the units of the prices: months of a family or hours of support, meetings of the rest. */
  readonly volumes: Readonly<Record<PricedService, number | null>>;
  readonly usedBefore: Readonly<Record<PricedService, number>>;
}

export const volumeFieldNames = [
  ...(['total', 'before'] as const),
  ...pricedServices.flatMap((service) => [`${service}Volume`, `${service}Before`] as const),
] as const;
export type VolumeField = (typeof volumeFieldNames)[number];
export type VolumeFields = Readonly<Record<VolumeField, string>>;

export const volumeProblems = [
  'sum-unreadable',
  'sum-too-large',
  'volume-unreadable',
  'volume-too-large',
] as const;
export type VolumeProblem = (typeof volumeProblems)[number];

/** Twenty million euros, a million units: more than any contract of these services. */
export const largestTotal: Cents = 20_000_000_00;
export const largestVolume = 1_000_000;

/** The fields as they were typed, none of which must be filled; each problem at its field. */
export function parseVolumes(
  fields: VolumeFields,
  add: (field: VolumeField, code: VolumeProblem) => void,
): ContractVolumes {
  const read = (
    field: VolumeField,
    value: number | null,
    most: number,
    codes: readonly [VolumeProblem, VolumeProblem],
  ): number | null => {
    if (fields[field].trim() === '') return null;
    if (value === null) add(field, codes[0]);
    else if (value > most) add(field, codes[1]);
    return value;
  };
  const sum = (field: 'total' | 'before') =>
    read(field, readMoney(fields[field]), largestTotal, ['sum-unreadable', 'sum-too-large']);
  const volume = (field: VolumeField) =>
    read(field, readWhole(fields[field]), largestVolume, ['volume-unreadable', 'volume-too-large']);
  return {
    // Nothing in all says as little as no number.
    total: sum('total') || null,
    before: sum('before') ?? 0,
    volumes: byService((service) => volume(`${service}Volume`) || null),
    usedBefore: byService((service) => volume(`${service}Before`) ?? 0),
  };
}

/** Volumes as their fields hold them; what was not told stays empty. */
export function volumeFields({ total, before, volumes, usedBefore }: ContractVolumes): VolumeFields {
  const typed = (value: number | null) => (value === null || value === 0 ? '' : String(value));
  return {
    total: total === null ? '' : moneyTyped(total),
    before: before === 0 ? '' : moneyTyped(before),
    ...(Object.fromEntries(
      pricedServices.flatMap((service) => [
        [`${service}Volume`, typed(volumes[service])],
        [`${service}Before`, typed(usedBefore[service])],
      ]),
    ) as Omit<VolumeFields, 'total' | 'before'>),
  };
}

/** 1200, 1 200; null where it is no whole number. */
function readWhole(text: string): number | null {
  const typed = text.replaceAll(/[\s\u00a0]/g, '');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

const byService = <T>(of: (service: PricedService) => T): Record<PricedService, T> =>
  Object.fromEntries(pricedServices.map((service) => [service, of(service)])) as Record<PricedService, T>;
