import { z } from 'zod';
import type { Lisa3 } from '../../../documents/lisa-3/data.ts';
import { lisa3Lines, lisa3Workbook } from '../../../documents/lisa-3/workbook.ts';
import { renderCsv } from '../../../documents/render/sheet.ts';
import { renderWorkbook, xlsxType } from '../../../documents/render/workbook.ts';
import { openMonth } from '../../../features/month-close/open-month.ts';
import { packFile, reportFile } from '../../../features/month-close/pack-file.ts';
import { packById } from '../../../features/month-close/packs.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { month } from '../month-report/asked.ts';
import { noQuery, oneId } from '../params.ts';
import { sheetFormats } from '../sheet-formats.ts';

/** Lisa 3 as it would be now; there is none without a contract. */
export const monthSheetFile = defineFile({
  path: '/months/:month/sheet',
  access: ['project_manager'],
  audit: 'export-month-schedule',
  params: z.object({ month }),
  query: z.object({ language: z.enum(languages).default('et') }),
  load: async ({ tx, actor, params, today }) =>
    (await openMonth(tx, actor, params.month, today))?.schedule ?? null,
  concerns: () => ({}),
  file: async (schedule, { query }) => ({
    name: `Lisa 3 ${schedule.provider} ${schedule.month}.xlsx`,
    type: xlsxType,
    bytes: await renderWorkbook(lisa3Workbook(schedule, query.language)),
  }),
});

const csvOf = (schedule: Lisa3, language: Language) => ({
  name: `Lisa 3 ${schedule.provider} ${schedule.month}.csv`,
  type: sheetFormats.csv.type,
  bytes: renderCsv(lisa3Lines(schedule, language)),
});

/** The lines of the same as CSV. */
export const monthLinesFile = defineFile({
  path: '/months/:month/lines',
  access: ['project_manager'],
  audit: 'export-month-lines',
  params: z.object({ month }),
  query: noQuery,
  load: async ({ tx, actor, params, today, language }) => {
    const schedule = (await openMonth(tx, actor, params.month, today))?.schedule;
    return schedule == null ? null : { schedule, language };
  },
  concerns: () => ({}),
  file: async ({ schedule, language }) => csvOf(schedule, language),
});

/** The lines of a month as it was sent, as CSV. */
export const packLinesFile = defineFile({
  path: '/packs/:id/lines',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-sent-lines',
  params: oneId,
  query: noQuery,
  load: async ({ tx, params, language }) => {
    const schedule = (await packById(tx, params.id))?.schedule;
    return schedule === undefined ? null : { schedule, language };
  },
  concerns: (_found, { id }) => ({ record: id }),
  file: async ({ schedule, language }) => csvOf(schedule, language),
});

export const packParts = [
  'sheet',
  'invoice-xml',
  'invoice-pdf',
  'credit-note-xml',
  'credit-note-pdf',
] as const;

/** What was made of a month when it was sent and invoiced, as it was then. */
export const packPartFile = defineFile({
  path: '/packs/:id/:part',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-month-file',
  params: z.object({ id: z.uuid(), part: z.enum(packParts) }),
  query: noQuery,
  load: ({ tx, params }) => packFile(tx, params.id, params.part),
  concerns: (_file, { id }) => ({ record: id }),
  file: async ({ name, type, open }) => ({ name, type, bytes: open() }),
});

/** A supporter's report (Lisa 5) that went with a month. */
export const packReportFile = defineFile({
  path: '/packs/:id/reports/:report',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-sent-report',
  params: z.object({ id: z.uuid(), report: z.uuid() }),
  query: noQuery,
  load: ({ tx, params }) => reportFile(tx, params.id, params.report),
  concerns: (_file, { report }) => ({ record: report }),
  file: async ({ name, type, open }) => ({ name, type, bytes: open() }),
});
