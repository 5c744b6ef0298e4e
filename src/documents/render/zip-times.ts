/** 1 January 1980, midnight: the first moment that a ZIP file can say. */
const firstMoment = 0x0021_0000;

const endOfDirectory = 0x0605_4b50;
const directoryEntry = 0x0201_4b50;

/**
 * A ZIP file of which every part is said to be from the same moment, rather than from that in which it was written.
 * @throws RangeError where the bytes are no ZIP file without a comment
 */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== endOfDirectory) throw new RangeError('no ZIP file');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new RangeError('no ZIP file');
    view.setUint32(at + 12, firstMoment, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstMoment, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
