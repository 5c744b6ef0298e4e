import { z } from 'zod';
import type { Sheet } from '../../../../documents/render/sheet.ts';
import { groupsBetween, pricedGroups } from '../../../../features/groups/groups.ts';
import { groupTemplate, listOfGroups } from '../../../../features/groups/list.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import { type CivilDate, yearOf } from '../../../../rules/index.ts';
import { defineFile } from '../../../registry/page.ts';
import { noQuery } from '../../params.ts';
import { type SheetFormat, sheetFormat, sheetFormats } from '../../sheet-formats.ts';

const format = z.object({ format: sheetFormat });

const fileOf = async (sheet: Sheet, name: string, as: SheetFormat) => ({
  name: `${name}.${as}`,
  type: sheetFormats[as].type,
  bytes: await sheetFormats[as].render(sheet),
});

/** The list without rows. */
export const groupTemplateFile = defineFile({
  path: '/groups/list/template/:format',
  access: ['project_manager'],
  audit: 'export-group-template',
  params: format,
  query: noQuery,
  load: async ({ params }) => params.format,
  concerns: () => ({}),
  file: (as) => fileOf(groupTemplate, 'Tugigruppide tabel', as),
});

/** A year's groups of the provider with their pay, as a list that can be read in again. */
export const groupListFile = defineFile({
  path: '/groups/list/export/:format',
  access: ['project_manager'],
  audit: 'export-groups',
  params: format,
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) }),
  async load({ tx, actor, params, query, today, language }) {
    const year = query.year ?? yearOf(today);
    const span = { from: `${year}-01-01` as CivilDate, to: `${year}-12-31` as CivilDate };
    const [groups, { prices }] = await Promise.all([
      groupsBetween(tx, actor, span),
      pricedGroups(tx, actor, actor.organisationId ?? '', span),
    ]);
    return { groups, prices, year, format: params.format, language };
  },
  concerns: () => ({}),
  file: ({ groups, prices, year, format: as, language }) =>
    fileOf(listOfGroups(groups, prices, groupWords[language]), `Tugigrupid ${year}`, as),
});
