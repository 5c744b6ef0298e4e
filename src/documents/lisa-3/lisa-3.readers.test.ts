import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type Cell, renderWorkbook, type Workbook } from '../render/workbook.ts';
import { libreOfficeReckons, reckonedByLibreOffice } from '../testing/readers.ts';
import { totalOf, totalsOf } from './data.ts';
import { schedule } from './testing/schedule.ts';
import { lisa3Workbook } from './workbook.ts';

/** The same with no formula's result in it, so that what is read was reckoned. */
const unreckoned = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(without)) })),
});
const without = (cell: Cell): Cell =>
  typeof cell === 'object' && cell?.kind === 'formula' ? { ...cell, result: -1 } : cell;

test.runIf(libreOfficeReckons())(
  'LibreOffice reckons Lisa 3 to the same sums, and keeps texts texts',
  async () => {
    const xlsx = await renderWorkbook(unreckoned(lisa3Workbook(schedule, 'et')));
    const { sheets } = await readXlsx(reckonedByLibreOffice(xlsx), { readStyles: false });
    const [lines, summary] = sheets;
    expect(schedule.lines.map((_, at) => lines?.rows[3 + at]?.[16])).toEqual(
      schedule.lines.map(({ amount }) => amount / 100),
    );
    expect(lines?.rows[3 + schedule.lines.length]?.[16]).toBe(totalOf(schedule) / 100);
    expect(totalsOf(schedule).map((_, at) => summary?.rows[1 + at]?.[4])).toEqual(
      totalsOf(schedule).map(({ amount }) => amount / 100),
    );
    expect(lines?.rows[0]?.[3]).toBe('=MTÜ "Tammetõru"');
    expect(lines?.rows[8]?.[2]).toBe('=1+1');
  },
  160_000,
);
