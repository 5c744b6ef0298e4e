import { describe, expect, it } from 'vitest';
import type { Part } from '../document.ts';
import { exampleDocument as document, saying } from '../testing/example-document.ts';
import { askedOfPdf } from '../testing/readers.ts';
import { renderPdf } from './pdf.ts';

describe('A PDF, as its readers find it', () => {
  it('has its words in the order in which they are read', async () => {
    const words = askedOfPdf('pdftotext', await renderPdf(document));
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

  it('is of structure: headings, a list, a table with its head', async () => {
    const structure = askedOfPdf('pdfinfo', await renderPdf(document), ['-struct-text']);
    for (const tag of ['H1', 'H2', 'L ', 'LI', 'Table', 'TH', 'TD']) expect(structure).toContain(tag);
  });

  it.each([
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
    const words = askedOfPdf('pdftotext', await renderPdf({ ...document, parts: everywhere }));
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(plain(words).split(plain(hostile))).toHaveLength(4);
  });

  it('has the letters of all three languages', async () => {
    const letters = 'ÕÄÖÜŠŽõäöüšž ЁЙЪЫЭёйъыэ №–„“”€…';
    const words = askedOfPdf('pdftotext', await renderPdf(saying(letters)));
    expect(words).toContain(letters);
  });

  it('has a question mark for what cannot be drawn, and everything else as it was', async () => {
    const words = askedOfPdf('pdftotext', await renderPdf(saying('Мир 汉 õ')));
    expect(words).toContain('Мир ? õ');
  });
});
