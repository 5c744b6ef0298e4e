import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';

/** A table as it leaves the program: titles, and a row a line. A day is YYYY-MM-DD, a number is a number. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that a sheet's name may not hold, and how long it may be. */
const notInSheetNames = /[\\/?*[\]:]/g;
const longestSheetName = 31;

/** What a spreadsheet would reckon with if it stood at the beginning of a cell that it reads from text. */
const beginsFormula = /^[=+\-@\t\r\n|]/;

/**
 * An XLSX workbook of one sheet. Texts are stored as texts, so what begins as a formula does stays what it is.
 */
export async function renderXlsx({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: name.replaceAll(notInSheetNames, ' ').slice(0, longestSheetName),
        columns: columns.map(({ title, width = 18 }) => ({ header: title, width })),
        rows: [columns.map(({ title }) => title), ...rows.map((row) => [...row])],
        freezePane: { rows: 1 },
      },
    ],
  });
}

/**
 * CSV as spreadsheets here read it: UTF-8 with its mark, semicolons. A text that begins as a formula does is
 * preceded by an apostrophe, because a spreadsheet that opens the file would reckon it.
 */
export function renderCsv({ columns, rows }: Sheet): Uint8Array {
  const text = writeCsv(
    [columns.map(({ title }) => title), ...rows].map((row) => row.map(asText)),
    { delimiter: ';', bom: true },
  );
  return new TextEncoder().encode(text);
}

function asText(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && beginsFormula.test(cell) ? `'${cell}` : cell;
}
