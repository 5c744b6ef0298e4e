import { writableText } from './xml-text.ts';

/**
 * Signs at which a spreadsheet begins to reckon when it reads a cell from text, also in the full width of East Asian
 * keyboards; what nobody sees before them hides none of them.
 */
const signs = '=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20';
const unseen = '[\\s\\u200B-\\u200D\\u2060\\uFEFF]*';
const beginsFormula = new RegExp(`^(?:${unseen}[${signs}]|[\\t\\r\\n])`);
const withApostrophe = new RegExp(`^'(?=${unseen}[${signs}]|[\\t\\r\\n])`);

/** In which format a table leaves the program. */
export type CellFormat = 'xlsx' | 'csv';

/**
 * A text as a cell of a spreadsheet holds it, whatever people wrote into it: never anything that is reckoned. XLSX says of
 * each cell that it is a text; CSV cannot, so what begins as a formula does is preceded by an apostrophe there.
 */
export function cellText(text: string, format: CellFormat): string {
  if (format === 'xlsx') return writableText(text);
  return beginsFormula.test(text) ? `'${text}` : text;
}

/** A text that was read from CSV, without the apostrophe that it left with. */
export const textOfCsv = (cell: string): string => cell.replace(withApostrophe, '');
