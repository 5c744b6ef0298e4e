import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { exampleDocument as document, saying } from '../testing/example-document.ts';
import { renderPdf } from './pdf.ts';

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
});
