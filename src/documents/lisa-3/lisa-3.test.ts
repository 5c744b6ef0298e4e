import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { renderWorkbook } from '../render/workbook.ts';
import { totalOf, totalsOf } from './data.ts';
import { schedule } from './testing/schedule.ts';
import { lisa3Workbook } from './workbook.ts';

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
