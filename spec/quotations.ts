import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flattened } from './flattened.ts';

/** Where the rules are, from here as from the built program. */
export const rulesFolder = fileURLToPath(new URL('../src/rules/', import.meta.url));

/** A clause as it stands quoted above a rule. */
export interface Quotation {
  readonly clause: string;
  readonly text: string;
  /** The rule's file, from the rules' folder. */
  readonly file: string;
}

/** Files of a folder and of those in it, from that folder, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ''))
    .sort();
}

const quoted = /\b((?:TK|KH|EH) [\d.]+(?:\/KOV)?): „([^“]*)“/g;

/** All that the rules quote, by file. */
export function quotations(): Quotation[] {
  return filesIn(rulesFolder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const comments = readFileSync(`${rulesFolder}${file}`, 'utf8').replace(/^\s*\* ?/gm, ' ');
      return [...comments.matchAll(quoted)].map(([, clause = '', text = '']) => ({
        clause,
        text: flattened(text),
        file,
      }));
    });
}
