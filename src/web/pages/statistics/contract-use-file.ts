import { z } from 'zod';
import type { Sheet } from '../../../documents/render/sheet.ts';
import { type ContractUse, contractUses } from '../../../features/contracts/contract-use.ts';
import { contractUseTexts, costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { defineFile } from '../../registry/page.ts';
import { noQuery } from '../params.ts';
import { type SheetFormat, sheetFormat, sheetFormats } from '../sheet-formats.ts';
import { percentOf, sayUnit } from './contract-use-words.ts';

interface Exported {
  readonly uses: readonly ContractUse[];
  readonly today: CivilDate;
  readonly language: Language;
  readonly format: SheetFormat;
}

/** What is paid of contracts and left, to reckon with. */
export const contractUseFile = defineFile({
  path: '/statistics/contracts/export/:format',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'export-contract-use',
  params: z.object({ format: sheetFormat }),
  query: noQuery,
  load: async ({ tx, params, today, language }): Promise<Exported> => ({
    uses: await contractUses(tx, today),
    today,
    language,
    format: params.format,
  }),
  concerns: () => ({}),
  async file({ uses, today, language, format }) {
    const { type, render } = sheetFormats[format];
    return {
      name: `${contractUseTexts[language].fileName(today)}.${format}`,
      type,
      bytes: await render(contractUseSheet(uses, language)),
    };
  },
});

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/** A line a contract in money, and one a service of it in its units; pure. */
export function contractUseSheet(uses: readonly ContractUse[], language: Language): Sheet {
  const t = contractUseTexts[language];
  const names = costTexts[language];
  return {
    name: t.title,
    columns: [
      { title: t.provider, width: 30 },
      { title: t.contract, width: 18 },
      { title: t.service, width: 28 },
      { title: t.unit, width: 18 },
      ...[t.volume, t.approved, t.waiting, t.left, t.approvedMoney, t.waitingMoney].map((title) => ({
        title,
        width: 14,
      })),
      { title: `${t.used}, %`, width: 12 },
      { title: `${t.time}, %`, width: 12 },
    ],
    rows: uses.flatMap((use) => {
      const { contract, time } = use;
      const gone = rounded(percentOf(time.gone, time.of) ?? 0, 1);
      const used = percentOf(use.approved + use.waiting, contract.total);
      const euros = (cents: number | null) => (cents === null ? null : cents / 100);
      return [
        [
          ...[contract.provider, contract.number, t.wholeMoney, '€', euros(contract.total)],
          ...[
            euros(use.approved),
            euros(use.waiting),
            euros(use.left),
            euros(use.approved),
            euros(use.waiting),
          ],
          ...[used === null ? null : rounded(used, 1), gone],
        ],
        ...use.services.map((one) => [
          ...[
            contract.provider,
            contract.number,
            names[one.service],
            sayUnit(use, one, language),
            one.volume,
          ],
          ...[rounded(one.approved.units, 3), rounded(one.waiting.units, 3)],
          ...[one.left === null ? null : rounded(one.left, 3)],
          ...[one.approved.amount / 100, one.waiting.amount / 100],
          ...[one.volume === null ? null : usedShare(one), gone],
        ]),
      ];
    }),
  };
}

const usedShare = ({ approved, waiting, volume }: ContractUse['services'][number]): number | null => {
  const used = percentOf(approved.units + waiting.units, volume);
  return used === null ? null : rounded(used, 1);
};
