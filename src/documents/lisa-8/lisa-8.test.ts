import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { isIdentityCode } from '../../identity/identity-code.ts';
import { renderDocx } from '../render/docx.ts';
import { wordsOf } from '../testing/unzip.ts';
import { exampleReferral, exampleRequest } from './example.ts';
import { lisa8Document } from './template.ts';

const wordsIn = async (...asked: Parameters<typeof lisa8Document>) =>
  wordsOf(await renderDocx(lisa8Document(...asked)));

describe('The referral, Lisa 8 (TK 2.1.4.3.1-4)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    await expect(await wordsIn(exampleReferral, language)).toMatchFileSnapshot(`golden/${language}.txt`);
  });

  it('of a family that asks itself says so, and what is not there yet', async () => {
    await expect(await wordsIn(exampleRequest, 'et')).toMatchFileSnapshot('golden/request.et.txt');
  });

  it.each(languages)('has words everywhere in %s', (language) => {
    for (const referral of [exampleReferral, exampleRequest]) {
      const { parts } = lisa8Document(referral, language);
      expect(JSON.stringify(parts)).not.toMatch(/undefined|null|NaN|\[object/);
      for (const part of parts) {
        if (part.kind !== 'table') continue;
        for (const row of part.rows) {
          expect(row).toHaveLength(part.columns.length);
          for (const cell of row) expect(cell.trim()).not.toBe('');
        }
      }
    }
  });

  it('says whether it was decided, and that it was taken back', async () => {
    const undecided = { ...exampleReferral, decisions: exampleReferral.decisions.slice(0, 1) };
    const words = await wordsIn(undecided, 'et');
    expect(words).toContain('1. versioon tagastatud täpsustamiseks');
    expect(words).toContain('Tellija ei ole veel vastanud.');
    const { sentOn } = exampleReferral;
    const withdrawn = await wordsIn({ ...undecided, withdrawnOn: sentOn }, 'et');
    expect(withdrawn).toContain('Võeti tagasi 14.10.2026.');
    expect(withdrawn).not.toContain('ei ole veel vastanud');
    expect(await wordsIn(exampleReferral, 'et')).not.toContain('ei ole veel vastanud');
  });

  it('has identity codes in its example that hold', () => {
    for (const { code } of exampleReferral.parents) expect(isIdentityCode(code)).toBe(true);
  });
});
