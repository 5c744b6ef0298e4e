/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a Range header asks for (RFC 9110, 14.1.2), one range: several at once are answered with the whole, as is whatever
 * is no range of bytes.
 * @returns null for the whole; 'none' where the file has no such bytes
 */
export function rangeIn(header: string | undefined, size: number): ByteRange | null | 'none' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec((header ?? '').trim());
  const [, first = '', last = ''] = found ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'none' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'none' : { from, to };
}
