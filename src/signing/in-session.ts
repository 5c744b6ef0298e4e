import { timingSafeEqual } from 'node:crypto';
import type { SignedBytes } from './way.ts';

/**
 * A person's own confirmation in a signed-in session: whether what they confirm are the bytes that are kept.
 * @param confirmed the SHA-256 that stood before the person, in hexadecimal
 */
export function confirmsInSession(kept: Pick<SignedBytes, 'pdf'>, confirmed: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(confirmed)) return false;
  return timingSafeEqual(kept.pdf, Buffer.from(confirmed, 'hex'));
}
