import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../render/docx.ts';
import { renderPdf } from '../render/pdf.ts';
import { everyDocument } from './every-document.ts';
import { askedOfPdf, readByLibreOffice } from './readers.ts';
import { wordsOf } from './unzip.ts';

const spoken = ['et', 'ru'] as const;
const read = everyDocument.flatMap(({ name, documentIn, fields }) =>
  spoken.map((language) => ({ name, language, document: documentIn(language), fields })),
);
/** A program breaks lines and sets spaces where its page asks for them. */
const plain = (text: string) => text.replaceAll(/[\s\u00AD]+/g, '');

describe('Every document, as its readers find it', () => {
  const docx: Uint8Array[] = [];
  let inLibreOffice: readonly string[] = [];

  beforeAll(async () => {
    for (const { document } of read) docx.push(await renderDocx(document));
    inLibreOffice = readByLibreOffice(docx);
  }, 180_000);

  it.each(read.map((one, index) => ({ ...one, index })))(
    '$name in $language opens in LibreOffice, with each field and all its words',
    ({ index, language, fields }) => {
      const words = plain(inLibreOffice[index] ?? '');
      for (const line of wordsOf(docx[index] ?? new Uint8Array()).split('\n')) {
        expect(words, line).toContain(plain(line));
      }
      if (language !== 'et') return;
      for (const [field, said] of Object.entries(fields)) {
        for (const one of said) expect(words, field).toContain(plain(one));
      }
    },
  );

  it.each(read.filter(({ language }) => language === 'et'))(
    '$name as PDF has its title, its structure and each field',
    async ({ document, fields }) => {
      const pdf = await renderPdf(document);
      const facts = askedOfPdf('pdfinfo', pdf);
      expect(facts).toMatch(/^Tagged:\s+yes$/m);
      expect(plain(facts)).toContain(plain(`Title: ${document.title}`));
      const structure = askedOfPdf('pdfinfo', pdf, ['-struct']);
      for (const tag of ['H1', 'H2', 'P']) expect(structure).toContain(tag);
      const words = plain(askedOfPdf('pdftotext', pdf, ['-raw']));
      for (const [field, said] of Object.entries(fields)) {
        for (const one of said) expect(words, field).toContain(plain(one));
      }
    },
  );
});
