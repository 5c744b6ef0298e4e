import { expect, test } from 'vitest';
import { rangeIn } from './range.ts';

test.each([
  [undefined, null],
  ['bytes=0-99', { from: 0, to: 99 }],
  ['bytes=0-100', { from: 0, to: 99 }],
  ['bytes=40-', { from: 40, to: 99 }],
  ['bytes=99-', { from: 99, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-3', null],
  ['bytes=0-1,4-5', null],
  ['bytes=-', null],
  ['lines=0-3', null],
  ['bytes=a-b', null],
])('%s of 100 bytes asks for %j', (header, range) => {
  expect(rangeIn(header, 100)).toEqual(range);
});

test('an empty file has no bytes to ask for', () => {
  expect(rangeIn('bytes=0-', 0)).toBe('none');
  expect(rangeIn('bytes=-5', 0)).toBe('none');
});
