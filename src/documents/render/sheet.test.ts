import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readSheet, UnreadableSheet } from '../read/sheet.ts';
import { renderCsv, renderXlsx, type Sheet } from './sheet.ts';

const formulas = [
  '=1+1',
  '+372 5555 0000',
  '-1',
  '@sum',
  '\tx',
  '=HYPERLINK("http://x")',
  '|calc',
  '＝1',
  '＋1',
  '－1',
  '＠x',
];
const sheet: Sheet = {
  name: 'Kõik: [tähtajad]/2025 ja veel midagi pikka',
  columns: [{ title: 'Pere' }, { title: '=Tähtaeg' }, { title: 'Päevi' }],
  rows: [...formulas.map((text) => [text, '2025-03-03', 4]), ['Õie; "Äri"\nrida', null, 0]],
};

describe('a table that leaves as CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(renderCsv(sheet));

  test('has its mark, semicolons and quotes', () => {
    expect(text.startsWith('\uFEFFPere;')).toBe(true);
    expect(text).toContain('"Õie; ""Äri""\nrida";;0');
  });

  test.each(formulas)('lets no spreadsheet reckon %j', (formula) => {
    const fields = text.split(/[;\r\n]/).map((field) => field.replace(/^"/, ''));
    expect(fields).not.toContain(formula);
    expect(fields.some((field) => field.startsWith(`'${formula.split('"')[0]}`))).toBe(true);
  });

  test('leaves numbers as they are, and hides a heading that begins as a formula does', () => {
    expect(text).toContain(';4\r\n');
    expect(text).toContain("'=Tähtaeg");
  });
});

describe('a table that leaves as XLSX', () => {
  test('holds texts as texts, whatever they begin with', async () => {
    const { sheets } = await readXlsx(await renderXlsx(sheet), { readStyles: false });
    const [first] = sheets;
    expect(first?.rows.slice(1, -1).map(([text]) => text)).toEqual(formulas.map((text) => text));
    expect([...(first?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
    expect(first?.name.length).toBeLessThanOrEqual(31);
    expect(first?.name).not.toMatch(/[\\/?*[\]:]/);
  });
});

describe('a list that is read', () => {
  test('is the same from either of our own files', async () => {
    const rows = [
      sheet.columns.map(({ title }) => title),
      ...sheet.rows.map((row) => row.map((cell) => `${cell ?? ''}`.trim())),
    ];
    expect(await readSheet(Buffer.from(await renderXlsx(sheet)), 100)).toEqual(rows);
    expect((await readSheet(Buffer.from(renderCsv(sheet)), 100)).map((row) => row[2])).toEqual(
      rows.map((row) => row[2]),
    );
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00ff', 'hex'), 'not-a-list'],
    ['a workbook of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    ['a ZIP that is no workbook', Buffer.from('504b030414000000', 'hex'), 'broken-workbook'],
    ['nothing', Buffer.from('  \n'), 'not-a-list'],
    ['text in another encoding', Buffer.from([0x50, 0xe4, 0x65, 0x76]), 'not-a-list'],
  ])('is refused by name where it is %s', async (_what, bytes, problem) => {
    await expect(readSheet(bytes, 100)).rejects.toMatchObject({ problem });
    await expect(readSheet(bytes, 100)).rejects.toBeInstanceOf(UnreadableSheet);
  });

  test('that would come to too much is refused before it is unpacked', async () => {
    const bytes = Buffer.from(await renderXlsx(sheet));
    const at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    bytes.writeUInt32LE(2_000_000_000, at + 24);
    await expect(readSheet(bytes, 100)).rejects.toMatchObject({ problem: 'too-large' });
  });
});
