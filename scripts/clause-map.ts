/**
 * Writes docs/clause-map.md: each clause of the sources, where it is kept, its quotation, the tests that name it and
 * the files that use it. Run by Node 24: `node scripts/clause-map.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clausesIn } from '../spec/clause-ids.ts';
import { clauses } from '../spec/clauses.ts';
import { filesIn, quotations } from '../spec/quotations.ts';
import { testSentences } from '../spec/test-sentences.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export const mapFile = `${root}docs/clause-map.md`;

/** Lines of uses change with every page; the rest changes only with clauses, rules and their tests. */
const usesLine = '- used in ';

/** The map without its lines of uses. */
export function withoutUses(map: string): string {
  return map
    .split('\n')
    .filter((line) => !line.startsWith(usesLine))
    .join('\n');
}

function gathered<T>(items: Iterable<readonly [clause: string, item: T]>): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const [clause, item] of items) {
    const list = lists.get(clause);
    if (list === undefined) lists.set(clause, [item]);
    else if (!list.includes(item)) list.push(item);
  }
  return lists;
}

/** The files outside the rules that name each clause. */
function usesByClause(): ReadonlyMap<string, readonly string[]> {
  const files = filesIn(`${root}src`).filter(
    (file) => /\.(?:tsx?|sql)$/.test(file) && !file.startsWith('rules/'),
  );
  return gathered(
    files.flatMap((file) =>
      clausesIn(readFileSync(`${root}src/${file}`, 'utf8')).map((clause) => [clause, `src/${file}`] as const),
    ),
  );
}

/** The map as it should stand; without the lines of uses where they are not asked for. */
export function clauseMap({ uses = true } = {}): string {
  const said = gathered(quotations().map((quotation) => [quotation.clause, quotation] as const));
  const sentences = gathered(
    testSentences().flatMap((sentence) => sentence.clauses.map((clause) => [clause, sentence.text] as const)),
  );
  const used = uses ? usesByClause() : new Map<string, string[]>();
  const entries = [...clauses].map(([id, { kept, quotation }]) => {
    const quoted = quotation === undefined ? (said.get(id) ?? []) : [{ text: quotation, file: '' }];
    const rules = [...new Set(quoted.map(({ file }) => file).filter(Boolean))];
    const files = used.get(id) ?? [];
    return [
      `## ${id}`,
      '',
      ...[...new Set(quoted.map(({ text }) => text))].flatMap((text) => [`> ${text}`, '']),
      `- kept by ${kept.join(', ')}`,
      ...rules.map((file) => `- rule \`src/rules/${file}\``),
      ...(sentences.get(id) ?? []).map((sentence) => `- tested: ${sentence}`),
      ...(files.length === 0 ? [] : [`${usesLine}${files.map((file) => `\`${file}\``).join(', ')}`]),
      '',
    ].join('\n');
  });
  return [
    '# Clause map',
    '',
    'Written by `npm run clause-map` from `spec/clauses.ts`, the rules and their tests; not by hand.',
    '',
    ...entries,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(mapFile, clauseMap());
  process.stdout.write(`${clauses.size} clauses in docs/clause-map.md\n`);
}
