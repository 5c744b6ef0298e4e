import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing: what must be kept or carried where others could read or change it. AES-256-GCM; the context says what
 * the sealed thing is and whose, and has to be the same at opening, so a seal cannot be moved to another place.
 *
 * Form: version (1 byte) | nonce (12) | ciphertext | tag (16).
 */
const version = 1;
const nonceLength = 12;
const tagLength = 16;
const keyLength = 32;

/** A random nonce of 96 bits is safe for some four thousand million seals under one key: derive keys by purpose. */
export function seal(key: Buffer, plaintext: Buffer | string, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', checked(key), nonce, { authTagLength: tagLength });
  cipher.setAAD(authenticated(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, ciphertext, cipher.getAuthTag()]);
}

/** What was sealed, or null when the key, the context or a single bit is another. */
export function open(key: Buffer, sealed: Buffer, context: string): Buffer | null {
  if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== version) return null;
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', checked(key), nonce, { authTagLength: tagLength });
  decipher.setAAD(authenticated(context));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A key for one purpose (and one thing, when `id` names it) out of the master key, by HKDF-SHA256. */
export function deriveKey(master: Buffer, purpose: string, id = ''): Buffer {
  if (master.length < keyLength) throw new RangeError('the master key has at least 32 bytes');
  if (purpose === '' || purpose.includes('\0')) throw new RangeError('a purpose is a word');
  return Buffer.from(hkdfSync('sha256', master, 'tugiring', `${purpose}\0${id}`, keyLength));
}

function checked(key: Buffer): Buffer {
  if (key.length !== keyLength) throw new RangeError('a sealing key has 32 bytes');
  return key;
}

function authenticated(context: string): Buffer {
  return Buffer.concat([Buffer.of(version), Buffer.from(context)]);
}
