import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseCsv } from 'hucre/csv';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildWorld } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import { handOver } from './archive.ts';
import { contractOf, type Handing, sources } from './originals.ts';
import { verifyHandOver } from './verify.ts';

const key = randomBytes(32);
const made = new Date('2026-01-05T10:00:00Z');
const number = 'L-Tugipuu';
/** A group's topic that a spreadsheet would reckon. */
const topic = '=HYPERLINK("http://x","Kohtumine")';
/** Each of more than one sealed chunk, so that the archive has a middle. */
const proofs = [1, 2, 3].map((at) => randomBytes(1_300_000 + at));
let folder: string;
let full: FreshDatabase;
let owner: pg.Client;
let handing: Handing;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tugiring-hand-over-'));
  full = await freshDatabase(inject('adminUrl'));
  const world = await buildWorld(full);
  // The list of a group that was held is signed and stays: this topic was there before.
  await full.truth.query(
    `set session_replication_role = replica; update tugiring.support_groups set topic = '${topic}'; reset session_replication_role`,
  );
  // What stands in the world's rows opens with no key; here every original is one that was truly kept.
  await full.truth.query(
    'truncate tugiring.group_files, tugiring.group_proofs, tugiring.files, tugiring.evidence_files, tugiring.pack_files, tugiring.pack_reports cascade',
  );
  const group = Object.values(world.rows.support_groups)[0] ?? {};
  for (const bytes of proofs) {
    const { id, key: own, sealed, size, sha256 } = sealFile(bytes);
    await full.truth.query(
      `insert into tugiring.group_proofs (id, group_id, kind, name, type, size, sha256, key, added_at, added_by, edition)
       values ($1, $2, 'paper-list', 'leht.pdf', 'application/pdf', $3, $4, $5, now(), $6, 1)`,
      [id, group.id, size, sha256, own, world.people.groupLeader.membershipId],
    );
    await full.truth.query(`insert into tugiring.group_files (id, sealed) values ($1, $2)`, [id, sealed]);
  }
  owner = new pg.Client({ connectionString: full.ownerUrl });
  await owner.connect();
  await owner.query('set role tugiring_system');
  const found = await contractOf(owner, number);
  await owner.query('reset role');
  if (found === null) throw new Error('the contract is not there');
  handing = found;
});
afterAll(async () => {
  await owner.end();
  await full.drop();
  await rm(folder, { recursive: true });
});

const fileOf = (name: string) => join(folder, name);
const make = (name: string) => handOver(owner, handing, fileOf(name), key, made);

const registerIn = async (unpacked: string) =>
  parseCsv((await readFile(join(unpacked, 'register.csv'), 'utf8')).replace('\ufeff', ''), {
    delimiter: ';',
  });

