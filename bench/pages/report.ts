import { cpus, totalmem } from 'node:os';
import type { Figures } from './figures.ts';
import type { ScaleFigures } from './measure.ts';
import { titles } from './requests.ts';

/** What is aimed at, and whether a run reached it. */
export interface Aim {
  readonly words: string;
  readonly reached: boolean;
  readonly figure: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const ms = (value: number) => value.toFixed(value < 2 ? 2 : value < 9.95 ? 1 : 0);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const whole = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

const heads = {
  ratio: [
    'page',
    'scale',
    'connections',
    'of the ceiling',
    'requests/s',
    'ceiling',
    'CPU ms',
    'ceiling',
    'nothing reckoned',
  ],
  time: ['page', 'scale', 'connections', 'p50 ms', 'p95 ms', 'p99 ms', 'database ms', 'statements', 'errors'],
  weight: ['page', 'HTML', 'HTML gzip', 'JavaScript', 'JavaScript gzip', 'brotli', 'scripts'],
};

type Row = readonly string[];

export interface Tables {
  readonly ratios: readonly Row[];
  readonly times: readonly Row[];
  readonly weights: readonly Row[];
}

export function tablesOf(scales: readonly ScaleFigures[]): Tables {
  const lines = scales.flatMap(({ scale, pages }) =>
    pages.flatMap(({ page, program, ceiling, ratio, cold }) =>
      Object.keys(program)
        .map(Number)
        .map((connections) => ({
          head: [titles[page], String(scale), String(connections)],
          program: program[connections],
          ceiling: ceiling[connections],
          ratio: ratio[connections],
          cold: connections === 20 ? cold : null,
        })),
    ),
  );
  return {
    ratios: lines.map(({ head, program, ceiling, ratio, cold }) => [
      ...head,
      percent(ratio ?? Number.NaN),
      whole(program?.perSecond ?? Number.NaN),
      whole(ceiling?.perSecond ?? Number.NaN),
      ms(program?.processor ?? Number.NaN),
      ms(ceiling?.processor ?? Number.NaN),
      cold === null ? '' : `${whole(cold.perSecond)} (p95 ${ms(cold.p95)} ms)`,
    ]),
    times: lines.map(({ head, program }) => (program === undefined ? head : [...head, ...timesOf(program)])),
    weights: Object.entries(scales[0]?.weights ?? {}).map(([page, weight]) => [
      page,
      kilobytes(weight.markup),
      kilobytes(weight.markupGzip),
      kilobytes(weight.scriptBytes),
      kilobytes(weight.scriptGzip),
      kilobytes(weight.scriptBrotli),
      weight.scripts.join(', '),
    ]),
  };
}

const timesOf = (one: Figures): Row => [
  ms(one.p50),
  ms(one.p95),
  ms(one.p99),
  one.database === null ? '' : one.database.toFixed(2),
  one.statements === null ? '' : one.statements.toFixed(1),
  String(one.errors),
];

/** The aims that docs/performance.md states, held against a run. */
export function aimsOf(scales: readonly ScaleFigures[]): Aim[] {
  const [first] = scales;
  if (first === undefined) return [];
  const today = first.pages.find(({ page }) => page === 'today');
  const ratio = today?.ratio[20] ?? Number.NaN;
  const slowest = Math.max(
    ...scales.flatMap(({ pages }) => pages.map(({ program }) => program[10]?.p95 ?? 0)),
  );
  const heaviest = Math.max(...Object.values(first.weights).map(({ scriptGzip }) => scriptGzip));
  const aims: Aim[] = [
    {
      words: 'Täna at scale 1 with 20 connections: at least 40 % of the ceiling',
      reached: ratio >= 0.4,
      figure: percent(ratio),
    },
    {
      words: 'p95 with 10 connections, every page and scale: under 60 ms',
      reached: slowest < 60,
      figure: `${ms(slowest)} ms`,
    },
    {
      words: 'JavaScript on any page, compressed: at most 12 KB',
      reached: heaviest <= 12 * 1024,
      figure: kilobytes(heaviest),
    },
  ];
  for (const large of scales.slice(1)) {
    const slower = large.pages.map(({ page, program }) => {
      const small = first.pages.find((one) => one.page === page)?.program[20];
      return (small?.perSecond ?? Number.NaN) / (program[20]?.perSecond ?? Number.NaN);
    });
    const most = Math.max(...slower);
    aims.push({
      words: `Scale ${large.scale} against scale ${first.scale}, every page, 20 connections: at most 1.3 times as slow`,
      reached: most <= 1.3,
      figure: `${most.toFixed(2)} times`,
    });
  }
  return aims;
}

/** The tables as text for a terminal. */
export function asText(scales: readonly ScaleFigures[]): string {
  const { ratios, times, weights } = tablesOf(scales);
  const aims = aimsOf(scales).map(
    ({ words, reached, figure }) => `${reached ? 'reached    ' : 'NOT REACHED'}  ${words}: ${figure}`,
  );
  return [
    aligned([heads.ratio, ...ratios]),
    aligned([heads.time, ...times]),
    aligned([heads.weight, ...weights]),
    aims.join('\n'),
  ].join('\n\n');
}

function aligned(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_head, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const inMarkdown = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Between these two lines of docs/performance.md stands what the last full run measured. */
const begin = '<!-- measured -->';
const end = '<!-- end of measured -->';

/** The document with its figures replaced by those of this run. */
export function withFigures(document: string, scales: readonly ScaleFigures[], command: string): string {
  const before = document.slice(0, document.indexOf(begin) + begin.length);
  const after = document.slice(document.indexOf(end));
  const { ratios, times, weights } = tablesOf(scales);
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}, PostgreSQL 18`;
  const countries = scales.map(
    ({ scale, supporters, families, contacts }) =>
      `scale ${scale}: ${whole(families)} families, ${whole(contacts)} contacts, ${whole(supporters)} supporters signed in`,
  );
  const aims = aimsOf(scales).map(({ words, reached, figure }) => [
    words,
    figure,
    reached ? 'yes' : '**no**',
  ]);
  return [
    before,
    `\`${command}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; load, program and database on this one machine.`,
    `${countries.join('; ')}.`,
    inMarkdown(['aim', 'measured', 'reached'], aims),
    '### Beside the ceiling',
    inMarkdown(heads.ratio, ratios),
    '### Times',
    inMarkdown(heads.time, times),
    '### Weight',
    inMarkdown(heads.weight, weights),
    after,
  ].join('\n\n');
}
