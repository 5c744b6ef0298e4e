import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { civilDateOf } from '../../rules/index.ts';
import { renderDocx } from '../render/docx.ts';
import { structureOf, wordsOf } from '../testing/unzip.ts';
import type { Lisa12 } from './data.ts';
import { lisa12Document } from './template.ts';

const report: Lisa12 = {
  kind: 'monitoring',
  provider: 'Tugipuu',
  contractNumber: 'L-7',
  edition: '2024-2025',
  from: civilDateOf('2024-06-01'),
  to: civilDateOf('2024-12-31'),
  madeOn: civilDateOf('2025-01-02'),
  author: 'Meelis Kuusemets',
  numbers: {
    families: 42,
    children: 61,
    support: {
      adaptation: { families: 12, begun: 5, ended: 3, goingOn: 9 },
      'needs-based': { families: 31, begun: 11, ended: 8, goingOn: 23 },
    },
    contacts: { home: 140, 'in-person': 12, phone: 205, video: 30, message: 1205 },
    attempts: 17,
    contactMinutes: 16_215,
    sessions: {
      mentoring: { families: 9, meetings: 21, minutes: 1260 },
      counselling: { families: 14, meetings: 33, minutes: 1980 },
      supervision: { families: 0, meetings: 0, minutes: 0 },
    },
    groups: { held: 6, participants: 47, paid: 5 },
  },
  texts: {
    activities: 'Peretugi jõudis igasse maakonda.\n\nGrupid kohtusid kord kuus.',
    assessment: 'Maht täideti.',
    practices: '=SUM(A1) on siin tavaline tekst.',
    problems: 'Saartel on raske gruppi kokku saada.',
    measures: '',
  },
};

describe('Lisa 12 as DOCX (TK 3.3)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    const bytes = await renderDocx(lisa12Document(report, language));
    await expect(wordsOf(bytes)).toMatchFileSnapshot(`golden/${language}.txt`);
  });
  it('is the same bytes of the same data, with the structure of its golden file', async () => {
    const [once, again] = [
      await renderDocx(lisa12Document(report, 'et')),
      await renderDocx(lisa12Document(report, 'et')),
    ];
    expect(Buffer.from(once).equals(again)).toBe(true);
    await expect(structureOf(once)).toMatchFileSnapshot('golden/et.document.xml');
  });
  it('keeps paragraphs apart, and says of an empty part that there is nothing to note', () => {
    const { parts } = lisa12Document({ ...report, kind: 'final' }, 'et');
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