describe('TK 3.5: a hand-over', () => {
  test('holds every original with its index and checksums, and opens as any tar does', async () => {
    const done = await make('whole');
    expect(done.originals).toBeGreaterThan(proofs.length);
    const into = fileOf('unpacked');
    const { manifest } = await verifyHandOver(fileOf('whole'), key, into);
    expect(manifest.originals).toHaveLength(done.originals);
    const sums = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: into, encoding: 'utf8' });
    expect(sums.stdout + sums.stderr).toBe('');
    expect(sums.status).toBe(0);
    const originals = await readdir(join(into, 'originaalid'));
    const contents = await Promise.all(originals.map((name) => readFile(join(into, 'originaalid', name))));
    for (const bytes of proofs) expect(contents.some((content) => content.equals(bytes))).toBe(true);
    const rows = await registerIn(into);
    expect(rows).toHaveLength(1 + done.originals);
    const html = await readFile(join(into, 'register.html'), 'utf8');
    for (const name of originals) expect(html).toContain(`originaalid/${name}`);
    expect(html).toContain('=HYPERLINK(&quot;http');
    expect((await stat(fileOf('whole'))).mode & 0o777).toBe(0o600);
  });

  test('takes from every table that keeps files: one that is new says here where its originals come from', async () => {
    const { rows } = await full.truth.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
        where table_schema = 'tugiring' and column_name in ('sealed', 'docx', 'pdf') order by 1`,
    );
    // A form that waits for its writer is no original.
    const keeping = rows.map(({ name }) => name).filter((name) => name !== 'parked_posts');
    const taken = Object.values(sources).map(({ one }) => one);
    expect(keeping.filter((name) => !taken.some((sql) => new RegExp(`\\b${name}\\b`).test(sql)))).toEqual([]);
    expect(keeping).toContain('group_files');
  });

  test('a cell that begins as a formula does stays text', async () => {
    const into = fileOf('as-text');
    await make('cells');
    await verifyHandOver(fileOf('cells'), key, into);
    const cells = (await registerIn(into)).flat().map(String);
    expect(cells).toContain(`'${topic}`);
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  test('that is killed in the middle is gone on with, to the very bytes that it would have been', async () => {
    const file = fileOf('killed');
    const program = `
      import pg from 'pg';
      const { handOver } = await import(process.env.ARCHIVE);
      const client = new pg.Client({ connectionString: process.env.OWNER });
      await client.connect();
      const stop = ({ originals, of }) => { if (originals === of - 1) setImmediate(() => process.kill(process.pid, 'SIGKILL')); return new Promise((go) => setTimeout(go, originals === of - 1 ? 60000 : 20)); };
      await handOver(client, JSON.parse(process.env.HANDING), process.env.FILE, Buffer.from(process.env.KEY, 'hex'), new Date(${made.getTime()}), stop);`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: {
        ...process.env,
        ARCHIVE: join(import.meta.dirname, 'archive.ts'),
        OWNER: full.ownerUrl,
        HANDING: JSON.stringify(handing),
        FILE: file,
        KEY: key.toString('hex'),
      },
      cwd: join(import.meta.dirname, '../../..'),
    });
    expect(signal).toBe('SIGKILL');
    const left = await stat(`${file}.unfinished`);
    expect(left.size).toBeGreaterThan(1 << 20);
    await expect(stat(file)).rejects.toThrow('ENOENT');
    // It was left off with what was there then; what came meanwhile is of another hand-over.
    const done = await make('killed');
    expect(done.wentOn).toBe(true);
    expect(done.sha256).toBe(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
    const { manifest, originals } = await verifyHandOver(file, key);
    expect(manifest.made).toBe(made.toISOString());
    expect(originals).toBe(done.of);
  });

  test.each([30, 1_048_700, 2_500_000])('cut off after %i bytes goes on and ends the same', async (bytes) => {
    const whole = fileOf(`model-${bytes}`);
    await make(`model-${bytes}`);
    const again = fileOf(`cut-${bytes}`);
    await copyFile(whole, `${again}.unfinished`);
    await truncate(`${again}.unfinished`, bytes);
    await make(`cut-${bytes}`);
    const { originals } = await verifyHandOver(again, key);
    expect(originals).toBeGreaterThan(proofs.length);
    // Where a whole chunk with the index stood, the salt is kept, and so is every byte.
    if (bytes > 1_048_700) expect((await readFile(again)).equals(await readFile(whole))).toBe(true);
  });

  test('of which one byte is changed, or the end cut, is refused, and tells another key nothing', async () => {
    await make('harmed');
    const file = fileOf('harmed');
    const bytes = await readFile(file);
    expect(bytes.includes('originaalid')).toBe(false);
    await expect(verifyHandOver(file, randomBytes(32))).rejects.toThrow('another key');
    for (const at of [60, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      await expect(verifyHandOver(file, key)).rejects.toThrow(/damaged|another key/);
    }
    await writeFile(file, bytes.subarray(0, -200));
    await expect(verifyHandOver(file, key)).rejects.toThrow(/end of the hand-over|damaged/);
    await expect(make('harmed')).rejects.toThrow('is there already');
  });

  test('goes on only with the archive of its own contract, and with its own key', async () => {
    const file = fileOf('others');
    await make('others');
    await copyFile(file, `${file}-2.unfinished`);
    const other = { ...handing, contractId: randomUUID() };
    await expect(handOver(owner, other, `${file}-2`, key, made)).rejects.toThrow('another contract');
    await expect(handOver(owner, handing, `${file}-2`, randomBytes(32), made)).rejects.toThrow('another key');
  });

  test('in which an original cannot be read is not made', async () => {
    await full.truth.query(
      `update tugiring.group_files set sealed = overlay(sealed placing '\\x00'::bytea from 1000)
        where id = (select min(id::text)::uuid from tugiring.group_files)`,
    );
    await expect(make('broken')).rejects.toThrow('an original cannot be read');
    await expect(stat(fileOf('broken'))).rejects.toThrow('ENOENT');
  });
});
