import { describe, expect, test } from 'vitest';
import { Deck, Random } from './random.ts';

describe('chance that can be repeated', () => {
  test('the same label gives the same choices, another label others', () => {
    const draw = (label: string) => {
      const random = new Random(label);
      return [random.next(), random.whole(1, 1000), random.uuid(), random.pick(['a', 'b', 'c'])];
    };
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });

  test('ids have the form of a version 4 UUID and do not repeat', () => {
    const random = new Random('ids');
    const ids = Array.from({ length: 5000 }, () => random.uuid());
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(5000);
  });

  test('whole numbers reach both their ends and nothing beyond', () => {
    const random = new Random('ends');
    const drawn = Array.from({ length: 500 }, () => random.whole(3, 7));
    expect(Math.min(...drawn)).toBe(3);
    expect(Math.max(...drawn)).toBe(7);
    expect(new Set(drawn).size).toBe(5);
  });

  test('a deck gives everything once before it gives anything twice', () => {
    const deck = new Deck([1, 2, 3, 4, 5], new Random('deck'));
    const round = () => Array.from({ length: 5 }, () => deck.draw(() => true)).sort();
    expect(round()).toEqual([1, 2, 3, 4, 5]);
    expect(round()).toEqual([1, 2, 3, 4, 5]);
    expect(deck.draw((one) => one > 5)).toBeUndefined();
  });
});
