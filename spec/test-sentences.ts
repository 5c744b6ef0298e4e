import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clausesIn } from './clause-ids.ts';
import { filesIn } from './quotations.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What a test says, with what is said around it, and the clauses that it names. */
export interface Sentence {
  readonly text: string;
  readonly clauses: readonly string[];
  readonly file: string;
}

interface Title {
  readonly indent: number;
  readonly text: string;
  readonly clauses: readonly string[];
}

/** A title is the first argument of `test(` or `describe(`, or of what `.each(…)` of them gives. */
const titled =
  /^( *)(?:(?:test|describe)(?:\.runIf\([^)]*\)|\.each\(\w+\))?|\](?: as const)?\))\(\s*(['`])((?:\\.|(?!\2).)*)\2/gm;

/** Where `%s` begins a title, the clauses are the first of each row. */
function clausesOf(title: string, before: string, indent: number): string[] {
  if (!title.startsWith('%s')) return clausesIn(title);
  const rows = before.slice(
    before.lastIndexOf(`\n${' '.repeat(indent)}${indent === 0 ? 'describe' : 'test'}.each(`),
  );
  return [...rows.matchAll(/^\s*\['([^']+)'/gm)].flatMap(([, first = '']) => clausesIn(first));
}

function sentencesOf(file: string): Sentence[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const titles = [...text.matchAll(titled)].map((match): Title => {
    const indent = (match[1] ?? '').length;
    const title = (match[3] ?? '').replaceAll('\\', '');
    return { indent, text: title, clauses: clausesOf(title, text.slice(0, match.index), indent) };
  });
  const sentences: Sentence[] = [];
  const around: Title[] = [];
  titles.forEach((title, i) => {
    while ((around.at(-1)?.indent ?? -1) >= title.indent) around.pop();
    around.push(title);
    const isLeaf = (titles[i + 1]?.indent ?? 0) <= title.indent;
    if (!isLeaf) return;
    const clauses = [...new Set(around.flatMap((each) => each.clauses))];
    sentences.push({ text: around.map((each) => each.text).join(' › '), clauses, file });
  });
  return sentences;
}

/** Every sentence of the rules' tests and properties. */
export function testSentences(): Sentence[] {
  const files = [
    ...filesIn(`${root}src/rules`).map((file) => `src/rules/${file}`),
    ...filesIn(`${root}spec/properties`).map((file) => `spec/properties/${file}`),
  ];
  return files.filter((file) => file.endsWith('.test.ts')).flatMap(sentencesOf);
}
