import { createHmac, timingSafeEqual } from 'node:crypto';

/** Mails that a link in them stops. */
export const stoppableMails = ['waiting', 'digest'] as const;
export type StoppableMail = (typeof stoppableMails)[number];

const macOf = (sealKey: Buffer, personId: string, kind: string): string =>
  createHmac('sha256', sealKey).update(`stop mails ${kind} ${personId}`).digest('base64url').slice(0, 32);

/** What a mail's link to stop such mails carries: it does that for this person, and nothing else. */
export const stopToken = (sealKey: Buffer, personId: string, kind: StoppableMail): string =>
  `${kind}.${personId}.${macOf(sealKey, personId, kind)}`;

/** Whose mails a token stops; null where it is none of ours. */
export function readStopToken(
  sealKey: Buffer,
  token: string,
): { readonly personId: string; readonly kind: StoppableMail } | null {
  const [word, personId, mac, ...more] = token.split('.');
  const kind = stoppableMails.find((one) => one === word);
  if (kind === undefined || personId === undefined || mac === undefined || more.length > 0) return null;
  const expected = Buffer.from(macOf(sealKey, personId, kind));
  const given = Buffer.from(mac);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { personId, kind } : null;
}
