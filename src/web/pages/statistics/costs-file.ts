import { z } from 'zod';
import type { Sheet } from '../../../documents/render/sheet.ts';
import { type Costs, type ServiceCosts, statisticsCosts } from '../../../features/statistics/costs.ts';
import { costTexts } from '../../../i18n/months/costs.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { defineFile } from '../../registry/page.ts';
import { type SheetFormat, sheetFormat, sheetFormats } from '../sheet-formats.ts';
import { askedOf, statisticsQuery } from './asked.ts';
import { costColumns, costOf, sayCostPart } from './cost-words.ts';
import { sayPeriod, splitTitle } from './measures.ts';

interface Exported {
  readonly found: Costs;
  readonly today: CivilDate;
  readonly language: Language;
  readonly format: SheetFormat;
}

/** The sums that the page shows, to reckon with: euros as numbers. */
export const costsFile = defineFile({
  path: '/statistics/costs/export/:format',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'export-costs',
  params: z.object({ format: sheetFormat }),
  query: statisticsQuery,
  load: async ({ tx, actor, params, query, today, language }): Promise<Exported> => ({
    found: await statisticsCosts(tx, actor, askedOf(query, actor), today),
    today,
    language,
    format: params.format,
  }),
  concerns: () => ({}),
  async file({ found, today, language, format }) {
    const { type, render } = sheetFormats[format];
    return {
      name: `${costTexts[language].fileName(today)}.${format}`,
      type,
      bytes: await render(costSheet(found, language)),
    };
  },
});

/** A line a period, one of them all, and one a part of them; pure. */
export function costSheet(found: Costs, language: Language): Sheet {
  const t = costTexts[language];
  const words = statisticsTexts[language];
  const row = (
    period: string,
    part: string,
    costs: ServiceCosts,
    days: { from: string; to: string } | null,
  ) => [
    ...[period, part, days?.from ?? '', days?.to ?? ''],
    ...costColumns.map((column) => costOf(costs, column) / 100),
  ];
  const { whole } = found;
  return {
    name: t.title,
    columns: [
      { title: words.period, width: 22 },
      { title: splitTitle(found, language), width: 30 },
      { title: words.from, width: 12 },
      { title: words.to, width: 12 },
      ...costColumns.map((column) => ({ title: `${t[column]}, €`, width: 16 })),
    ],
    rows: [
      ...found.periods.map(({ period, costs }) => row(sayPeriod(period, language), t.whole, costs, period)),
      row(t.whole, t.whole, found.total, whole),
      ...found.parts.map((part) => row(t.whole, sayCostPart(found, part, language), part.costs, whole)),
    ],
  };
}
