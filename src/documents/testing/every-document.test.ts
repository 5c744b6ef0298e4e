import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { renderPdf } from '../render/pdf.ts';
import { everyDocument } from './every-document.ts';
import { wordsOf } from './unzip.ts';

const inEachLanguage = everyDocument.flatMap(({ name, documentIn }) =>
  languages.map((language) => [name, language, documentIn(language)] as const),
);

describe('Every document', () => {
  it('that has a template is among them', () => {
    const documents = join(import.meta.dirname, '..');
    const templates = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('template.ts'),
    );
    const known = [
      ...['agreement', 'attendance-list', 'e-invoice', 'ending'],
      ...['lisa-12', 'lisa-4', 'lisa-5', 'lisa-8', 'lisa-9'],
    ].map((folder) => `${folder}/template.ts`);
    expect(templates.filter((file) => !file.startsWith('render/')).sort()).toEqual(known);
  });

  it.each(everyDocument)('has its fields: $name', async ({ documentIn, fields }) => {
    const words = wordsOf(await renderDocx(documentIn('et')));
    for (const [field, said] of Object.entries(fields)) {
      for (const one of said) expect(words, field).toContain(one);
    }
  });

  it.each(inEachLanguage)(
    '%s in %s is a tagged PDF that says what it is and in which language',
    async (_name, language, document) => {
      const raw = Buffer.from(await renderPdf(document)).toString('latin1');
      expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(raw).toContain('/StructTreeRoot');
      expect(raw).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(raw).toMatch(/\/DisplayDocTitle true/);
      expect(Buffer.from(raw, 'latin1').toString('utf8')).toContain(`>${document.title}<`);
    },
  );
});
