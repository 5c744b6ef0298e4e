import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveKey, open, seal } from './sealing.ts';

const master = Buffer.alloc(32, 1);
const key = deriveKey(master, 'parked-post');

describe('sealing', () => {
  test('whatever is sealed opens to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, context) => {
        expect(open(key, seal(key, Buffer.from(bytes), context), context)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('text is sealed as UTF-8', () => {
    expect(open(key, seal(key, 'õde ja вена', 'c'), 'c')?.toString()).toBe('õde ja вена');
  });

  test('the same text never looks the same twice, and costs 29 bytes', () => {
    const one = seal(key, 'märkus', 'c');
    expect(seal(key, 'märkus', 'c')).not.toEqual(one);
    expect(one).toHaveLength(Buffer.byteLength('märkus') + 29);
    expect(one.includes('märkus')).toBe(false);
  });

  test('a flip of any bit is noticed', () => {
    const sealed = seal(key, 'note', 'c');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      const at = bit >> 3;
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit & 7)), at);
      expect(open(key, changed, 'c')).toBeNull();
    }
  });

  test('any cut is noticed', () => {
    const sealed = seal(key, 'note', 'c');
    for (let length = 0; length < sealed.length; length++) {
      expect(open(key, sealed.subarray(0, length), 'c')).toBeNull();
    }
    expect(open(key, Buffer.concat([sealed, Buffer.of(0)]), 'c')).toBeNull();
  });

  test('another key or another context opens nothing', () => {
    const sealed = seal(key, 'note', 'draft of A');
    expect(open(key, sealed, 'draft of A')?.toString()).toBe('note');
    expect(open(key, sealed, 'draft of B')).toBeNull();
    expect(open(deriveKey(master, 'draft'), sealed, 'draft of A')).toBeNull();
  });

  test.each([31, 33])('a key of %i bytes is refused at once', (length) => {
    const wrong = Buffer.alloc(length);
    expect(() => seal(wrong, 'note', 'c')).toThrow(RangeError);
    expect(() => open(wrong, seal(key, 'note', 'c'), 'c')).toThrow(RangeError);
  });
});

describe('deriving keys', () => {
  test('one master gives each purpose and each thing a key of its own, always the same', () => {
    const made = [
      deriveKey(master, 'draft'),
      deriveKey(master, 'draft', 'a'),
      deriveKey(master, 'draft', 'b'),
      deriveKey(master, 'drafta'),
      deriveKey(Buffer.alloc(32, 2), 'draft'),
    ];
    expect(new Set(made.map((one) => one.toString('hex'))).size).toBe(made.length);
    expect(made.every((one) => one.length === 32)).toBe(true);
    expect(deriveKey(master, 'draft', 'a')).toEqual(deriveKey(master, 'draft', 'a'));
  });

  test('a short master key, or a purpose that could be read as another, is refused', () => {
    expect(() => deriveKey(Buffer.alloc(31), 'draft')).toThrow(RangeError);
    expect(() => deriveKey(master, '')).toThrow(RangeError);
    expect(() => deriveKey(master, 'draft\0a')).toThrow(RangeError);
  });
});
