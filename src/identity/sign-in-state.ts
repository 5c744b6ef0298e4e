import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languages } from '../i18n/texts.ts';
import { localPath } from './local-path.ts';
import { open, seal } from './sealing.ts';
import { type CookieAttributes, cookieNamed } from './session-secret.ts';

/** How long signing in may take, from leaving us to coming back. */
export const signInMinutes = 10;

/** A browser keeps so many begun sign-ins at most, so that its cookies never outgrow a request's head. */
const slots = 8;

const random = z.string().regex(/^[\w-]{43,128}$/);

const shape = z.strictObject({
  state: random,
  nonce: random,
  codeVerifier: random,
  returnTo: z.string().transform((text) => localPath(text) ?? '/'),
  language: z.enum(languages),
  /** Milliseconds of the clock. */
  startedAt: z.number().int(),
});

/** What the browser carries, sealed, from leaving for TARA until it comes back. */
export type SignInState = z.output<typeof shape>;

/** The cookie's value. A place to return to that is not ours becomes the front page. */
export function sealSignInState(key: Buffer, state: z.input<typeof shape>): string {
  return seal(key, JSON.stringify(shape.parse(state)), context(state.state)).toString('base64url');
}

/** What the cookie carried, when it was sealed here for this very `state` and is not older than ten minutes. */
export function openSignInState(
  key: Buffer,
  from: { cookie: string | undefined; state: string; now: number },
): SignInState | null {
  if (from.cookie === undefined) return null;
  const text = open(key, Buffer.from(from.cookie, 'base64url'), context(from.state));
  if (text === null) return null;
  const parsed = shape.safeParse(JSON.parse(text.toString()));
  if (!parsed.success || parsed.data.state !== from.state) return null;
  const age = from.now - parsed.data.startedAt;
  return age >= 0 && age <= signInMinutes * 60_000 ? parsed.data : null;
}

/**
 * Name and attributes of the cookie for one begun sign-in. Two tabs that sign in at once have two cookies (unless
 * they share one of the eight slots, and then the earlier of them is asked to begin again).
 */
export function signInCookie(of: { secure: boolean; state: string }): {
  name: string;
  attributes: CookieAttributes & { maxAge: number };
} {
  const slot = createHash('sha256').update(of.state).digest().readUInt8(0) % slots;
  const { name, attributes } = cookieNamed(`tugiring-sign-in-${slot}`, of);
  return { name, attributes: { ...attributes, maxAge: signInMinutes * 60 } };
}

function context(state: string): string {
  return `sign-in ${state}`;
}
