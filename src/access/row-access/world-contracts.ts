import type { Scribe } from './scribe.ts';
import { otherProvider, provider } from './world-people.ts';

/** What both providers are paid by, and how one of them and the commissioner stand on an invoice. */
export async function addContracts(scribe: Scribe): Promise<void> {
  for (const name of [provider, otherProvider]) {
    await scribe.add('contracts', `of${name}`, {
      provider_id: scribe.id('organisations', name),
      edition: '2024-2025',
      number: `L-${name}`,
      from_on: '2024-01-01',
      to_on: '2025-12-31',
      support_unit: 'month',
      support_cents: 190_00,
      mentoring_cents: 40_00,
      counselling_cents: 60_00,
      supervision_cents: 65_00,
      group_cents: 240_00,
      payment_days: 14,
    });
  }
  const address = { registry_code: '80990011', street: 'Tamme 1', city: 'Tartu', postcode: '51001' };
  await scribe.add('billing_details', `of${provider}`, {
    organisation_id: scribe.id('organisations', provider),
    organisation_kind: 'provider',
    ...address,
    vat: 'exempt',
    vat_number: 'EE990000013',
    vat_reason: 'Sotsiaalteenus',
    iban: 'EE382200221020145685',
    reference_base: '12',
  });
  await scribe.add('billing_details', 'ofCommissioner', {
    organisation_id: scribe.id('organisations', 'commissioner'),
    organisation_kind: 'commissioner',
    ...address,
  });
}
