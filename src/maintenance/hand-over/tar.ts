/** A tar (ustar) as bytes that follow from names and sizes alone: every tar reader opens it, once it is decrypted. */
const block = 512;

/** The name is ASCII of at most 100 characters; the time is the same for all, so that the bytes are. */
export function tarHeader(name: string, size: number, made: Date): Buffer {
  if (!/^[\x20-\x7e]{1,100}$/.test(name)) throw new RangeError(`a tar holds no such name: ${name}`);
  const header = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii');
  header.write(name, 0, 'ascii');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(made.getTime() / 1000), 136, 12);
  header.fill(' ', 148, 156);
  header.write('0', 156, 'ascii');
  header.write('ustar\u000000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  return header;
}

/** What follows a file's bytes until the next header. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** A file's part of a tar, its header and padding with it. */
export const tarLength = (size: number): number => block + size + ((block - (size % block)) % block);

export const tarEnd: Buffer = Buffer.alloc(2 * block);

/** The file that a header begins; null at the end of the tar. */
export function readTarHeader(header: Buffer): { readonly name: string; readonly size: number } | null {
  if (header.every((byte) => byte === 0)) return null;
  const text = (at: number, length: number) => {
    const field = header.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString('latin1');
  };
  const size = Number.parseInt(text(124, 12), 8);
  if (text(257, 5) !== 'ustar' || !Number.isSafeInteger(size)) throw new RangeError('this is no tar');
  return { name: text(0, 100), size };
}
