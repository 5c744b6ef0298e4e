import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { wordsOf } from '../testing/unzip.ts';
import { exampleAttendance, exampleOnlineAttendance } from './example.ts';
import { attendanceListDocument } from './template.ts';

const wordsIn = async (...asked: Parameters<typeof attendanceListDocument>) =>
  wordsOf(await renderDocx(attendanceListDocument(...asked)));

describe('The attendance list of a support group (TK 3.1.3)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    await expect(await wordsIn(exampleAttendance, language)).toMatchFileSnapshot(`golden/${language}.txt`);
  });

  it('of a group on the web has its link and its proof, and says that nobody came', async () => {
    await expect(await wordsIn(exampleOnlineAttendance, 'et')).toMatchFileSnapshot('golden/online.et.txt');
  });

  it('of its first edition says nothing of editions and corrections', async () => {
    const words = await wordsIn({ ...exampleAttendance, edition: 1, correction: '' }, 'et');
    expect(words).not.toContain('Ülle Metsa nimi oli puudu.');
  });

  it.each(languages)('has words everywhere in %s', (language) => {
    for (const list of [exampleAttendance, exampleOnlineAttendance]) {
      const { parts } = attendanceListDocument(list, language);
      expect(JSON.stringify(parts)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});
