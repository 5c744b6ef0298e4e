import { z } from 'zod';
import type { Sheet } from '../../../documents/render/sheet.ts';
import type { DueFamily } from '../../../features/due/due-families.ts';
import { type DueOverview, dueOverview } from '../../../features/due/due-overview.ts';
import { dueTexts } from '../../../i18n/family-support/due.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { defineFile, type OutgoingFile } from '../../registry/page.ts';
import { standingWords, titleOf } from '../families/obligation-words.ts';
import { type SheetFormat, sheetFormat, sheetFormats } from '../sheet-formats.ts';
import { askedOf, dueQuery } from './asked.ts';
import { supportersOf } from './silent-families.tsx';

interface Exported {
  readonly found: DueOverview;
  readonly today: CivilDate;
  readonly language: Language;
  readonly format: SheetFormat;
}

/** The rows that the page shows, whole, to take along; read as whoever takes them. */
export const dueFile = defineFile({
  path: '/due/export/:format',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-what-is-due',
  params: z.object({ format: sheetFormat }),
  query: dueQuery,
  load: async ({ tx, actor, params, query, today, language }): Promise<Exported> => ({
    found: await dueOverview(tx, actor, { ...askedOf(query), group: null }, today),
    today,
    language,
    format: params.format,
  }),
  concerns: () => ({}),
  async file(exported): Promise<OutgoingFile> {
    const { format, language, today } = exported;
    const { type, render } = sheetFormats[format];
    const bytes = await render(sheetOf(exported));
    return { name: `${dueTexts[language].fileName(today)}.${format}`, type, bytes };
  },
});

/**
 * A file goes where nobody sees who reads it: of a family that refused its municipality it holds the case number
 * alone (TK 2.1.3.6.4).
 */
function openly(family: DueFamily, language: Language): { name: string; municipality: string } {
  const t = dueTexts[language];
  if (!family.municipalityInvolved) return { name: t.withheld, municipality: t.withheld };
  return { name: family.name, municipality: family.municipality ?? t.noMunicipality };
}

/** The list as a table of days, clauses and words; pure. */
export function sheetOf({ found, today, language }: Omit<Exported, 'format'>): Sheet {
  const t = dueTexts[language];
  return {
    name: t.list,
    columns: [
      { title: t.caseNumber, width: 16 },
      { title: t.family, width: 30 },
      { title: t.what, width: 40 },
      { title: t.clause, width: 16 },
      { title: t.dueDay, width: 12 },
      { title: t.state, width: 16 },
      { title: t.why, width: 40 },
      { title: t.supporter, width: 26 },
      { title: t.municipality, width: 24 },
      { title: t.county, width: 20 },
    ],
    rows: found.items.map(({ family, obligation, state }) => {
      const { name, municipality } = openly(family, language);
      return [
        family.caseNumber,
        name,
        titleOf(obligation, language),
        obligation.clause,
        obligation.due,
        t[state],
        standingWords(obligation, today, language).text,
        supportersOf(family, language),
        municipality,
        family.municipalityInvolved ? family.county : t.withheld,
      ];
    }),
  };
}
