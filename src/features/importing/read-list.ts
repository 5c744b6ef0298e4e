import type { StoredImportRow } from '../../database/tables/imports.ts';
import type { ReadRows } from '../../documents/read/sheet.ts';
import { type ImportColumn, importColumns, importHeadings, neededColumns } from './columns.ts';

export const mostImportRows = 500;
const longestCell = 500;

export type ListProblem = 'no-headings' | 'no-rows' | 'too-many-rows';

/** The rows of a list by its headings, wherever they stand; or why it is none of ours. Pure. */
export function rowsOfList(
  read: ReadRows,
):
  | { readonly rows: StoredImportRow[] }
  | { readonly problem: ListProblem; readonly missing: readonly string[] } {
  const [headings = [], ...lines] = read;
  const places = new Map<ImportColumn, number>();
  for (const column of importColumns) {
    const at = headings.findIndex((heading) => sameWords(heading, importHeadings[column]));
    if (at >= 0) places.set(column, at);
  }
  const missing = neededColumns
    .filter((column) => !places.has(column))
    .map((column) => importHeadings[column]);
  if (missing.length > 0) return { problem: 'no-headings', missing };
  const rows = lines.flatMap((line, index): StoredImportRow[] => {
    const cells = Object.fromEntries(
      importColumns.map((column) => {
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

const sameWords = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('et').replaceAll(/\s+/g, ' ') === b.toLocaleLowerCase('et');
