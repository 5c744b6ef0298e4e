import type { Document } from '../document.ts';

/** Signs that XML 1.0 has no place for; people paste them in without seeing them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text without signs that XML has no place for. */
export const writableText = (text: string): string => text.toWellFormed().replaceAll(unwritable, '');

/** The document without signs that would make its file unreadable. */
export function writable(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? writableText(value) : value,
  );
}
