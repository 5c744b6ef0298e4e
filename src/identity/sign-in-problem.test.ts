import { describe, expect, expectTypeOf, test } from 'vitest';
import { signInProblemTexts } from '../i18n/account/identity.ts';
import { languages } from '../i18n/texts.ts';
import { problemOf, type SignInProblemCode, TaraUnreachable } from './sign-in-problem.ts';

test('every problem has its text in every language, and no text is left without its problem', () => {
  expectTypeOf<SignInProblemCode>().toEqualTypeOf<keyof (typeof signInProblemTexts)['et']>();
  for (const language of languages) {
    const texts = Object.values(signInProblemTexts[language]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => text.length > 20 && text.endsWith('.'))).toBe(true);
  }
});

describe('what is not a problem between us and TARA', () => {
  test.each([
    ['a call of ours that is wrong', Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['a fault of our program', new TypeError('x is undefined')],
    ['any other error', new Error('full')],
    ['something that is no error', 'failed'],
  ])('%s is left to be thrown', (_, error) => {
    expect(problemOf(error)).toBeUndefined();
  });
});

test('an outage keeps its cause for the log', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const outage = new TaraUnreachable(new TypeError('fetch failed', { cause: refused }));
  expect(problemOf(outage)).toEqual({
    code: 'taraUnreachable',
    detail: 'taraUnreachable TARA is unreachable: fetch failed: ECONNREFUSED connect ECONNREFUSED',
  });
});
