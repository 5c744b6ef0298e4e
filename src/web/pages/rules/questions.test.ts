import { expect, test } from 'vitest';
import { ruleQuestionsAsked } from './index.ts';

test('every question stands at an address of its own, and asks for what is not known when nothing was typed', () => {
  expect(new Set(ruleQuestionsAsked.map(({ path }) => path)).size).toBe(ruleQuestionsAsked.length);
  for (const question of ruleQuestionsAsked) {
    const answered = question.ask({});
    const required = Object.entries(question.fields)
      .filter(([, field]) => field?.required)
      .map(([field]) => ({ field, code: 'missing' }));
    expect(answered.problems, question.name).toEqual(required);
  }
});
