import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { wordsOf } from '../testing/unzip.ts';
import { lisa4 } from './data.ts';
import { exampleHead, exampleMeetings } from './example.ts';
import { lisa4Document } from './template.ts';

const report = lisa4(exampleHead, exampleMeetings);

describe('Lisa 4 (TK 3.1.2)', () => {
  it('has a row a meeting in the order in which they were, with its end and the sum of minutes', () => {
    expect(report.meetings.map(({ on, at, ends }) => [on, at, ends])).toEqual([
      ['2026-10-02', '15:00', '16:00'],
      ['2026-10-16', '15:00', '16:00'],
      ['2026-10-28', '23:30', '01:00'],
    ]);
    expect(report.minutes).toBe(210);
  });

  it('says what each row lacks; a remote meeting has no place', () => {
    expect(report.meetings.map(({ missing }) => missing)).toEqual([
      [],
      [],
      ['place', 'participants', 'topics'],
    ]);
  });

  it.each(languages)('says in %s what its golden file says', async (language) => {
    const words = wordsOf(await renderDocx(lisa4Document(report, language)));
    await expect(words).toMatchFileSnapshot(`golden/${language}.txt`);
  });

  it.each(languages)('has a cell for each column, and words for all of them, in %s', (language) => {
    for (const part of lisa4Document(report, language).parts) {
      if (part.kind !== 'table') continue;
      expect(part.rows).toHaveLength(3);
      for (const row of part.rows) {
        expect(row).toHaveLength(part.columns.length);
        for (const cell of row) expect(cell.trim()).not.toBe('');
      }
    }
    expect(JSON.stringify(lisa4Document(report, language))).not.toMatch(/undefined|null|NaN/);
  });

  it('says of a month without meetings that there were none, and leaves out a case number that is not known', () => {
    const { parts } = lisa4Document(lisa4({ ...exampleHead, caseNumber: null }, []), 'et');
    expect(parts.some(({ kind }) => kind === 'table')).toBe(false);
    expect(JSON.stringify(parts)).not.toContain('Juhtumi number');
  });
});
