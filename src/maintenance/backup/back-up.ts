import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { opening, sealing, UnreadableSeal } from '../sealed-stream.ts';
import { type BackupHead, type Line, readLine, writeLine } from './lines.ts';
import { TableDigest } from './table-digest.ts';
import { migrationsOf, rowsOf, tablesOf, writtenAlike } from './tables.ts';

export interface BackedUp {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes every table of the database into a file, as it stood at one moment, and reads the file again before it bears its
 * name. The program may go on meanwhile.
 * @param client the owner's, who may act as tugiring_system
 * @param key 32 bytes; without it nobody reads the file
 * @throws Error where the file is there already
 */
export async function backUp(
  client: pg.ClientBase,
  file: string,
  key: Buffer,
  made: Date,
): Promise<BackedUp> {
  const unfinished = `${file}.unfinished`;
  await refuseIfThere(file);
  try {
    const stream = createWriteStream(unfinished, { mode: 0o600, flags: 'w', flush: true });
    await pipeline(Readable.from(linesOf(client, made)), createGzip({ level: 6 }), sealing(key), stream);
    const { tables, rows } = await checkBackup(unfinished, key);
    const { size } = await stat(unfinished);
    await refuseIfThere(file);
    await rename(unfinished, file);
    await keepName(file);
    return { tables, rows, bytes: size };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function refuseIfThere(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there !== null) throw new UnreadableSeal(`${file} is there already: name another file`);
}

/** The name survives a power cut as its bytes do. */
async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

async function* linesOf(client: pg.ClientBase, made: Date): AsyncGenerator<string> {
  await client.query(`begin isolation level repeatable read read only; ${writtenAlike}`);
  try {
    const [migrations, tables] = [await migrationsOf(client), await tablesOf(client)];
    await client.query('set local role tugiring_system');
    yield writeLine({ kind: 'head', head: { made: made.toISOString(), migrations } });
    let all = 0;
    for (const table of tables) {
      const digest = new TableDigest();
      yield writeLine({ kind: 'table', name: table.name });
      for await (const row of rowsOf(client, table)) {
        digest.add(row);
        yield writeLine({ kind: 'row', row });
      }
      all += digest.rows;
      yield writeLine({ kind: 'end', rows: digest.rows, digest: digest.hex });
    }
    yield writeLine({ kind: 'whole', tables: tables.length, rows: all });
  } finally {
    await client.query('rollback');
  }
}

/**
 * The lines of a backup, in order.
 * @throws UnreadableSeal at the first that is not as it was written, or where the end is missing
 */
export async function* readBackup(file: string, key: Buffer): AsyncGenerator<Line> {
  const source = createReadStream(file);
  const plain = createGunzip();
  const flowing = pipeline(source, opening(key), plain);
  // Told by whoever reads the lines; until then it is nobody's.
  flowing.catch(() => undefined);
  const isWhole = { yet: false };
  try {
    for await (const text of createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = readLine(text);
      isWhole.yet = line.kind === 'whole';
      yield line;
    }
    await flowing;
  } catch (error) {
    // What unpacks finds only that it was given nothing more; why is said by what it was given by.
    await flowing.catch((why: unknown) => {
      throw why instanceof UnreadableSeal ? why : new UnreadableSeal('the backup is damaged', { cause: why });
    });
    throw error;
  } finally {
    source.destroy();
  }
  if (!isWhole.yet) throw new UnreadableSeal('the end of the backup is missing');
}

/**
 * Reads a backup from its beginning to its end.
 * @throws UnreadableSeal where anything in it is not as it was written
 */
export async function checkBackup(
  file: string,
  key: Buffer,
): Promise<{ readonly head: BackupHead; readonly tables: number; readonly rows: number }> {
  let head: BackupHead | null = null;
  let digest = new TableDigest();
  let tables = 0;
  let rows = 0;
  for await (const line of readBackup(file, key)) {
    if (line.kind === 'head') head = line.head;
    if (line.kind === 'table') digest = new TableDigest();
    if (line.kind === 'row') digest.add(line.row);
    if (line.kind === 'end') {
      if (line.rows !== digest.rows || line.digest !== digest.hex) throw wrong();
      tables += 1;
      rows += line.rows;
    }
    if (line.kind === 'whole' && (line.tables !== tables || line.rows !== rows)) throw wrong();
  }
  if (head === null) throw wrong();
  return { head, tables, rows };
}

const wrong = () => new UnreadableSeal('the backup does not hold what it says it holds');
