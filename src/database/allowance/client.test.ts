import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { clientOf } from './client.ts';

const key = randomBytes(32);
const same = (a: string, b: string, under = key) => clientOf(a, key).equals(clientOf(b, under));

describe('a client', () => {
  test('is the same for one address, and another for another', () => {
    expect(same('192.0.2.1', '192.0.2.1')).toBe(true);
    expect(same('192.0.2.1', '192.0.2.2')).toBe(false);
  });

  test('is told only by who has the key', () => {
    expect(same('192.0.2.1', '192.0.2.1', randomBytes(32))).toBe(false);
    expect(clientOf('192.0.2.1', key)).toHaveLength(32);
  });

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['2001:db8::1', '2001:db8:0:0:5::', true],
    ['2001:db8::1', '2001:db8:0:1::1', false],
    ['::1', '::2', true],
    ['::', '0:0:0:0:1::', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
  ])('of IPv6 is its network: %s and %s (%s)', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});
