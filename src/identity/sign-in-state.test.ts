import { describe, expect, test } from 'vitest';
import { deriveKey, seal } from './sealing.ts';
import { openSignInState, sealSignInState, signInCookie } from './sign-in-state.ts';

const key = deriveKey(Buffer.alloc(32, 5), 'sign-in');
const startedAt = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const begun = {
  state: 's'.repeat(43),
  nonce: 'n'.repeat(43),
  codeVerifier: 'v'.repeat(43),
  returnTo: '/families?page=2',
  language: 'ru' as const,
  startedAt,
};
const opened = (change: { cookie?: string | undefined; state?: string; now?: number; key?: Buffer } = {}) =>
  openSignInState(change.key ?? key, {
    cookie: 'cookie' in change ? change.cookie : sealSignInState(key, begun),
    state: change.state ?? begun.state,
    now: change.now ?? startedAt + minute,
  });

describe('what was sealed at the start', () => {
  test('comes back as it was', () => {
    expect(opened()).toEqual(begun);
  });

  test('shows nothing of itself in the cookie and fits in it', () => {
    const cookie = sealSignInState(key, { ...begun, returnTo: `/${'a'.repeat(511)}` });
    expect(cookie).toMatch(/^[\w-]+$/);
    expect(cookie.length).toBeLessThan(1300);
    expect(Buffer.from(cookie, 'base64url').includes(begun.nonce)).toBe(false);
  });

  test.each([
    ['at once', 0, true],
    ['after ten minutes', 10 * minute, true],
    ['a moment later', 10 * minute + 1, false],
    ['before it began', -1, false],
  ])('opens %s: %#', (_, after, expected) => {
    expect(opened({ now: startedAt + after }) !== null).toBe(expected);
  });

  test('does not open for another state, under another key, changed or absent', () => {
    const cookie = sealSignInState(key, begun);
    expect(opened({ state: 't'.repeat(43) })).toBeNull();
    expect(opened({ key: deriveKey(Buffer.alloc(32, 6), 'sign-in') })).toBeNull();
    expect(opened({ cookie: `${cookie[0] === 'A' ? 'B' : 'A'}${cookie.slice(1)}` })).toBeNull();
    expect(opened({ cookie: cookie.slice(0, -4) })).toBeNull();
    expect(opened({ cookie: '' })).toBeNull();
    expect(opened({ cookie: 'õ' })).toBeNull();
    expect(opened({ cookie: undefined })).toBeNull();
  });

  test('is not taken from something else that was sealed with the key', () => {
    const other = seal(key, JSON.stringify({ ...begun, language: 'fi' }), `sign-in ${begun.state}`);
    expect(opened({ cookie: other.toString('base64url') })).toBeNull();
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/a\r\nb'])(
    'never leads to %j but to the front page',
    (returnTo) => {
      expect(opened({ cookie: sealSignInState(key, { ...begun, returnTo }) })?.returnTo).toBe('/');
    },
  );
});

describe('the cookie of a begun sign-in', () => {
  test('lives ten minutes, for this host alone where there is TLS', () => {
    const { name, attributes } = signInCookie({ secure: true, state: begun.state });
    expect(name).toMatch(/^__Host-tugiring-sign-in-[0-7]$/);
    expect(attributes).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 600 });
    expect(signInCookie({ secure: false, state: begun.state }).name).toMatch(/^tugiring-sign-in-[0-7]$/);
  });

  test('is one of eight, the same for the same state, whatever the state says', () => {
    const names = Array.from(
      { length: 500 },
      (_, at) => signInCookie({ secure: false, state: `s${at}` }).name,
    );
    expect(new Set(names).size).toBe(8);
    expect(signInCookie({ secure: false, state: '; Path=/' }).name).toMatch(/^tugiring-sign-in-[0-7]$/);
    expect(signInCookie({ secure: false, state: 'a' })).toEqual(signInCookie({ secure: false, state: 'a' }));
  });
});
