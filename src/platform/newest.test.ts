import { describe, expect, it } from 'vitest';
import { Newest } from './newest.ts';

describe('The newest of what was found out', () => {
  it('is there again, the newest value of each key', () => {
    const newest = new Newest<number>(2);
    newest.set('a', 1);
    newest.set('a', 2);
    expect(newest.get('a')).toBe(2);
    expect(newest.get('b')).toBeUndefined();
  });

  it('makes room, the oldest first, and only for what is new', () => {
    const newest = new Newest<number>(2);
    newest.set('a', 1);
    newest.set('b', 2);
    newest.set('b', 3);
    expect(newest.get('a')).toBe(1);
    newest.set('c', 4);
    expect([newest.get('a'), newest.get('b'), newest.get('c')]).toEqual([undefined, 3, 4]);
  });

  it('is forgotten when it is told to', () => {
    const newest = new Newest<number>(2);
    newest.set('a', 1);
    newest.delete('a');
    expect(newest.get('a')).toBeUndefined();
  });
});
