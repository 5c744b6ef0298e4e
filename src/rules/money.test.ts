import { describe, expect, test } from 'vitest';
import { share, sum } from './money.ts';
import { TooMuch } from './too-much.ts';

describe('a share of an amount is rounded half up to a cent', () => {
  test.each([
    [10001, 150, 120, 12501],
    [10001, 180, 120, 15002],
    [1, 1, 2, 1],
    [1, 49, 100, 0],
    [1, 50, 100, 1],
    [3, 1, 2, 2],
    [0, 5, 7, 0],
    [165_000, 1338, 1000, 220_770],
    [120_000, 75, 100, 90_000],
  ])('%d × %d ÷ %d is %d', (cents, numerator, denominator, expected) => {
    expect(share(cents, numerator, denominator)).toBe(expected);
  });

  test('amounts of any size are exact, against whole numbers of any length', () => {
    const sizes = Array.from({ length: 500 }, (_, i) =>
      Math.floor(Number.MAX_SAFE_INTEGER / 3 / (1 + i * i)),
    );
    const exact = (cents: number) => (2n * BigInt(cents) * 27_000n + 12_000n) / 24_000n;
    expect(sizes.map((cents) => BigInt(share(cents, 27_000, 12_000)))).toEqual(sizes.map(exact));
  });

  test('one too large to be exact is refused, with the path of what it was reckoned from', () => {
    expect(share(Number.MAX_SAFE_INTEGER, 1, 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => share(Number.MAX_SAFE_INTEGER, 2, 1, 'rate')).toThrow(
      expect.objectContaining({
        name: 'TooMuch',
        path: 'rate',
        message: 'leads to an amount too large to be exact',
      }),
    );
    expect(() => share(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(expect.objectContaining({ path: '' }));
  });
});

describe('a sum', () => {
  test('of no amounts is 0', () => {
    expect(sum([])).toBe(0);
  });
  test('is exact or refused', () => {
    expect(sum([Number.MAX_SAFE_INTEGER - 2, 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1], 'rate')).toThrow(
      new TooMuch('an amount too large to be exact', 'rate'),
    );
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(expect.objectContaining({ path: '' }));
  });
});
