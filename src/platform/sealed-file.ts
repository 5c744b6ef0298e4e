import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { open, seal } from '../identity/sealing.ts';

/** A file as it is kept: encrypted under a key of its own, which is kept in another place than its bytes. */
export interface SealedFile {
  readonly id: string;
  readonly key: Buffer;
  readonly sealed: Buffer;
  /** Of what was sealed. */
  readonly size: number;
  readonly sha256: Buffer;
}

/** Files are kept as rows of the database (docs/decisions/0020-issued-documents.md). */
export const largestFile = 10 * 1024 * 1024;

export const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Encrypts a file (AES-256-GCM). Its id is authenticated with it, so that no file can be put in another's place.
 * @throws RangeError where it is empty or too large
 */
export function sealFile(bytes: Uint8Array): SealedFile {
  if (bytes.byteLength === 0 || bytes.byteLength > largestFile)
    throw new RangeError('a file of no such size is kept');
  const id = randomUUID();
  const key = randomBytes(32);
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { id, key, sealed: seal(key, plain, contextOf(id)), size: plain.length, sha256: sha256Of(plain) };
}

/**
 * The bytes of a kept file.
 * @throws Error where the key is another's, or a single bit has changed
 */
export function openFile(file: Pick<SealedFile, 'id' | 'key' | 'sealed' | 'sha256'>): Buffer {
  const bytes = open(file.key, file.sealed, contextOf(file.id));
  if (bytes === null || !sha256Of(bytes).equals(file.sha256)) throw new Error('a kept file does not open');
  return bytes;
}

const contextOf = (id: string): string => `file ${id}`;
