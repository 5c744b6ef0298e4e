import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../read/sheet.ts';
import { renderCsv } from '../render/sheet.ts';
import { renderWorkbook } from '../render/workbook.ts';
import { totalOf, totalsOf } from './data.ts';
import { lineOf, schedule } from './testing/schedule.ts';
import { lisa3Lines, lisa3Workbook } from './workbook.ts';

const made = await renderWorkbook(lisa3Workbook(schedule, 'et'));

describe('Lisa 3 as a spreadsheet (TK 3.1.1)', () => {
  test('is the same to the byte whenever it is made', async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(Buffer.from(await renderWorkbook(lisa3Workbook(schedule, 'et'))).equals(Buffer.from(made))).toBe(
      true,
    );
  });

  test('holds each line’s sum as a number and the formula by which it is checked, and totals of them', async () => {
    const [lines, summary] = (await readXlsx(made, { readStyles: true })).sheets;
    const sumOf = (row: number) => lines?.cells?.get(`${row},16`);
    for (const [at, line] of schedule.lines.entries()) {
      expect(lines?.rows[3 + at]?.[16], line.key).toBe(line.amount / 100);
      expect(sumOf(3 + at)?.formula).toBe(`ROUND(O${4 + at}*L${4 + at}*P${4 + at}/N${4 + at},2)`);
    }
    expect(sumOf(11)?.formula).toBe('SUM(Q4:Q11)');
    expect(lines?.rows[11]?.[16]).toBe(totalOf(schedule) / 100);
    expect(summary?.rows.slice(1, 4).map((row) => [row[0], row[4]])).toEqual(
      totalsOf(schedule).map(({ amount }, at) => [['Peretugi', 'Mentorlus', 'Tugigrupp'][at], amount / 100]),
    );
    expect(lines?.freezePane?.rows).toBe(3);
    expect(lines?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true });
  });

  test('keeps texts that begin as a formula does texts', async () => {
    const { sheets } = await readXlsx(made, { readStyles: false });
    const texts = sheets.flatMap(({ rows }) => rows.flat());
    for (const text of [
      '=MTÜ "Tammetõru"',
      '+9-8/2024/101',
      '-Piirid',
      '\tPiirid',
      '=1+1',
      '@PT',
      '@Mari, +372',
    ]) {
      expect(texts).toContain(text);
    }
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.every((formula) => /^(ROUND|SUM|SUMIF)\(/.test(formula))).toBe(true);
  });

  test('says half a cent up, what is not paid and why', () => {
    expect(schedule.lines.map(({ amount }) => amount)).toEqual([
      188_00, 97_03, 0, 1_89, 285_02, 58, 42_00, 56_67,
    ]);
  });
});

describe('What people wrote stays text in Lisa 3, at whatever sign it begins', () => {
  test.each([
    ['=', '=HYPERLINK("http://x";"y")'],
    ['+', '+372 5555 0000'],
    ['-', '-1+1'],
    ['@', '@SUM(A1)'],
    ['|', '|calc'],
    ['a tab', '\t=1+1'],
    ['a carriage return', '\r=1+1'],
    ['a new line', '\n=1+1'],
    ['blanks before a sign', ' \u00A0\u200B=1+1'],
    ['＝ of full width', '＝1+1'],
    ['＋ of full width', '＋1'],
    ['－ of full width', '－1'],
    ['＠ of full width', '＠SUM(A1)'],
  ])('%s', async (_sign, typed) => {
    const group = { key: 'a', service: 'group', unit: 'minute', units: 120, of: 120 } as const;
    const written = { ...schedule, provider: typed, lines: [lineOf({ ...group, detail: typed })] };
    const xlsx = await readXlsx(await renderWorkbook(lisa3Workbook(written, 'et')), { readStyles: false });
    const [lines] = xlsx.sheets;
    // A spreadsheet's XML knows one sign for the end of a line.
    const kept = typed.replaceAll('\r', '\n');
    expect(
      [lines?.rows[0]?.[3], lines?.rows[3]?.[2]].map((one) => String(one).replaceAll('\r', '\n')),
    ).toEqual([kept, kept]);
    for (const at of ['0,3', '3,2']) expect(lines?.cells?.get(at)?.formula).toBeUndefined();
    const csv = Buffer.from(renderCsv(lisa3Lines(written, 'et')));
    expect(csv.toString()).toContain(`'${typed.replaceAll('"', '""')}`);
    // Read in again it is what was written; blanks around a text were never kept.
    expect((await readSheet(csv, 10))[1]?.[2]).toBe(typed.trim());
  });

  test('and its lines as CSV are the spreadsheet’s, with sums in euros', async () => {
    const rows = await readSheet(Buffer.from(renderCsv(lisa3Lines(schedule, 'et'))), 100);
    expect(rows).toHaveLength(schedule.lines.length + 1);
    expect(rows[0]?.slice(0, 3)).toEqual(['Nr', 'Teenus', 'Liik või teema']);
    expect(rows.slice(1).map((row) => Number(row[16]))).toEqual(
      schedule.lines.map(({ amount }) => amount / 100),
    );
  });
});
