import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x0605_4b50;

/** The parts of a ZIP file by their names, as its directory says. */
export function unzip(zip: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== endOfDirectory) throw new RangeError('no ZIP file');
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const stored = bytes.readUInt16LE(at + 10) === 0;
    const size = bytes.readUInt32LE(at + 20);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.set(bytes.toString('utf8', at + 46, nameEnd), stored ? packed : inflateRawSync(packed));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** A part of a DOCX as text. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzip(docx).get(name);
  if (part === undefined) throw new Error(`there is no ${name}`);
  return part.toString('utf8');
}

/** The structure of a DOCX, each paragraph, row and cell on a line of its own. */
export const structureOf = (docx: Uint8Array): string =>
  partOf(docx, 'word/document.xml')
    .replace(/<w:document [^>]*>/, '<w:document>')
    .replaceAll(/(<(?:w:p|w:tbl|w:tr|w:tc|w:sectPr)>|<\/(?:w:tbl|w:tr|w:tc|w:body)>)/g, '\n$1')
    .concat('\n');

/** Its words, a paragraph a line; a tab as one, a line to sign on among them. */
export const wordsOf = (docx: Uint8Array): string =>
  [...partOf(docx, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, paragraph = '']) =>
      [...paragraph.matchAll(/<w:(tab|br)\/>|<w:t [^>]*>([^<]*)<\/w:t>/g)]
        .map(([, space, text]) => (text === undefined ? (space === 'br' ? '\n' : '\t') : unescaped(text)))
        .join(''),
    )
    .join('\n')
    .concat('\n');

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const unescaped = (text: string): string => text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);
