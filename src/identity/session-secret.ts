import { createHash, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The opaque secret that a browser holds for one session. The database keeps only its hash, so that whoever
 * reads the table cannot speak as anyone.
 */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** 32 bytes in base64url are 43 characters, the last of which carries four bits only. */
export function isSessionSecret(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text);
}

/**
 * What the database keeps: SHA-256 over the secret's 43 characters, as its own functions reckon it
 * (database/migrations/0003-context.sql). Throws on anything that is no secret.
 */
export function hashSessionSecret(secret: string): Buffer {
  bytesOf(secret);
  return createHash('sha256').update(secret).digest();
}

/**
 * The token that each form of the session carries. It cannot be worked out from the hash in the database: the secret
 * is 256 random bits, and another text is put before it. One hash at once, because every page of everybody asks.
 */
export function csrfToken(secret: string): string {
  bytesOf(secret);
  return hash('sha256', `tugiring form token 2 ${secret}`, 'base64url');
}

export function matchesCsrf(secret: string, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const expected = Buffer.from(csrfToken(secret));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export type CookieAttributes = {
  path: '/';
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  maxAge?: number;
};

/**
 * A browser takes a `__Host-` cookie only over TLS, for this host alone and for the whole of it, so no
 * neighbouring subdomain can plant one. Plain HTTP on loopback cannot have it and goes without the prefix.
 */
export function cookieNamed(
  name: string,
  { secure }: { secure: boolean },
): { name: string; attributes: CookieAttributes } {
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

/** Name and attributes of the session's cookie, in the form that @fastify/cookie takes. */
export function sessionCookie(where: { secure: boolean }): { name: string; attributes: CookieAttributes } {
  return cookieNamed('tugiring', where);
}

function bytesOf(secret: string): Buffer {
  if (!isSessionSecret(secret)) throw new TypeError('not a session secret');
  return Buffer.from(secret, 'base64url');
}
