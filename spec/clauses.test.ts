import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clauseMap, mapFile, withoutUses } from '../scripts/clause-map.ts';
import { editions } from '../src/rules/index.ts';
import { clausesIn } from './clause-ids.ts';
import { clauses } from './clauses.ts';
import { flattened } from './flattened.ts';
import { filesIn, quotations, rulesFolder } from './quotations.ts';
import { paragraphNumbers, sourceOf } from './source-text.ts';
import { testSentences } from './test-sentences.ts';

const quoted = quotations();

/** A chapter is named where all of its clauses are meant: `TK 2.1`. */
const isKnown = (id: string): boolean =>
  clauses.has(id) || [...clauses.keys()].some((clause) => clause.startsWith(`${id}.`));

describe('every clause has an answer', () => {
  test('every numbered paragraph of the specification, or all that it heads, is in the table', () => {
    const headed = (number: string) => paragraphNumbers.filter((other) => other.startsWith(`${number}.`));
    const missing = paragraphNumbers.filter((number) => {
      const parent = number.replace(/\.\d+$/, '');
      // The four services of 1.1 are its list, and are chapters of their own.
      if (parent === '1.1') return false;
      return !clauses.has(`TK ${number}`) && headed(number).length === 0;
    });
    expect(missing).toEqual([]);
  });

  const requirements = fileURLToPath(new URL('../../shared/spec/REQUIREMENTS.md', import.meta.url));
  test.runIf(existsSync(requirements))('every clause of the requirements is in the table', () => {
    const named = clausesIn(readFileSync(requirements, 'utf8')).filter((id) => !isKnown(id));
    expect(named).toEqual([]);
  });

  test('none is kept by nothing', () => {
    expect([...clauses].filter(([, { kept }]) => kept.length === 0)).toEqual([]);
  });

  test('what a page, a document or access keeps is named where that is made', () => {
    const sections = clauseMap().split('\n## ');
    const unnamed = [...clauses].filter(
      ([id, { kept }]) =>
        kept.some((by) => by === 'page' || by === 'document' || by === 'access') &&
        // A clause of which only parts are named is kept by those.
        !sections.some((section) => {
          const [heading = ''] = section.split('\n');
          return (heading === id || heading.startsWith(`${id}.`)) && section.includes('\n- used in ');
        }),
    );
    expect(unnamed.map(([id]) => id)).toEqual([]);
  });

  test('what a rule keeps stands quoted above that rule', () => {
    const missing = [...clauses].filter(
      ([id, { rule }]) =>
        rule !== undefined && !quoted.some(({ clause, file }) => clause === id && file === rule),
    );
    expect(missing.map(([id, { rule }]) => `${id} in ${rule}`)).toEqual([]);
  });

  test('what is quoted above a rule is kept by a rule', () => {
    expect(quoted.filter(({ clause }) => clauses.get(clause)?.rule === undefined)).toEqual([]);
  });
});

describe('every quotation is the source’s own words', () => {
  test.each(quoted)('$clause in $file', ({ clause, text }) => {
    expect(text.length).toBeGreaterThan(15);
    expect(sourceOf(clause)).toContain(text);
  });

  test('in the table of clauses too', () => {
    const wrong = [...clauses].filter(
      ([id, { quotation }]) => quotation !== undefined && !sourceOf(id).includes(flattened(quotation)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('no rule names a clause that there is not', () => {
  test.each(filesIn(rulesFolder))('%s', (file) => {
    expect(clausesIn(readFileSync(`${rulesFolder}${file}`, 'utf8')).filter((id) => !isKnown(id))).toEqual([]);
  });

  test('nor do the terms of an edition', () => {
    for (const terms of editions.values()) {
      const ids = Object.keys(terms).filter((key) => /^[A-Z]{2} /.test(key));
      expect(ids.length).toBeGreaterThan(30);
      expect(ids.filter((id) => !clauses.has(id))).toEqual([]);
    }
  });

  test('nor does a test', () => {
    const named = testSentences().flatMap((sentence) => sentence.clauses);
    expect([...new Set(named)].filter((id) => !isKnown(id))).toEqual([]);
  });
});

test('every clause that a rule keeps is named by a test', () => {
  const named = new Set(testSentences().flatMap((sentence) => sentence.clauses));
  const untested = [...clauses]
    .filter(([id, { rule }]) => rule !== undefined && !named.has(id))
    .map(([id]) => id);
  expect(untested).toEqual([]);
});

test('docs/clause-map.md is as `npm run clause-map` writes it, but for where the clauses are used', () => {
  expect(withoutUses(readFileSync(mapFile, 'utf8'))).toBe(withoutUses(clauseMap({ uses: false })));
});

describe('clauses in a text', () => {
  test.each([
    ['TK 2.1.3.2', ['TK 2.1.3.2']],
    ['TK 2.1.5.8–10, TK 0.1', ['TK 2.1.5.8', 'TK 2.1.5.9', 'TK 2.1.5.10', 'TK 0.1']],
    ['KH 15–16 and KH 15', ['KH 15', 'KH 16']],
    ['TK 2.1.5.11/KOV.', ['TK 2.1.5.11/KOV']],
    ['EH 2.5: no', ['EH 2.5']],
    ['none', []],
  ])('%s: %j', (text, ids) => {
    expect(clausesIn(text)).toEqual(ids);
  });
});
