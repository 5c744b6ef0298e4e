import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import { type CellFormat, cellText } from './cell-text.ts';

/** A table as it leaves the program: titles, and a row a line. A day is YYYY-MM-DD, a number is a number. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that a sheet's name may not hold, and how long it may be. */
const notInSheetNames = /[\\/?*[\]:]/g;
const longestSheetName = 31;

/**
 * An XLSX workbook of one sheet. Texts are stored as texts, so what begins as a formula does stays what it is.
 */
export async function renderXlsx({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: name.replaceAll(notInSheetNames, ' ').slice(0, longestSheetName),
        columns: columns.map(({ title, width = 18 }) => ({ header: cellText(title, 'xlsx'), width })),
        rows: [columns.map(({ title }) => title), ...rows].map((row) =>
          row.map((cell) => heldAs(cell, 'xlsx')),
        ),
        freezePane: { rows: 1 },
      },
    ],
  });
}

/** CSV as spreadsheets here read it: UTF-8 with its mark, semicolons; texts are kept from being reckoned (`cellText`). */
export function renderCsv({ columns, rows }: Sheet): Uint8Array {
  const text = writeCsv(
    [columns.map(({ title }) => title), ...rows].map((row) => row.map((cell) => heldAs(cell, 'csv'))),
    { delimiter: ';', bom: true },
  );
  return new TextEncoder().encode(text);
}

const heldAs = (cell: string | number | null, format: CellFormat): string | number | null =>
  typeof cell === 'string' ? cellText(cell, format) : cell;
