import { z } from 'zod';
import type { Sheet } from '../../../documents/render/sheet.ts';
import type { Figures } from '../../../features/statistics/figures.ts';
import { type Statistics, statistics } from '../../../features/statistics/statistics.ts';
import { statisticsTexts } from '../../../i18n/months/statistics.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { defineFile } from '../../registry/page.ts';
import { type SheetFormat, sheetFormat, sheetFormats } from '../sheet-formats.ts';
import { askedOf, statisticsQuery } from './asked.ts';
import { ofContacts, ofMeetings, ofSupport, sayPart, sayPeriod, splitTitle, titleOf } from './measures.ts';

interface Exported {
  readonly found: Statistics;
  readonly today: CivilDate;
  readonly language: Language;
  readonly format: SheetFormat;
}

/** The numbers that the page shows, to reckon with: hours and euros as numbers. */
export const statisticsFile = defineFile({
  path: '/statistics/export/:format',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'export-statistics',
  params: z.object({ format: sheetFormat }),
  query: statisticsQuery,
  load: async ({ tx, actor, params, query, today, language }): Promise<Exported> => ({
    found: await statistics(tx, actor, askedOf(query, actor), today),
    today,
    language,
    format: params.format,
  }),
  concerns: () => ({}),
  async file({ found, today, language, format }) {
    const { type, render } = sheetFormats[format];
    const bytes = await render(sheetOf(found, language));
    return { name: `${statisticsTexts[language].fileName(today)}.${format}`, type, bytes };
  },
});

const exported = [...ofSupport, ...ofMeetings, ...ofContacts];

/** A line a period, one of them all, and one a part of them; pure. */
export function sheetOf(found: Statistics, language: Language): Sheet {
  const t = statisticsTexts[language];
  const row = (period: string, part: string, figures: Figures, days: { from: string; to: string } | null) => [
    period,
    part,
    days?.from ?? '',
    days?.to ?? '',
    ...exported.map((measure) => (measure.isMoney ? measure.of(figures) / 100 : measure.of(figures))),
  ];
  const { whole } = found;
  return {
    name: t.title,
    columns: [
      { title: t.period, width: 22 },
      { title: splitTitle(found, language), width: 30 },
      { title: t.from, width: 12 },
      { title: t.to, width: 12 },
      ...exported.map((measure) => ({ title: titleOf(measure, language), width: 14 })),
    ],
    rows: [
      ...found.periods.map(({ period, figures }) =>
        row(sayPeriod(period, language), t.whole, figures, period),
      ),
      row(t.whole, t.whole, found.total, whole),
      ...found.parts.map((part) => row(t.whole, sayPart(found, part, language), part.figures, whole)),
    ],
  };
}
