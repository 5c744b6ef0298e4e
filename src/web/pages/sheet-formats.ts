import { z } from 'zod';
import { renderCsv, renderXlsx } from '../../documents/render/sheet.ts';
import { xlsxType } from '../../documents/render/workbook.ts';

/** In which formats a table is taken along. */
export const sheetFormats = {
  xlsx: { type: xlsxType, render: renderXlsx },
  csv: { type: 'text/csv; charset=utf-8', render: renderCsv },
} as const;
export const sheetFormat = z.enum(['xlsx', 'csv']);
export type SheetFormat = z.infer<typeof sheetFormat>;
