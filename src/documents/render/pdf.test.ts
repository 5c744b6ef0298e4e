import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import type { Document, Part } from '../document.ts';
import { renderPdf } from './pdf.ts';

const document: Document = {
  language: 'et',
  title: 'Koostöölepe',
  subject: 'PT-1',
  author: 'Liisi Mägede',
  madeOn: civilDateOf('2026-11-02'),
  page: 'portrait',
  pageWord: 'lk',
  parts: [
    { kind: 'facts', facts: [{ label: 'Pere', value: 'Õunapuu\nja Kuusk' }] },
    { kind: 'heading', text: 'Eesmärgid' },
    { kind: 'list', items: ['esimene', 'teine'] },
    {
      kind: 'table',
      columns: [
        { title: 'Päev', width: 1 },
        { title: 'Kordi', width: 3, align: 'end' },
      ],
      rows: [['02.10.2026', 'kolmas\nneljas']],
    },
    { kind: 'text', text: 'Lõpp' },
    {
      kind: 'signatures',
      signatures: [{ role: 'Vanem', name: '', nameWord: 'Nimi', signWord: 'Allkiri', dateWord: 'Kuupäev' }],
    },
  ],
};
const saying = (text: string): Document => ({ ...document, parts: [{ kind: 'text', text }] });

/** What a reader's own tools say of the file; null on a machine that has none (poppler-utils). */
function asked(
  tool: 'pdftotext' | 'pdfinfo',
  pdf: Uint8Array,
  options: readonly string[] = [],
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, pdf);
    const more = tool === 'pdftotext' ? ['-'] : [];
    return execFileSync(tool, [...options, path, ...more], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hasTools = asked('pdfinfo', await renderPdf(document)) !== null;
/** Where poppler-utils is absent, these say so by standing as skipped. */
const withTools = it.skipIf(!hasTools);

describe('A PDF', () => {
  it('is the same to the byte whenever it is made, and another of another day', async () => {
    const first = await renderPdf(document);
    await renderPdf(saying('between'));
    expect(Buffer.from(await renderPdf(document)).equals(first)).toBe(true);
    const other = await renderPdf({ ...document, madeOn: civilDateOf('2026-11-03') });
    expect(Buffer.from(other).equals(first)).toBe(false);
  });

  it('is tagged, and says that it is for everybody to read (PDF/UA-1), in which language and what it is', async () => {
    const raw = Buffer.from(await renderPdf(document)).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(et\)/);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
  });

  it.each([
    ['a sign that no font has', 'Tere 😀 汉字'],
    ['half a pair', 'Tere \uD83D'],
    ['signs that nobody sees', 'Te\u0000re\u200B\uFFFE\u202E'],
    ['nothing', ''],
  ])('is made of %s, too', async (_, text) => {
    expect((await renderPdf(saying(text))).byteLength).toBeGreaterThan(1_000);
  });

  withTools('has its words in the order in which they are read', async () => {
    const words = asked('pdftotext', await renderPdf(document)) ?? '';
    const places = ['Koostöölepe', 'Pere', 'Õunapuu', 'ja Kuusk', 'Eesmärgid', 'esimene', 'teine', 'Päev']
      .concat([
        'Kordi',
        '02.10.2026',
        'kolmas',
        'neljas',
        'Lõpp',
        'Vanem',
        'Nimi:',
        'Allkiri:',
        'Kuupäev:',
        'lk 1 / 1',
      ])
      .map((word) => words.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  withTools('is of structure: headings, a list, a table with its head', async () => {
    const structure = asked('pdfinfo', await renderPdf(document), ['-struct-text']) ?? '';
    for (const tag of ['H1', 'H2', 'L ', 'LI', 'Table', 'TH', 'TD']) expect(structure).toContain(tag);
  });

  withTools.each([
    '#panic("x")',
    '*bold* _x_ $x^2$ <label> @ref `raw` = heading',
    '// comment /* and */ more',
    '\\ \\u{41} "quoted" #sys.inputs',
    '= 1+1\n- no list\n+ nor this',
    ']} #let x = 1; #x',
  ])('says %j as it was typed', async (hostile) => {
    const everywhere: Part[] = [
      { kind: 'heading', text: hostile.replaceAll('\n', ' ') },
      { kind: 'facts', facts: [{ label: 'a', value: hostile }] },
      { kind: 'list', items: [hostile] },
    ];
    const words = asked('pdftotext', await renderPdf({ ...document, parts: everywhere })) ?? '';
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(plain(words).split(plain(hostile))).toHaveLength(4);
  });

  withTools('has the letters of all three languages', async () => {
    const letters = 'ÕÄÖÜŠŽõäöüšž ЁЙЪЫЭёйъыэ №–„“”€…';
    const words = asked('pdftotext', await renderPdf(saying(letters))) ?? '';
    expect(words).toContain(letters);
  });

  withTools('has a question mark for what cannot be drawn, and everything else as it was', async () => {
    const words = asked('pdftotext', await renderPdf(saying('Мир 汉 õ'))) ?? '';
    expect(words).toContain('Мир ? õ');
  });
});
