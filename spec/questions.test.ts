import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesIn, rulesFolder } from './quotations.ts';

const asked = [
  ...readFileSync(new URL('./questions.md', import.meta.url), 'utf8').matchAll(/^- \*\*Q(\d+)\. /gm),
].map(([, number]) => Number(number));

const rules = filesIn(rulesFolder)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${rulesFolder}${file}`, 'utf8'))
  .join('\n');
const named = new Set([...rules.matchAll(/\bQ(\d+)\b/g)].map(([, number]) => Number(number)));

describe('our readings of the clauses', () => {
  test('are numbered one after the other', () => {
    expect(asked).toEqual(asked.map((_, i) => i + 1));
    expect(asked.length).toBeGreaterThan(50);
  });
  test('are each named by the rule that follows it, and no other is', () => {
    expect([...named].sort((a, b) => a - b)).toEqual(asked);
  });
});
