import { createHash } from 'node:crypto';
import type { SignedBytes } from './way.ts';
import { zipEntries } from './zip.ts';

export const asiceType = 'application/vnd.etsi.asic-e+zip';

/** What may be brought in, and how its file's name ends. */
export const uploadTypes = {
  [asiceType]: 'asice',
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const;
export type UploadType = keyof typeof uploadTypes;

export type Upload =
  | { readonly kind: 'taken'; readonly type: UploadType }
  /** Nothing that people sign, whatever its name says. */
  | { readonly kind: 'wrong-type' }
  /** A container in which nobody has signed, or that holds another document. */
  | { readonly kind: 'unsigned' | 'other-document' };

/**
 * What was brought in, told by its content and not by its name. A container must hold the very document: its PDF or
 * DOCX, to the byte. Its signatures are kept and not yet verified; a scan is looked at by people.
 */
export function readUpload(bytes: Buffer, document: SignedBytes): Upload {
  const type = typeOf(bytes);
  if (type === null) return { kind: 'wrong-type' };
  if (type !== asiceType) return { kind: 'taken', type };
  const entries = zipEntries(bytes) ?? [];
  const isSignature = (name: string) => /^META-INF\/[^/]*signatures[^/]*\.xml$/i.test(name);
  if (!entries.some(({ name }) => isSignature(name))) return { kind: 'unsigned' };
  const isSigned = entries
    .filter(({ name }) => name !== 'mimetype' && !name.startsWith('META-INF/'))
    .some((entry) => holds(entry.bytes, document));
  return isSigned ? { kind: 'taken', type } : { kind: 'other-document' };
}

/** The type of a scan or a PDF, told by its content; null of anything else. */
export function scanTypeOf(bytes: Buffer): Exclude<UploadType, typeof asiceType> | null {
  const type = typeOf(bytes);
  return type === asiceType ? null : type;
}

function holds(bytes: () => Buffer, { pdf, docx }: SignedBytes): boolean {
  try {
    const sha256 = createHash('sha256').update(bytes()).digest();
    return sha256.equals(pdf) || sha256.equals(docx);
  } catch {
    return false;
  }
}

function typeOf(bytes: Buffer): UploadType | null {
  const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return begins([0x50, 0x4b, 0x03, 0x04]) && isAsice(bytes) ? asiceType : null;
}

/** ETSI EN 319 162: the container says first what it is. */
function isAsice(bytes: Buffer): boolean {
  const mimetype = zipEntries(bytes)?.find(({ name }) => name === 'mimetype');
  try {
    return mimetype?.bytes().toString('latin1').trim() === asiceType;
  } catch {
    return false;
  }
}
