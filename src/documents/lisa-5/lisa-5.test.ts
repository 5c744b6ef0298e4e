import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { structureOf, wordsOf } from '../testing/unzip.ts';
import { lisa5 } from './data.ts';
import { exampleContacts, exampleHead } from './example.ts';
import { lisa5Document } from './template.ts';

const report = lisa5(exampleHead, exampleContacts);
const inLanguage = (language: Language) => renderDocx(lisa5Document(report, language));

describe('Lisa 5 as DOCX (TK 3.1.2)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    await expect(wordsOf(await inLanguage(language))).toMatchFileSnapshot(`golden/${language}.txt`);
  });

  it('has the structure of its golden file', async () => {
    await expect(structureOf(await inLanguage('et'))).toMatchFileSnapshot('golden/et.document.xml');
  });

  it('holds the case, the rows and their sum', async () => {
    const words = wordsOf(await inLanguage('et'));
    for (const said of ['PT-2026-00417', 'Mirt, Kristofer', '15:30–17:00', '=1+1', '195 (3 h 15 min)']) {
      expect(words).toContain(said);
    }
  });
});

describe('The document of a report', () => {
  it.each(languages)('has a cell for each column, and words for all of them, in %s', (language) => {
    const { parts } = lisa5Document(report, language);
    const tables = parts.filter((part) => part.kind === 'table');
    expect(tables.map(({ rows }) => rows.length)).toEqual([5, 1]);
    for (const { columns, rows } of tables) {
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const cell of row) expect(cell.trim()).not.toBe('');
      }
    }
    expect(JSON.stringify(parts)).not.toMatch(/undefined|null|NaN/);
  });

  it('is signed by the specialist, named, and by whoever received the service, who is not known before', () => {
    const signatures = lisa5Document(report, 'et').parts.find(({ kind }) => kind === 'signatures');
    expect(signatures).toMatchObject({
      signatures: [
        { role: 'Peretoetaja', name: 'Liisi Mägede' },
        { role: 'Teenuse saaja', name: '' },
      ],
    });
  });

  it('says of a month without meetings that there were none, rather than show an empty table', () => {
    const { parts } = lisa5Document(lisa5(exampleHead, []), 'et');
    expect(parts.some(({ kind }) => kind === 'table')).toBe(false);
    expect(parts).toContainEqual({
      kind: 'text',
      text: 'Sel kuul kohtumisi ega kontakte ei toimunud.',
    });
  });

  it('leaves out the service where no contact names one', () => {
    const { parts } = lisa5Document(lisa5({ ...exampleHead, services: [] }, exampleContacts), 'et');
    expect(JSON.stringify(parts)).not.toContain('"Teenus"');
  });
});
