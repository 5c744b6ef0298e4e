import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { structureOf, wordsOf } from '../testing/unzip.ts';
import { exampleReport } from './example.ts';
import { lisa12Document } from './template.ts';

describe('Lisa 12 as DOCX (TK 3.3)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    const bytes = await renderDocx(lisa12Document(exampleReport, language));
    await expect(wordsOf(bytes)).toMatchFileSnapshot(`golden/${language}.txt`);
  });
  it('is the same bytes of the same data, with the structure of its golden file', async () => {
    const [once, again] = [
      await renderDocx(lisa12Document(exampleReport, 'et')),
      await renderDocx(lisa12Document(exampleReport, 'et')),
    ];
    expect(Buffer.from(once).equals(again)).toBe(true);
    await expect(structureOf(once)).toMatchFileSnapshot('golden/et.document.xml');
  });
  it('keeps paragraphs apart, and says of an empty part that there is nothing to note', () => {
    const { parts } = lisa12Document({ ...exampleReport, kind: 'final' }, 'et');
    const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
    expect(texts).toEqual([
      'Peretugi jõudis igasse maakonda.',
      'Grupid kohtusid kord kuus.',
      'Maht täideti.',
      '=SUM(A1) on siin tavaline tekst.',
      'Saartel on raske gruppi kokku saada.',
      'Ei ole midagi märkida.',
    ]);
  });
});
