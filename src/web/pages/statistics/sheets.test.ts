import { describe, expect, test } from 'vitest';
import type { ContractUse } from '../../../features/contracts/contract-use.ts';
import type { Costs } from '../../../features/statistics/costs.ts';
import { languages } from '../../../i18n/texts.ts';
import { civilDateOf } from '../../../rules/index.ts';
import { contractUseSheet } from './contract-use-file.ts';
import { costSheet } from './costs-file.ts';

const none = { support: 0, mentoring: 0, counselling: 0, supervision: 0, group: 0 };
const period = {
  length: 'month',
  from: civilDateOf('2024-10-01'),
  to: civilDateOf('2024-10-31'),
  goesOn: false,
} as const;
const paid = { ...none, support: 190_05, group: 240_00 };
const costs: Costs = {
  asked: {
    length: 'month',
    year: null,
    split: 'county',
    filter: { county: null, provider: null, kind: null },
  },
  periods: [{ period, costs: paid }],
  whole: period,
  total: paid,
  parts: [
    { key: 'Tartu maakond', name: 'Tartu maakond', costs: { ...none, support: 190_05 } },
    { key: '', name: null, costs: { ...none, group: 240_00 } },
  ],
  waiting: { months: 0, sum: 0 },
  choices: { counties: [], providers: [] },
};

describe('Costs taken along', () => {
  test('are euros by service and in all: a line a period, one of them all, and one a part', () => {
    const { columns, rows } = costSheet(costs, 'et');
    expect(columns.slice(-2).map(({ title }) => title)).toEqual(['Tugigrupid, €', 'Kokku, €']);
    expect(rows.map(([when, part, , , ...sums]) => [when, part, ...sums])).toEqual([
      ['oktoober 2024', 'Kokku', 190.05, 0, 0, 0, 240, 430.05],
      ['Kokku', 'Kokku', 190.05, 0, 0, 0, 240, 430.05],
      ['Kokku', 'Tartu maakond', 190.05, 0, 0, 0, 0, 190.05],
      ['Kokku', 'Maakond ütlemata', 0, 0, 0, 0, 240, 240],
    ]);
  });
  test('have as many cells as columns, in every language', () => {
    for (const language of languages) {
      const { columns, rows } = costSheet(costs, language);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

const empty = { amount: 0, units: 0 };
const use: ContractUse = {
  contract: {
    id: '1',
    providerId: '2',
    provider: 'MTÜ Tamm',
    edition: '2024-2025',
    number: '9-8/1',
    from: civilDateOf('2024-01-01'),
    to: civilDateOf('2025-12-31'),
    supportUnit: 'hour',
    prices: none,
    paymentDays: 14,
    total: 1_000_00,
    before: 100_00,
    volumes: { support: 30, mentoring: null, counselling: null, supervision: null, group: null },
    usedBefore: none,
    version: 1,
  },
  services: (['support', 'mentoring', 'counselling', 'supervision', 'group'] as const).map((service) =>
    service === 'support'
      ? {
          service,
          approved: { amount: 500_00, units: 20 + 1 / 3 },
          waiting: { amount: 50_00, units: 2 },
          volume: 30,
          left: 30 - 22 - 1 / 3,
        }
      : { service, approved: empty, waiting: empty, volume: null, left: null },
  ),
  approved: 600_00,
  waiting: 50_00,
  left: 350_00,
  invoiced: 0,
  months: { approved: 1, waiting: 1 },
  time: { gone: 365, of: 731 },
};

describe('What is paid of contracts, taken along', () => {
  test('is a line in money and one a service in its units, with the shares of both and of the time', () => {
    const { rows } = contractUseSheet([use], 'et');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual([...['MTÜ Tamm', '9-8/1', 'Kokku', '€', 1000, 600, 50, 350, 600, 50, 65, 49.9]]);
    expect(rows[1]).toEqual([
      ...['MTÜ Tamm', '9-8/1', 'Peretugi', 'tund', 30, 20.333, 2, 7.667, 500, 50, 74.4, 49.9],
    ]);
    // Of what has no volume nothing is left to tell.
    expect(rows[2]?.slice(4, 8)).toEqual([null, 0, 0, null]);
  });
  test('has as many cells as columns, in every language', () => {
    for (const language of languages) {
      const { columns, rows } = contractUseSheet([use], language);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});
