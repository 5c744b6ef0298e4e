import type { StoredImportRow } from '../../database/tables/imports.ts';
import type { ReadRows } from '../../documents/read/sheet.ts';
import { importColumns, importHeadings, neededColumns } from './columns.ts';

export const mostImportRows = 500;
const longestCell = 500;

export type ListProblem = 'no-headings' | 'no-rows' | 'too-many-rows';

/** What a list has: its columns by their headings, and those without which it is not read. */
export interface ListForm<Column extends string> {
  readonly columns: readonly Column[];
  readonly headings: Readonly<Record<Column, string>>;
  readonly needed: readonly Column[];
}

export type RowsRead =
  | { readonly rows: StoredImportRow[] }
  | { readonly problem: ListProblem; readonly missing: readonly string[] };

/** The rows of a list by its headings, wherever they stand; or why it is none of ours. Pure. */
export function rowsByHeadings<Column extends string>(read: ReadRows, form: ListForm<Column>): RowsRead {
  const [headings = [], ...lines] = read;
  const places = new Map<Column, number>();
  for (const column of form.columns) {
    const at = headings.findIndex((heading) => sameWords(heading, form.headings[column]));
    if (at >= 0) places.set(column, at);
  }
  const missing = form.needed.filter((column) => !places.has(column)).map((column) => form.headings[column]);
  if (missing.length > 0) return { problem: 'no-headings', missing };
  const rows = lines.flatMap((line, index): StoredImportRow[] => {
    const cells: Record<string, string> = Object.fromEntries(
      form.columns.map((column) => {
        const at = places.get(column);
        return [column, (at === undefined ? '' : (line[at] ?? '')).trim().slice(0, longestCell)];
      }),
    );
    // An empty line is none.
    return Object.values(cells).every((cell) => cell === '') ? [] : [{ line: index + 2, cells }];
  });
  if (rows.length === 0) return { problem: 'no-rows', missing: [] };
  if (rows.length > mostImportRows) return { problem: 'too-many-rows', missing: [] };
  return { rows };
}

/** The rows of a list of families. Pure. */
export const rowsOfList = (read: ReadRows): RowsRead =>
  rowsByHeadings(read, { columns: importColumns, headings: importHeadings, needed: neededColumns });

const sameWords = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('et').replaceAll(/\s+/g, ' ') === b.toLocaleLowerCase('et');
