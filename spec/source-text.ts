import { readFileSync } from 'node:fs';
import { flattened } from './flattened.ts';

const read = (file: string): string => readFileSync(new URL(`./sources/${file}`, import.meta.url), 'utf8');

const specification = read('tehniline-kirjeldus-2024-2025.txt');
const page = read('kriisi-ja-erihoolduspere.txt');

/** The number at the beginning of a paragraph of the specification, with or without its last full stop. */
const numbered = /^[ \t]*([1-3](?:\.\d+)+)\.?(?=\s|$)/gm;

/** The specification's numbered paragraphs, each to where the next begins. */
function paragraphsOf(text: string): ReadonlyMap<string, string> {
  const starts = [...text.matchAll(numbered)];
  const paragraphs = new Map<string, string>();
  starts.forEach((start, i) => {
    const number = start[1] ?? '';
    // A number may stand at the beginning of a line within a later paragraph; the first is the paragraph's own.
    if (!paragraphs.has(number))
      paragraphs.set(number, flattened(text.slice(start.index, starts[i + 1]?.index)));
  });
  return paragraphs;
}

const paragraphs = paragraphsOf(specification);

/** The numbers of the specification's paragraphs, in its order. */
export const paragraphNumbers: readonly string[] = [...paragraphs.keys()];

/**
 * The text in which a clause's quotation must stand: its own paragraph of the specification; the whole of it for the
 * unnumbered introduction (TK 0.n), the whole page for KH and EH.
 */
export function sourceOf(clause: string): string {
  const [source, number = ''] = clause.replace('/KOV', '').split(' ');
  if (source !== 'TK') return flattened(page);
  return number.startsWith('0.') ? flattened(specification) : (paragraphs.get(number) ?? '');
}
