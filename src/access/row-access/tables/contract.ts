import type { Matrix } from '../declaration.ts';

const prices = {
  number: 'L-9',
  from_on: '2024-01-01',
  to_on: '2025-12-31',
  support_unit: 'month',
  support_cents: 1,
  mentoring_cents: 1,
  counselling_cents: 1,
  supervision_cents: 1,
  group_cents: 1,
  payment_days: 14,
  total_cents: 1,
  before_cents: 1,
  support_volume: 1,
  mentoring_volume: 1,
  counselling_volume: 1,
  supervision_volume: 1,
  group_volume: 1,
  support_before: 1,
  mentoring_before: 1,
  counselling_before: 1,
  supervision_before: 1,
  group_before: 1,
} as const;
const address = { registry_code: '80990011', street: 'Tamme 1', city: 'Tartu', postcode: '51001' } as const;
const ofProvider = {
  ...address,
  organisation_kind: 'provider',
  vat: 'unregistered',
  iban: 'EE382200221020145685',
  reference_base: '1',
} as const;

/** Prices are the commissioner's to enter; each side of an invoice writes how it stands there. */
export const contractTables = {
  contracts: {
    columns: {
      insert: ['id', 'provider_id', 'edition', ...Object.keys(prices)],
      update: [...Object.keys(prices), 'version'],
    },
    read: { ofTugipuu: ['manager', 'commissioner'], ofKaasteel: ['otherManager', 'commissioner'] },
    change: {
      set: 'support_cents = support_cents + 1',
      by: { ofTugipuu: ['commissioner'], ofKaasteel: ['commissioner'] },
    },
    add: {
      toTugipuu: {
        by: ['commissioner'],
        row: (_, world) => ({
          provider_id: world.id('organisations', 'Tugipuu'),
          edition: 'next',
          ...prices,
        }),
      },
    },
  },
  billing_details: {
    columns: {
      insert: [
        ...['organisation_id', 'organisation_kind', ...Object.keys(address)],
        ...['vat', 'vat_number', 'vat_reason', 'iban', 'reference_base'],
      ],
      update: [
        ...Object.keys(address),
        ...['vat', 'vat_number', 'vat_reason', 'iban', 'reference_base', 'version'],
      ],
    },
    read: {
      ofTugipuu: ['manager', 'commissioner'],
      ofCommissioner: ['manager', 'otherManager', 'commissioner'],
    },
    change: {
      set: 'version = version + 1',
      by: { ofTugipuu: ['manager'], ofCommissioner: ['commissioner'] },
    },
    add: {
      ofKaasteel: {
        by: ['otherManager'],
        row: (_, world) => ({ organisation_id: world.id('organisations', 'Kaasteel'), ...ofProvider }),
      },
    },
  },
} satisfies Matrix;
