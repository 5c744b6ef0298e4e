/**
 * How many questions a second the rules answer: of each kind in this process on one core, and through the command;
 * what memory a million questions take; and the quota of TK 2.3.3 beside two engines of rules, in the same run.
 * Run by Node 24: `node bench/rules.ts`. `BENCH_SECONDS` is how long each measurement takes (1), `BENCH_LINES` how many
 * questions go through the command for its memory (1,000,000).
 */
import { answer, type Decision, mayHold, type SessionFacts, termsOf } from '../src/rules/index.ts';
import { runCommand } from './rules-command.ts';
import { jsonRulesEngine, zenEngine } from './rules-engines.ts';
import { questions, quota } from './rules-questions.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 1);
const lineCount = Number(process.env.BENCH_LINES ?? 1_000_000);

const figure = (value: number): string => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  process.stdout.write(`\n${title}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`);
}

/** How often a second a thing is done, after as long a time to get going. */
function rate(act: () => unknown): number {
  let done = 0;
  for (const warming of [true, false]) {
    done = 0;
    const start = performance.now();
    while (performance.now() - start < seconds * 1000) {
      for (let i = 0; i < 50; i += 1) act();
      done += 50;
    }
    if (!warming) done /= (performance.now() - start) / 1000;
  }
  return done;
}

async function rateOf(act: () => Promise<unknown>): Promise<number> {
  let perSecond = 0;
  for (let round = 0; round < 2; round += 1) {
    let done = 0;
    const start = performance.now();
    while (performance.now() - start < seconds * 1000) {
      for (let i = 0; i < 50; i += 1) await act();
      done += 50;
    }
    perSecond = done / ((performance.now() - start) / 1000);
  }
  return perSecond;
}

async function eachKind(): Promise<void> {
  const rows: string[][] = [];
  for (const [ask, question] of Object.entries(questions)) {
    const line = JSON.stringify(question);
    const inProcess = rate(() => answer(question));
    const { perSecond } = await runCommand([line], Math.max(2000, Math.round((inProcess / 6) * seconds)));
    rows.push([ask, figure(line.length), figure(inProcess), figure(perSecond)]);
  }
  print('Questions a second', ['question', 'bytes', 'in process', 'command'], rows);
}

async function memory(): Promise<void> {
  const lines = Object.values(questions).map((question) => JSON.stringify(question));
  const { perSecond, memory: megabytes } = await runCommand(lines, lineCount);
  const row = [
    figure(lineCount),
    figure(perSecond),
    ...[megabytes.early, megabytes.last, megabytes.most].map(figure),
  ];
  print(
    'Memory of the command, questions of all kinds by turns',
    ['questions', 'a second', 'MB early', 'MB last', 'MB most'],
    [row],
  );
}

async function quotaBesideEngines(): Promise<void> {
  const facts = { ...quota, terms: termsOf(quota.terms) } as unknown as SessionFacts;
  const others = { 'json-rules-engine': jsonRulesEngine(quota), '@gorules/zen-engine': zenEngine(quota) };
  const allowed = (answer(quota) as Decision).allowed;
  for (const [name, decide] of Object.entries(others)) {
    if ((await decide()) !== allowed) throw new Error(`${name} decides otherwise`);
  }
  const question = rate(() => answer(quota));
  const rows = [
    ['mayHold, a typed call', figure(rate(() => mayHold(facts))), ''],
    ['answer, the question’s form checked', figure(question), '1.0'],
  ];
  for (const [name, decide] of Object.entries(others)) {
    const perSecond = await rateOf(decide);
    rows.push([name, figure(perSecond), (question / perSecond).toFixed(1)]);
  }
  print('The quota of TK 2.3.3, decisions a second', ['decided by', 'a second', 'answer is × faster'], rows);
}

await eachKind();
await memory();
await quotaBesideEngines();
