import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { handOverForm, opening, UnreadableSeal } from '../sealed-stream.ts';
import { type IndexFile, indexFiles, type Manifest } from './index-files.ts';
import { readTarHeader, tarPadding } from './tar.ts';

export interface Verified {
  readonly manifest: Manifest;
  readonly originals: number;
  readonly bytes: number;
}

/**
 * Reads an archive from its beginning to its end: every original that its index names is there, in its order, with its
 * checksum, and nothing else.
 * @param into a folder into which it is unpacked as it is read; none where it is only looked at
 * @throws UnreadableSeal at the first byte that is not as it was
 */
export async function verifyHandOver(
  file: string,
  key: Buffer,
  into: string | null = null,
): Promise<Verified> {
  let manifest: Manifest | null = null;
  let awaited: { readonly name: string; readonly sha256: string }[] = [];
  let bytes = 0;
  for await (const entry of entriesOf(file, key)) {
    if (manifest === null) {
      manifest = parsed(entry);
      awaited = [...indexFiles(manifest).map(withDigest), ...manifest.originals].reverse();
    }
    const next = awaited.pop();
    const isIt = next?.name === entry.name && next.sha256 === withDigest(entry).sha256;
    if (!isIt)
      throw new UnreadableSeal(`the hand-over is not as its index says, at ${next?.name ?? entry.name}`);
    if (entry.name.startsWith('originaalid/')) bytes += entry.bytes.length;
    if (into !== null) await unpack(into, entry);
  }
  if (manifest === null) throw new UnreadableSeal('the hand-over holds no index');
  const missing = awaited.at(-1);
  if (missing !== undefined) throw new UnreadableSeal(`the hand-over lacks ${missing.name}`);
  return { manifest, originals: manifest.originals.length, bytes };
}

const withDigest = ({ name, bytes }: IndexFile) => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

function parsed({ name, bytes }: IndexFile): Manifest {
  if (name !== 'manifest.json') throw new UnreadableSeal('the hand-over holds no index');
  return JSON.parse(bytes.toString('utf8')) as Manifest;
}

/** Names are those of the index, which was compared before: nothing is written outside the folder. */
async function unpack(into: string, { name, bytes }: IndexFile): Promise<void> {
  if (!/^[A-Za-z0-9.-]+(\/[A-Za-z0-9.-]+)?$/.test(name) || name.includes('..')) {
    throw new UnreadableSeal(`the hand-over holds a name that is none: ${name}`);
  }
  const path = join(into, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
}

/** The files of an archive, one at a time. */
async function* entriesOf(file: string, key: Buffer): AsyncGenerator<IndexFile> {
  const plain = opening(key, handOverForm);
  const flowing = pipeline(createReadStream(file), plain);
  // Told by whoever reads; until then it is nobody's.
  flowing.catch(() => undefined);
  let held: Buffer[] = [];
  let length = 0;
  let head: { readonly name: string; readonly size: number } | null = null;
  let isOver = false;
  for await (const piece of plain as AsyncIterable<Buffer>) {
    held.push(piece);
    length += piece.length;
    for (;;) {
      const needs = head === null ? 512 : head.size + tarPadding(head.size).length;
      if (length < needs || isOver) break;
      const all = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held, length);
      const part = all.subarray(0, needs);
      held = [all.subarray(needs)];
      length -= needs;
      if (head === null) {
        head = readTarHeader(part);
        isOver = head === null;
      } else {
        yield { name: head.name, bytes: part.subarray(0, head.size) };
        head = null;
      }
    }
  }
  await flowing;
  if (!isOver) throw new UnreadableSeal('the end of the hand-over is missing');
}
