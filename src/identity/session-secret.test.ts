import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  csrfToken,
  hashSessionSecret,
  isSessionSecret,
  matchesCsrf,
  newSessionSecret,
  sessionCookie,
} from './session-secret.ts';

const secret = Buffer.alloc(32, 7).toString('base64url');
const another = Buffer.alloc(32, 8).toString('base64url');

describe('a session secret', () => {
  test('is 256 bits, never the same twice', () => {
    const made = Array.from({ length: 200 }, newSessionSecret);
    expect(new Set(made).size).toBe(200);
    for (const one of made) {
      expect(one).toHaveLength(43);
      expect(isSessionSecret(one)).toBe(true);
      expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    }
  });

  test.each([
    ['one character short', secret.slice(1)],
    ['one character long', `${secret}A`],
    ['padding', `${secret}=`],
    ['plus and slash of the other alphabet', `+/${secret.slice(2)}`],
    ['a line break after', `${secret}\n`],
    ['a second spelling of the same bytes', `${secret.slice(0, 42)}${secret[42] === 'c' ? 'd' : 'B'}`],
    ['nothing', ''],
    ['no text', undefined],
    ['a list', [secret]],
  ])('is not %s', (_, text) => {
    expect(isSessionSecret(text)).toBe(false);
  });

  test('is kept as the SHA-256 of its characters', () => {
    expect(hashSessionSecret(secret)).toEqual(createHash('sha256').update(secret).digest());
    expect(() => hashSessionSecret('short')).toThrow(TypeError);
  });
});

describe('the form token', () => {
  test('is the same for one session and differs between two', () => {
    expect(csrfToken(secret)).toBe(csrfToken(secret));
    expect(csrfToken(secret)).not.toBe(csrfToken(another));
    expect(csrfToken(secret)).toMatch(/^[\w-]{43}$/);
  });

  test('reveals neither the secret nor its hash', () => {
    expect(csrfToken(secret)).not.toBe(secret);
    expect(csrfToken(secret)).not.toBe(hashSessionSecret(secret).toString('base64url'));
  });

  test.each([
    ['its own', csrfToken(secret), true],
    ["another session's", csrfToken(another), false],
    ['cut', csrfToken(secret).slice(0, -1), false],
    ['longer', `${csrfToken(secret)}A`, false],
    ['of as many characters but more bytes', `${csrfToken(secret).slice(1)}õ`, false],
    ['empty', '', false],
    ['absent', undefined, false],
    ['sent twice', [csrfToken(secret), csrfToken(secret)], false],
  ])('%s: %#', (_, token, expected) => {
    expect(matchesCsrf(secret, token)).toBe(expected);
  });
});

test('the cookie is bound to the host where there is TLS, and plain on loopback', () => {
  expect(sessionCookie({ secure: true })).toEqual({
    name: '__Host-tugiring',
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
  });
  expect(sessionCookie({ secure: false })).toEqual({
    name: 'tugiring',
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: false },
  });
});
