import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/texts.ts';
import { renderDocx } from '../render/docx.ts';
import { wordsOf } from '../testing/unzip.ts';
import { exampleEmptyPlan, examplePlan } from './example.ts';
import { lisa9Document } from './template.ts';

const wordsIn = async (...asked: Parameters<typeof lisa9Document>) =>
  wordsOf(await renderDocx(lisa9Document(...asked)));

describe('The family support plan, Lisa 9 (TK 2.1.4.4.4)', () => {
  it.each(languages)('says in %s what its golden file says', async (language) => {
    await expect(await wordsIn(examplePlan, language)).toMatchFileSnapshot(`golden/${language}.txt`);
  });

  it.each(languages)('has words everywhere in %s', (language) => {
    for (const plan of [examplePlan, exampleEmptyPlan]) {
      const { parts } = lisa9Document(plan, language);
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

  it('has the meetings of all goals in the order of their days', () => {
    const tables = lisa9Document(examplePlan, 'et').parts.filter((part) => part.kind === 'table');
    const days = tables.at(-1)?.rows.map(([day]) => day);
    expect(days).toEqual(['03.02.2026', '17.02.2026', '10.03.2026']);
  });

  it('without anything says so, rather than show empty tables', async () => {
    await expect(await wordsIn(exampleEmptyPlan, 'et')).toMatchFileSnapshot('golden/empty.et.txt');
    expect(lisa9Document(exampleEmptyPlan, 'et').parts.some(({ kind }) => kind === 'table')).toBe(false);
  });

  it('does not name other information to whoever is not told of it', async () => {
    const words = await wordsIn({ ...examplePlan, notes: null }, 'et');
    expect(words).not.toContain('Muu vajalik info');
    expect(await wordsIn({ ...examplePlan, notes: '' }, 'et')).toContain('Muud infot ei ole kirjas.');
  });
});
