import { formatDate, formatMonth } from '../../i18n/formats.ts';
import { lisa3Texts } from '../../i18n/papers/lisa-3.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Sheet } from '../render/sheet.ts';
import type { Cell, Workbook, WorkbookSheet } from '../render/workbook.ts';
import { type Lisa3, type Lisa3Line, type Lisa3Service, totalOf, totalsOf } from './data.ts';

type Words = (typeof lisa3Texts)[Language];

/** The row in which the lines' headings stand, from 1; what is above it says whose the schedule is. */
const headRow = 3;
const firstRow = headRow + 1;
/** Columns that formulas name. */
const column = { service: 'B', units: 'L', of: 'N', rate: 'O', coefficient: 'P', sum: 'Q' } as const;

const heading = (text: string): Cell => ({ kind: 'heading', text });

/** Lisa 3 in the words of a language: the lines, and what they come to. */
export function lisa3Workbook(schedule: Lisa3, language: Language): Workbook {
  const t = lisa3Texts[language];
  return {
    title: `${t.title}, ${formatMonth(schedule.month, language)}`,
    author: schedule.provider,
    madeOn: schedule.madeOn,
    sheets: [linesSheet(schedule, t, language), summarySheet(schedule, t)],
  };
}

function linesSheet(schedule: Lisa3, t: Words, language: Language): WorkbookSheet {
  const lastRow = firstRow + schedule.lines.length - 1;
  const total: Cell =
    schedule.lines.length === 0
      ? { kind: 'money', cents: 0 }
      : {
          kind: 'formula',
          formula: `SUM(${column.sum}${firstRow}:${column.sum}${lastRow})`,
          result: totalOf(schedule) / 100,
          as: 'money',
        };
  const totalRow: Cell[] = new Array<Cell>(17).fill(null);
  totalRow[1] = heading(t.total);
  totalRow[16] = total;
  return {
    name: t.sheet,
    widths: [6, 20, 18, 24, 16, 16, 20, 26, 16, 10, 11, 9, 11, 14, 12, 10, 13, 20, 20],
    frozen: headRow,
    landscape: true,
    rows: [
      [heading(t.title), null, null, schedule.provider],
      [
        ...[heading(t.contract), schedule.contract, heading(t.month), formatMonth(schedule.month, language)],
        ...[heading(t.madeOn), { kind: 'day', day: schedule.madeOn } as const],
      ],
      titlesOf(t).map(heading),
      ...schedule.lines.map((line, at) => lineRow(line, at, t, language)),
      totalRow,
    ],
  };
}

const titlesOf = (t: Words): string[] => [
  ...[t.number, t.service, t.detail, t.specialist, t.caseNumber, t.familyKind, t.municipality, t.dates],
  ...[t.form, t.minutes, t.participants, t.units, t.unit, t.of, t.rate, t.coefficient, t.sum],
  ...[t.reasons, t.remarks],
];

/** The lines of Lisa 3 alone, as a table to reckon with: its columns are the spreadsheet's, sums in euros. */
export function lisa3Lines(schedule: Lisa3, language: Language): Sheet {
  const t = lisa3Texts[language];
  return {
    name: t.sheet,
    columns: titlesOf(t).map((title) => ({ title })),
    rows: schedule.lines.map((line, at) => lineRow(line, at, t, language).map(plain)),
  };
}

function plain(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'heading':
      return cell.text;
    case 'money':
      return cell.cents / 100;
    case 'day':
      return cell.day;
    case 'formula':
      return cell.result;
  }
}

function lineRow(line: Lisa3Line, at: number, t: Words, language: Language): Cell[] {
  const row = firstRow + at;
  const { units, of, rate, coefficient } = column;
  return [
    at + 1,
    t[line.service],
    [detailOf(line, t), ...daysOf(line, language)].filter(Boolean).join(', '),
    line.specialists.join(', '),
    line.caseNumber,
    line.familyKind === null ? null : t[line.familyKind],
    line.municipality,
    line.dates.map((day) => formatDate(day, language)).join(', '),
    line.forms.map((form) => t[form]).join(', '),
    line.minutes,
    line.participants,
    line.units,
    t[line.unit],
    line.of,
    { kind: 'money', cents: line.rate },
    line.reasons.length > 0 ? 0 : line.percent / 100,
    {
      kind: 'formula',
      // Multiplied first and divided last, so that half a cent is found where it is.
      formula: `ROUND(${rate}${row}*${units}${row}*${coefficient}${row}/${of}${row},2)`,
      result: line.amount / 100,
      as: 'money',
    },
    line.reasons.join(', '),
    line.remarks.join(', '),
  ];
}

/** From which day on, and until which, where the family was not on service through the month. */
export const daysOf = ({ from, until }: Lisa3Line, language: Language): string[] => [
  ...(from === undefined ? [] : [lisa3Texts[language].since(formatDate(from, language))]),
  ...(until === undefined ? [] : [lisa3Texts[language].until(formatDate(until, language))]),
];

/** The kinds of family support in words; a group's topic as it was written. */
const detailOf = ({ service, detail }: Lisa3Line, t: Words): string =>
  service !== 'support'
    ? detail
    : detail
        .split(',')
        .map((kind) => (kind === 'adaptation' || kind === 'needs-based' ? t[kind] : kind))
        .join(', ');

function summarySheet(schedule: Lisa3, t: Words): WorkbookSheet {
  const lastRow = Math.max(firstRow, firstRow + schedule.lines.length - 1);
  const range = (of: string) => `'${t.sheet}'!$${of}$${firstRow}:$${of}$${lastRow}`;
  const totals = totalsOf(schedule);
  const sums = totals.map(({ service, lines, paid, families, amount }, at): Cell[] => [
    t[service],
    lines,
    paid,
    families,
    {
      kind: 'formula',
      formula: `SUMIF(${range(column.service)},A${at + 2},${range(column.sum)})`,
      result: amount / 100,
      as: 'money',
    },
  ]);
  const whole: Cell =
    totals.length === 0
      ? { kind: 'money', cents: 0 }
      : {
          kind: 'formula',
          formula: `SUM(E2:E${totals.length + 1})`,
          result: totalOf(schedule) / 100,
          as: 'money',
        };
  const services = (title: string, list: readonly Lisa3Service[]): Cell[][] =>
    list.map(({ caseNumber, kind, on }) => [title, caseNumber, t[kind], { kind: 'day', day: on }]);
  return {
    name: t.summary,
    widths: [34, 18, 18, 14, 16],
    frozen: 1,
    landscape: false,
    rows: [
      [t.service, t.lines, `${t.lines}, ${t.sum.toLowerCase()} > 0`, t.families, t.sum].map(heading),
      ...sums,
      [heading(t.total), null, null, null, whole],
      [],
      [heading(t.servicesOfMonth)],
      [heading(t.begun), schedule.begun.length],
      [heading(t.goingOn), schedule.goingOn],
      [heading(t.ended), schedule.ended.length],
      [],
      [t.service, t.caseNumber, t.detail, t.on].map(heading),
      ...services(t.begun, schedule.begun),
      ...services(t.ended, schedule.ended),
    ],
  };
}
