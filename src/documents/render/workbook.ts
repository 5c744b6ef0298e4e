import { type Cell as HucreCell, writeXlsx } from 'hucre/xlsx';
import type { CivilDate } from '../../rules/index.ts';
import { cellText } from './cell-text.ts';
import { writableText } from './xml-text.ts';
import { withoutClock } from './zip-times.ts';

/** A cell by what it holds. A text stays a text, whatever it begins with; a formula is written by the program alone. */
export type Cell =
  | string
  | number
  | null
  | { readonly kind: 'heading'; readonly text: string }
  /** In cents, shown in euros. */
  | { readonly kind: 'money'; readonly cents: number }
  | { readonly kind: 'day'; readonly day: CivilDate }
  /** With what it comes to, for readers that reckon nothing. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: number;
      readonly as: 'money' | 'number';
    };

export interface WorkbookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** So many rows stay in sight, and stand again on every printed page. */
  readonly frozen: number;
  readonly landscape: boolean;
}

export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly madeOn: CivilDate;
  readonly sheets: readonly WorkbookSheet[];
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const euros = '#,##0.00 "€"';
const firstDay = Date.UTC(1899, 11, 30);

/** Days since the day from which spreadsheets count. */
const serialOf = (day: CivilDate): number => (Date.parse(`${day}T00:00:00Z`) - firstDay) / 86_400_000;

/** A workbook as XLSX. The same workbook always comes to the same bytes. */
export async function renderWorkbook({ title, author, madeOn, sheets }: Workbook): Promise<Uint8Array> {
  const moment = new Date(`${madeOn}T00:00:00Z`);
  const bytes = await writeXlsx({
    properties: {
      title: writableText(title),
      creator: writableText(author),
      created: moment,
      modified: moment,
    },
    sheets: sheets.map(({ name, widths, rows, frozen, landscape }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => row.map(heldBy)),
      cells: cellsOf(rows),
      freezePane: { rows: frozen },
      pageSetup: {
        paperSize: 'a4',
        orientation: landscape ? ('landscape' as const) : ('portrait' as const),
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `$1:$${frozen}`,
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    })),
  });
  return withoutClock(bytes);
}

function heldBy(cell: Cell): string | number | null {
  if (typeof cell === 'string') return cellText(cell, 'xlsx');
  if (cell === null || typeof cell === 'number') return cell;
  switch (cell.kind) {
    case 'heading':
      return cellText(cell.text, 'xlsx');
    case 'money':
      return cell.cents / 100;
    case 'day':
      return serialOf(cell.day);
    case 'formula':
      return cell.result;
  }
}

/** What of the cells is more than their value. */
function cellsOf(rows: WorkbookSheet['rows']): Map<string, Partial<HucreCell>> {
  const cells = new Map<string, Partial<HucreCell>>();
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of line.entries()) {
      const more = moreOf(cell);
      if (more !== null) cells.set(`${row},${column}`, more);
    }
  }
  return cells;
}

function moreOf(cell: Cell): Partial<HucreCell> | null {
  if (typeof cell === 'string' && cell.length > 0) {
    return { style: { alignment: { vertical: 'top', wrapText: true } } };
  }
  if (typeof cell === 'string' || cell === null || typeof cell === 'number') return null;
  switch (cell.kind) {
    case 'heading':
      return { style: { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } };
    case 'money':
      return { style: { numFmt: euros } };
    case 'day':
      return { style: { numFmt: 'dd.mm.yyyy' } };
    case 'formula':
      return {
        formula: cell.formula,
        formulaResult: cell.result,
        ...(cell.as === 'money' ? { style: { numFmt: euros, font: { bold: false } } } : {}),
      };
  }
}
