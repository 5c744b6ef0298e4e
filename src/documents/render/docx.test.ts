import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { Document } from '../document.ts';
import { partOf, unzip, wordsOf } from '../testing/unzip.ts';
import { renderDocx } from './docx.ts';
import { withoutClock } from './zip-times.ts';

const document: Document = {
  language: 'et',
  title: 'Aruanne',
  subject: 'PT-1',
  author: 'Liisi Mägede',
  madeOn: civilDateOf('2026-11-02'),
  page: 'landscape',
  pageWord: 'lk',
  parts: [
    { kind: 'facts', facts: [{ label: 'Pere', value: 'Õunapuu' }] },
    { kind: 'heading', text: 'Kohtumised' },
    {
      kind: 'table',
      columns: [
        { title: 'Päev', width: 1 },
        { title: 'Mida', width: 3 },
      ],
      rows: [['02.10.2026', 'esimene\nteine']],
    },
    { kind: 'text', text: 'Lõpp' },
  ],
};
const saying = (text: string): Document => ({ ...document, parts: [{ kind: 'text', text }] });

describe('A DOCX', () => {
  it('is the same to the byte whenever it is made', async () => {
    const first = await renderDocx(document);
    // A ZIP file tells moments two seconds apart.
    await pause(2_100);
    const second = await renderDocx(document);
    expect(Buffer.from(second).equals(first)).toBe(true);
    const other = await renderDocx({ ...document, madeOn: civilDateOf('2026-11-03') });
    expect(Buffer.from(other).equals(first)).toBe(false);
  });

  it('says of itself what it is, from which day and in which language', async () => {
    const core = partOf(await renderDocx({ ...document, title: 'A & <B>' }), 'docProps/core.xml');
    expect(core).toContain('<dc:title>A &amp; &lt;B&gt;</dc:title>');
    expect(core).toContain('<dc:subject>PT-1</dc:subject>');
    expect(core).toContain('<dc:language>et-EE</dc:language>');
    expect(core.match(/2026-11-02T00:00:00Z/g)).toHaveLength(2);
  });

  it.each([
    ['et', 'et-EE'],
    ['ru', 'ru-RU'],
    ['en', 'en-GB'],
  ] as const)('in %s is read aloud and spelled as %s', async (language, locale) => {
    expect(languages).toContain(language);
    const styles = partOf(await renderDocx({ ...document, language }), 'word/styles.xml');
    expect(styles).toContain(`<w:lang w:val="${locale}"/>`);
  });

  it('has its title and headings as headings, and repeats a table’s head on each page', async () => {
    const xml = partOf(await renderDocx(document), 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t [^>]*>Aruanne</);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t [^>]*>Kohtumised</);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:tblHeader/>')).toBeLessThan(xml.indexOf('Päev'));
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('upright is upright', async () => {
    const xml = partOf(await renderDocx({ ...document, page: 'portrait' }), 'word/document.xml');
    expect(xml).toContain('w:w="11906" w:h="16838"');
  });

  it('keeps the lines of a cell as lines', async () => {
    expect(wordsOf(await renderDocx(document))).toContain('\nesimene\nteine\n');
  });

  it.each([
    '=1+1',
    '+372 555 0100',
    '-5',
    '@nimi',
    '=HYPERLINK("http://näide.ee")',
    '</w:t><w:br/>',
    '&lt;b&gt; & "ja"',
    '{{nimi}} <%= 1 %>',
    '  kaks tühikut ees',
  ])('says %j as it was written', async (text) => {
    const docx = await renderDocx(saying(text));
    expect(wordsOf(docx)).toBe(`Aruanne\n${text}\n`);
    expect(partOf(docx, 'word/document.xml')).not.toContain('<w:br/>');
  });

  it('leaves out signs that would make the file unreadable', async () => {
    const docx = await renderDocx({ ...saying('a\u000Bb\u0000c\uFFFFd\uD800e'), subject: 'x\u0001y' });
    expect(wordsOf(docx)).toBe('Aruanne\nabcd\uFFFDe\n');
    expect(partOf(docx, 'docProps/core.xml')).toContain('<dc:subject>xy</dc:subject>');
  });

  it('has nothing in it that runs, and asks for nothing from elsewhere', async () => {
    const parts = unzip(await renderDocx(document));
    expect([...parts.keys()].filter((name) => /\.(bin|vml|html?)$|embeddings|media/i.test(name))).toEqual([]);
    for (const [name, part] of parts) {
      if (name.endsWith('.rels')) expect(part.toString('utf8'), name).not.toContain('External');
    }
  });
});

describe('A ZIP file without a clock', () => {
  it.each([[new Uint8Array(0)], [new Uint8Array(22)], [new TextEncoder().encode('x'.repeat(100))]])(
    'is not made of what is none',
    (bytes) => {
      expect(() => withoutClock(bytes)).toThrow(RangeError);
    },
  );
});
