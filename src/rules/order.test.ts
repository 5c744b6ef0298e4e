import { expect, test } from 'vitest';
import { byCodeUnit } from './order.ts';

test('texts are ordered by code unit: capitals first, letters with signs after all others', () => {
  expect(['b', 'õ', 'a', 'B', 'a1', 'a', 'z'].sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'a1', 'b', 'z', 'õ']);
  expect([byCodeUnit('a', 'b'), byCodeUnit('b', 'a'), byCodeUnit('a', 'a')]).toEqual([-1, 1, 0]);
});
