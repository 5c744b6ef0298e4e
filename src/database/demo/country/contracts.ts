import { type CivilDate, civilDateOf, yearOf } from '../../../rules/index.ts';
import { Random } from '../random.ts';
import type { Batch } from '../rows.ts';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly registryCode: string;
}

/** Prices in cents, and how much they differ between providers. */
const prices = {
  support: [176_00, 400],
  mentoring: [42_00, 100],
  counselling: [58_00, 150],
  supervision: [64_00, 150],
  group: [228_00, 500],
} as const;

const seats = ['Tartu', 'Tallinn', 'Narva', 'Rakvere', 'Pärnu', 'Kuressaare', 'Jõgeva', 'Viljandi'] as const;

/**
 * What the demo's providers are paid by, and how everybody stands on an invoice. The demonstration goes on under the
 * terms of 2024–2025 (docs/decisions/0008-edition-of-the-demo.md), and so do its contracts.
 */
export function writeContracts(
  batch: Batch,
  today: CivilDate,
  commissioner: Party,
  providers: readonly Party[],
): void {
  const random = new Random('contracts');
  const lastYear = Math.max(2025, yearOf(today));
  batch.billing_details.push({
    organisation_id: commissioner.id,
    organisation_kind: 'commissioner',
    registry_code: commissioner.registryCode,
    street: 'Näidise tänav 1',
    city: 'Tallinn',
    postcode: '10001',
    vat: null,
    vat_number: null,
    vat_reason: null,
    iban: null,
    reference_base: null,
  });
  providers.forEach(({ id, name, registryCode }, at) => {
    const priceOf = (service: keyof typeof prices) => {
      const [least, step] = prices[service];
      return least + step * random.whole(0, 8);
    };
    batch.contracts.push({
      id: random.uuid(),
      provider_id: id,
      edition: '2024-2025',
      number: `9-8/2024/${String(101 + at)}`,
      from_on: civilDateOf('2024-01-01'),
      to_on: civilDateOf(`${lastYear}-12-31`),
      support_unit: 'month',
      support_cents: priceOf('support'),
      mentoring_cents: priceOf('mentoring'),
      counselling_cents: priceOf('counselling'),
      supervision_cents: priceOf('supervision'),
      group_cents: priceOf('group'),
      payment_days: 14,
    });
    const vat = name.startsWith('OÜ') ? 'standard' : name.startsWith('SA') ? 'exempt' : 'unregistered';
    batch.billing_details.push({
      organisation_id: id,
      organisation_kind: 'provider',
      registry_code: registryCode,
      street: `Näidise tänav ${at + 2}`,
      city: seats[at % seats.length] ?? 'Tallinn',
      postcode: String(50_101 + at),
      vat,
      vat_number: vat === 'unregistered' ? null : vatNumber(`9900000${at}`),
      vat_reason: vat === 'exempt' ? 'Sotsiaalteenus, käibemaksuseaduse § 16' : null,
      iban: iban(`0000${String(77_000_000_000 + at)}0`),
      reference_base: String(4100 + at),
    });
  });
}

/** An account number of no bank, with the digits that check it. */
function iban(account: string): string {
  const rest = BigInt(`${account}141400`) % 97n;
  return `EE${String(98n - rest).padStart(2, '0')}${account}`;
}

/** A number of value added tax that nobody has, with the digit that checks it. */
function vatNumber(eight: string): string {
  const weights = [3, 7, 1, 3, 7, 1, 3, 7];
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(eight[at]), 0);
  return `EE${eight}${(10 - (total % 10)) % 10}`;
}
