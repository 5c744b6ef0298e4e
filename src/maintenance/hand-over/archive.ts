import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { Frames, handOverForm, type SealedSoFar, sealing, UnreadableSeal } from '../sealed-stream.ts';
import { type IndexFile, indexFiles, type Manifest, nameOf } from './index-files.ts';
import { bytesOf, type Handing, type Original, originalsOf } from './originals.ts';
import { readTarHeader, tarEnd, tarHeader, tarLength, tarPadding } from './tar.ts';
import { verifyHandOver } from './verify.ts';

/** How far the making has come. */
export interface Progress {
  readonly originals: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

export interface HandedOver extends Progress {
  readonly file: string;
  /** Of the archive as it lies there, in hexadecimal. */
  readonly sha256: string;
  /** Whether an archive that was left off was gone on with. */
  readonly wentOn: boolean;
}

/**
 * Makes one encrypted archive of every original of a contract (TK 3.5), and reads it whole again before it bears its name.
 * What was left off (killed, out of power) is gone on with: what stands in it already is kept, and the end is the same
 * bytes that it would have been.
 * @param client the owner's, who may act as tugiring_system
 * @param key 32 bytes; without it nobody reads the archive
 */
export async function handOver(
  client: pg.ClientBase,
  handing: Handing,
  file: string,
  key: Buffer,
  made: Date,
  tell: (progress: Progress) => void | Promise<void> = () => undefined,
): Promise<HandedOver> {
  if ((await stat(file).catch(() => null)) !== null) {
    throw new UnreadableSeal(`${file} is there already: name another file`);
  }
  const unfinished = `${file}.unfinished`;
  const left = await leftOff(unfinished, key, handing);
  if (left === null || !left.isOver) {
    const manifest = left?.manifest ?? (await manifestOf(client, handing, made));
    if (left !== null) await truncate(unfinished, left.soFar.bytes);
    const skip = left?.plain ?? 0;
    const to = createWriteStream(unfinished, { mode: 0o600, flags: left === null ? 'w' : 'a', flush: true });
    const from = Readable.from(tarOf(client, manifest, skip, tell));
    await pipeline(from, sealing(key, handOverForm, left?.soFar ?? null), to);
  }
  const { originals, bytes } = await verifyHandOver(unfinished, key);
  await rename(unfinished, file);
  await keepName(file);
  const sha256 = await digestOf(file);
  return { file, originals, of: originals, bytes, ofBytes: bytes, sha256, wentOn: left !== null };
}

/** Names and sizes as they stood at one moment. */
async function manifestOf(client: pg.ClientBase, handing: Handing, made: Date): Promise<Manifest> {
  const originals = await asSystem(client, () => originalsOf(client, handing));
  return {
    form: 1,
    made: made.toISOString(),
    contract: handing,
    originals: originals.map((original, at) => ({ ...original, name: nameOf(original, at) })),
  };
}

async function asSystem<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(
    `begin read only; set local role tugiring_system; set local search_path = tugiring, pg_temp`,
  );
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** The archive's bytes before they are sealed, from one of them on. What lies before is not read from the database. */
async function* tarOf(
  client: pg.ClientBase,
  manifest: Manifest,
  skip: number,
  tell: (progress: Progress) => void | Promise<void>,
): AsyncGenerator<Buffer> {
  const made = new Date(manifest.made);
  const ofBytes = manifest.originals.reduce((sum, { size }) => sum + size, 0);
  let at = 0;
  let bytes = 0;
  const rest = (part: Buffer): Buffer => {
    const before = Math.min(part.length, Math.max(0, skip - at));
    at += part.length;
    return part.subarray(before);
  };
  const whole = ({ name, bytes: content }: IndexFile) =>
    rest(Buffer.concat([tarHeader(name, content.length, made), content, tarPadding(content.length)]));
  for (const one of indexFiles(manifest)) yield whole(one);
  for (const [number, original] of manifest.originals.entries()) {
    const { name, size } = original;
    if (at + tarLength(size) <= skip) at += tarLength(size);
    else yield whole({ name, bytes: await checkedBytes(client, original) });
    bytes += size;
    await tell({ originals: number + 1, of: manifest.originals.length, bytes, ofBytes });
  }
  yield rest(tarEnd);
}

async function checkedBytes(client: pg.ClientBase, original: Original): Promise<Buffer> {
  const bytes = await asSystem(client, () => bytesOf(client, original));
  if (createHash('sha256').update(bytes).digest('hex') !== original.sha256) {
    throw new UnreadableSeal(`an original is not as it was: ${original.source} ${original.id}`);
  }
  return bytes;
}

interface LeftOff {
  readonly soFar: SealedSoFar;
  /** How much of the plain archive stands in it. */
  readonly plain: number;
  readonly manifest: Manifest;
  /** It was sealed to its end. */
  readonly isOver: boolean;
}

/** What of an archive stands already; null where it has to be begun anew. */
async function leftOff(unfinished: string, key: Buffer, handing: Handing): Promise<LeftOff | null> {
  if ((await stat(unfinished).catch(() => null)) === null) return null;
  const frames = new Frames(key, handOverForm);
  let plain = 0;
  let head = Buffer.alloc(0);
  let manifest: Manifest | null = null;
  try {
    for await (const bytes of createReadStream(unfinished)) {
      frames.add(bytes);
      for (const opened of frames.opened()) {
        plain += opened.length;
        if (manifest !== null) continue;
        head = Buffer.concat([head, opened]);
        manifest = manifestIn(head);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableSeal)) throw error;
    // The last chunk was not written whole, or another key was given: nothing that opens is nothing to go on with.
    if (frames.soFar === null || frames.soFar.chunks === 0) throw error;
  }
  const { soFar } = frames;
  if (soFar === null || manifest === null) return null;
  if (manifest.contract.contractId !== handing.contractId) {
    throw new UnreadableSeal(`${unfinished} is of another contract: ${manifest.contract.number}`);
  }
  return { soFar, plain, manifest, isOver: frames.isOver };
}

/** The manifest at the beginning of an archive; null where it has not come whole yet. */
function manifestIn(head: Buffer): Manifest | null {
  if (head.length < 512) return null;
  const first = readTarHeader(head.subarray(0, 512));
  if (first === null || head.length < 512 + first.size) return null;
  return JSON.parse(head.subarray(512, 512 + first.size).toString('utf8')) as Manifest;
}

/** The name survives a power cut as its bytes do. */
async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** Of a file as it lies there: its SHA-256 in hexadecimal. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest('hex');
}
