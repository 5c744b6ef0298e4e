import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import { addDays, civilDateOf } from '../../rules/index.ts';
import { daysKept, makeAsked } from './asked.ts';
import { verifyHandOver } from './verify.ts';

const today = civilDateOf('2026-01-05');
const key = randomBytes(32);
/** Each of more than one sealed chunk, so that an archive has a middle. */
const proofs = [1, 2, 3].map((at) => randomBytes(1_300_000 + at));
let fresh: FreshDatabase;
let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tugiring-asked-'));
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  // What stands in the world's rows opens with no key; here every original is one that was truly kept.
  await fresh.truth.query(
    'truncate tugiring.group_files, tugiring.group_proofs, tugiring.files, tugiring.evidence_files, tugiring.pack_files, tugiring.pack_reports cascade',
  );
  const group = world.id('support_groups', 'held');
  for (const bytes of proofs) {
    const { id, key: own, sealed, size, sha256 } = sealFile(bytes);
    await fresh.truth.query(
      `insert into tugiring.group_proofs (id, group_id, kind, name, type, size, sha256, key, added_at, added_by, edition)
       values ($1, $2, 'paper-list', 'leht.pdf', 'application/pdf', $3, $4, $5, now(), $6, 1)`,
      [id, group, size, sha256, own, world.people.groupLeader.membershipId],
    );
    await fresh.truth.query(`insert into tugiring.group_files (id, sealed) values ($1, $2)`, [id, sealed]);
  }
});
afterEach(async () => {
  await fresh.asSystem('delete from hand_overs');
  await fresh.asSystem('delete from notifications');
  for (const name of await readdir(folder)) await rm(join(folder, name));
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

async function ask(me: ActorName = 'manager', with_: Buffer = key): Promise<string> {
  const [row] = await fresh.asSystem<{ id: string }>(
    `insert into hand_overs (contract_id, asked_by, asked_on, key, key_mark) values ($1, $2, $3, $4, '0a1b2c3d') returning id`,
    [world.id('contracts', 'ofTugipuu'), world.penName(me), today, with_],
  );
  return row?.id ?? '';
}
const row = async (id: string) =>
  (await fresh.asSystem(`select * from hand_overs where id = $1`, [id]))[0] as Record<string, unknown>;
const make = (day = today, asked?: AbortSignal) =>
  makeAsked({ ownerUrl: fresh.ownerUrl, folder, today: day }, asked);

describe('An archive that was asked for in the browser (TK 3.5)', () => {
  test('is made once, verified by the command’s own reading, and its key is gone', async () => {
    const id = await ask();
    expect(await make()).toBe(1);
    expect(await make()).toBe(0);
    const made = await row(id);
    expect(made).toMatchObject({
      state: 'ready',
      key: null,
      made_on: today,
      expires_on: addDays(today, daysKept),
    });
    const file = String(made.file);
    const bytes = await readFile(file);
    expect(createHash('sha256').update(bytes).digest()).toEqual(made.sha256);
    expect(Number(made.size)).toBe(bytes.length);
    const { originals } = await verifyHandOver(file, key);
    expect(originals).toBe(made.originals);
    expect(made.bytes).toBe(made.of_bytes);
    await expect(verifyHandOver(file, randomBytes(32))).rejects.toThrow();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('is told to whoever asked, and to the commissioner', async () => {
    await ask();
    await make();
    const told = await fresh.asSystem(
      `select to_key, to_role, path from notifications where kind = 'hand-over-ready' order by to_role nulls first`,
    );
    const path = `/contracts/${world.id('contracts', 'ofTugipuu')}/end`;
    expect(told).toEqual([
      { to_key: world.penName('manager'), to_role: null, path },
      { to_key: world.id('organisations', 'commissioner'), to_role: 'commissioner_officer', path },
    ]);
  });

  test('that was broken off at any place is gone on with, and finished once', async () => {
    const id = await ask();
    const ending = new AbortController();
    ending.abort();
    expect(await make(today, ending.signal)).toBe(0);
    expect((await row(id)).state).toBe('making');
    await make();
    const whole = await readFile(String((await row(id)).file));
    for (const part of [0, 2_000, 2_500_000, whole.length]) {
      await fresh.asSystem(
        `update hand_overs set state = 'making', key = $2, file = null, originals = 0, of_originals = null, bytes = 0 where id = $1`,
        [id, key],
      );
      for (const name of await readdir(folder)) await rm(join(folder, name));
      const left = join(folder, `${id}.hand-over.unfinished`);
      await writeFile(left, whole.subarray(0, part));
      expect(await make(), `at ${part}`).toBe(1);
      const again = await row(id);
      expect(again.state).toBe('ready');
      if (part > 1_048_700)
        expect((await readFile(String(again.file))).equals(whole), `at ${part}`).toBe(true);
      expect((await verifyHandOver(String(again.file), key)).originals).toBe(again.originals);
    }
  });

  test('that stood whole when the process died before it said so is not made again', async () => {
    const id = await ask();
    await make();
    const { file } = await row(id);
    const before = await stat(String(file));
    await fresh.asSystem(`update hand_overs set state = 'making', key = $2, file = null where id = $1`, [
      id,
      key,
    ]);
    expect(await make()).toBe(1);
    expect((await stat(String(file))).ino).toBe(before.ino);
    expect((await row(id)).state).toBe('ready');
  });

  test('is made by one process, however many there are', async () => {
    await ask();
    const made = await Promise.all([make(), make(), make()]);
    expect(made.toSorted()).toEqual([0, 0, 1]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('is there until its last day, and gone after it', async () => {
    const id = await ask();
    await make();
    const { file } = await row(id);
    await make(addDays(today, daysKept));
    expect((await row(id)).state).toBe('ready');
    await make(addDays(today, daysKept + 1));
    expect(await row(id)).toMatchObject({ state: 'expired', file: null });
    expect(await stat(String(file)).catch(() => null)).toBeNull();
  });

  test('of an original that is not as it was comes to nothing, says so, and can be asked for anew', async () => {
    const { rows } = await fresh.truth.query<{ sha256: Buffer }>(
      'update tugiring.group_proofs set sha256 = sha256 returning sha256',
    );
    const [first] = rows;
    await fresh.truth.query(
      `set session_replication_role = replica; update tugiring.group_files set sealed = overlay(sealed placing '\\x00'::bytea from 1000)
        where id = (select id from tugiring.group_files order by id limit 1); reset session_replication_role`,
    );
    expect(first).toBeDefined();
    const id = await ask();
    await expect(make()).rejects.toThrow(/original/);
    expect(await row(id)).toMatchObject({ state: 'failed', key: null, file: null });
    expect(await readdir(folder)).toEqual([]);
    expect(await fresh.asSystem(`select to_key from notifications where kind = 'hand-over-failed'`)).toEqual([
      { to_key: world.penName('manager') },
    ]);
    await ask();
  });
});
