import { z } from 'zod';
import { lisa3Workbook } from '../../../documents/lisa-3/workbook.ts';
import { renderWorkbook, xlsxType } from '../../../documents/render/workbook.ts';
import { openMonth } from '../../../features/month-close/open-month.ts';
import { packFile, reportFile } from '../../../features/month-close/pack-file.ts';
import { languages } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { month } from '../month-report/asked.ts';
import { noQuery } from '../params.ts';

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
