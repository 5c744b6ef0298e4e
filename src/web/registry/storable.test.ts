import { describe, expect, it } from 'vitest';
import { storable, storableIn } from './storable.ts';

describe('A text that comes from outside', () => {
  it.each([
    ['tere', 'tere'],
    ['te\0re\0', 'tere'],
    ['\0', ''],
    ['rida\nja\ttaane', 'rida\nja\ttaane'],
    ['🙂 да õ', '🙂 да õ'],
    ['pool\ud83d', 'pool\ufffd'],
  ])('%j is held as %j', (text, held) => {
    expect(storable(text)).toBe(held);
  });

  it('is made so wherever it stands, and what is no text stays', () => {
    expect(storableIn({ version: 2, on: true, none: null, fields: { body: ['a\0', 'b'] } })).toEqual({
      version: 2,
      on: true,
      none: null,
      fields: { body: ['a', 'b'] },
    });
  });
});
