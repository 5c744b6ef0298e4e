import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildWorld } from '../../access/row-access/world.ts';
import { dropDatabase } from '../../database/cluster.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { auditSealKey, sealAudit } from '../../jobs/seal-audit.ts';
import { verifyAudit } from '../audit/verify.ts';
import { backUp, checkBackup } from './back-up.ts';
import { restore } from './restore.ts';
import { tablesOf } from './tables.ts';

const key = randomBytes(32);
const sealKey = auditSealKey(randomBytes(32));
const made = new Date('2024-12-02T10:00:00Z');
let folder: string;
let full: FreshDatabase;
let owner: pg.Client;
const databases: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tugiring-backup-'));
  full = await freshDatabase(inject('adminUrl'));
  // A row in every table at least, of every shape that the program writes.
  await buildWorld(full);
  await full.truth.query('truncate tugiring.audit_links, tugiring.audit_seals');
  await sealAudit(full.database, sealKey);
  owner = await connected(full.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await full.drop();
  for (const name of databases) await dropDatabase(inject('adminUrl'), name);
  await rm(folder, { recursive: true });
});

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A database in which nothing is: no schema, no rows. */
async function emptyDatabase(): Promise<string> {
  const name = `restored_${databases.length}_${randomBytes(6).toString('hex')}`;
  await full.truth.query(`create database ${name} owner tugiring_owner`);
  databases.push(name);
  const url = new URL(full.ownerUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Every row of every table, as its owner reads it past all policies. */
async function everyRow(client: pg.Client): Promise<Record<string, string[]>> {
  await client.query(`begin; set local timezone = 'UTC'`);
  const tables = await tablesOf(client);
  await client.query('set local role tugiring_system');
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from tugiring."${name}" t order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  await client.query('rollback');
  return all;
}

const fileOf = (name: string) => join(folder, name);

describe('The drill', () => {
  test('what is backed up is restored into an empty database: every row of every table, and it works on', async () => {
    const file = fileOf('drill');
    const written = await backUp(owner, file, key, made);
    expect(written.tables).toBeGreaterThan(50);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const url = await emptyDatabase();
    const client = await connected(url);
    try {
      expect(await restore(client, url, file, key)).toEqual({
        made: made.toISOString(),
        tables: written.tables,
        rows: written.rows,
      });
      const there = await everyRow(client);
      expect(there).toEqual(await everyRow(owner));
      expect(Object.values(there).filter((rows) => rows.length === 0)).toEqual([]);
      // The audit is the same to the last row, and goes on where it was.
      expect((await verifyAudit(client, sealKey)).findings).toEqual([]);
      await client.query('begin; set local role tugiring_system');
      const { rows } = await client.query<{ isNext: boolean }>(
        `insert into tugiring.audit (action, effect, request_id) values ('a', 'read', '')
         returning id > (select max(audit_id) from tugiring.audit_links) as "isNext"`,
      );
      expect(rows).toEqual([{ isNext: true }]);
      await client.query('rollback');
      // References and triggers stand again.
      const { rows: asleep } = await client.query(
        `select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`,
      );
      expect(asleep).toEqual([]);
      const references = `select conrelid::regclass::text || ' ' || conname as name from pg_constraint where contype = 'f' order by 1`;
      expect((await client.query(references)).rows).toEqual((await owner.query(references)).rows);
    } finally {
      await client.end();
    }
  });

  test('a database that is not empty is left as it is', async () => {
    const file = fileOf('not-empty');
    await backUp(owner, file, key, made);
    const before = await everyRow(owner);
    await expect(restore(owner, full.ownerUrl, file, key)).rejects.toThrow('is not empty');
    expect(await everyRow(owner)).toEqual(before);
  });

  test('a row that would not fit takes the whole restoring back', async () => {
    const file = fileOf('whole');
    await backUp(owner, file, key, made);
    const url = await emptyDatabase();
    const client = await connected(url);
    try {
      await expect(restore(client, url, file, randomBytes(32))).rejects.toThrow('another key');
      await restore(client, url, file, key);
      await client.query('begin');
      await client.query(
        `truncate ${(await tablesOf(client)).map(({ name }) => `tugiring."${name}"`)} cascade`,
      );
      await client.query('commit');
      await client.query('alter table tugiring.people add constraint never check (false) not valid');
      await expect(restore(client, url, file, key)).rejects.toThrow('never');
      const rows = Object.values(await everyRow(client)).flat();
      expect(rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe('A backup', () => {
  test('says nothing to who has no key, and never takes the place of another file', async () => {
    const file = fileOf('sealed');
    await backUp(owner, file, key, made);
    const bytes = await readFile(file);
    for (const word of ['families', 'Tugipuu', 'migrations']) expect(bytes.includes(word)).toBe(false);
    await expect(checkBackup(file, randomBytes(32))).rejects.toThrow('another key');
    await expect(backUp(owner, file, key, made)).rejects.toThrow('is there already');
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -100), /damaged|end of the backup|another key/],
    ['cut at its beginning', (bytes: Buffer) => bytes.subarray(40), /no backup/],
    [
      'changed by one bit',
      (bytes: Buffer) => flipped(bytes, Math.floor(bytes.length / 2)),
      /damaged|another key/,
    ],
    [
      'with something behind it',
      (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(-64)]),
      /damaged|follows|missing/,
    ],
    ['empty', () => Buffer.alloc(0), /no backup/],
  ] as const)('that is %s is refused, with nothing done', async (what, harm, why) => {
    const file = fileOf(`harmed ${what}`);
    await backUp(owner, file, key, made);
    await writeFile(file, harm(await readFile(file)));
    await expect(checkBackup(file, key)).rejects.toThrow(why);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
