import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Buffer;
}

const endOfDirectory = 0x0605_4b50;
const directoryEntry = 0x0201_4b50;
const mostEntries = 200;
/** What is packed so that it comes to more is not unpacked. */
const largestEntry = 40 * 1024 * 1024;

/** The entries of a ZIP file as its directory says; null where it is none, or has more in it than anything signed. */
export function zipEntries(zip: Buffer): ZipEntry[] | null {
  try {
    return entriesOf(zip);
  } catch {
    return null;
  }
}

function entriesOf(zip: Buffer): ZipEntry[] | null {
  const end = endOf(zip);
  if (end === null) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) return null;
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const size = zip.readUInt32LE(at + 24);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    if (size > largestEntry || (method !== 0 && method !== 8)) return null;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    entries.push({
      name: zip.toString('utf8', at + 46, nameEnd),
      bytes: () => (method === 0 ? body : inflateRawSync(body, { maxOutputLength: largestEntry })),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The directory's end stands last, before a comment of at most 64 KiB. */
function endOf(zip: Buffer): number | null {
  const first = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at;
  }
  return null;
}
