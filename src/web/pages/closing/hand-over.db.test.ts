import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../../database/template.ts';
import { makeAsked } from '../../../maintenance/hand-over/asked.ts';
import { verifyHandOver } from '../../../maintenance/hand-over/verify.ts';
import { civilDateOf } from '../../../rules/index.ts';
import { type OpenedProgram, openProgram } from '../../testing/open-program.ts';

let fresh: FreshDatabase;
let world: World;
let program: OpenedProgram;
let folder: string;
let contract: string;
const today = civilDateOf('2024-12-02');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tugiring-download-'));
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  // What stands in the world's rows opens with no key.
  await fresh.truth.query(
    'truncate tugiring.group_files, tugiring.group_proofs, tugiring.files, tugiring.evidence_files, tugiring.pack_files, tugiring.pack_reports cascade',
  );
  await fresh.asSystem('delete from hand_overs');
  contract = `/contracts/${world.id('contracts', 'ofTugipuu')}`;
  program = await openProgram(fresh, { on: `${today}T10:00:00+02:00` });
});
afterAll(async () => {
  await program.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

const get = (me: ActorName, path: string) =>
  program.ask({ method: 'GET', path, secret: world.people[me].secret });
const start = (me: ActorName, form: Record<string, string>) =>
  program.ask({ method: 'POST', path: `${contract}/hand-over`, secret: world.people[me].secret, form });
const keyIn = (body: string) => /<code class="key">([^<]+)</.exec(body)?.[1] ?? '';
const counted = async () => (await fresh.asSystem('select from hand_overs')).length;

async function download(path: string, headers: Record<string, string> = {}) {
  const cookie = `tugiring=${world.people.commissioner.secret}`;
  return fetch(new URL(path, await program.listen()), { headers: { cookie, ...headers } });
}

describe('Handing originals over from the browser (TK 3.5)', () => {
  let key = '';
  let archive = '';

  test('is for the provider’s managers, and for the commissioner once the contract is over', async () => {
    expect((await get('manager', `${contract}/hand-over`)).status).toBe(200);
    for (const me of ['commissioner', 'otherManager', 'supporter', 'municipality'] as const)
      expect((await get(me, `${contract}/hand-over`)).status, me).toBe(404);
    expect((await start('commissioner', { key: 'x', kept: 'yes' })).status).toBe(404);
    expect((await get('commissioner', `${contract}/end`)).body).toContain('Tellija saab arhiivi teha pärast');
  });

  test('shows a key that is another each time, and keeps it where the form comes back', async () => {
    const first = keyIn((await get('manager', `${contract}/hand-over`)).body);
    key = keyIn((await get('manager', `${contract}/hand-over`)).body);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(key).not.toBe(first);
    const back = await start('manager', { key });
    expect(back.status).toBe(422);
    expect(keyIn(back.body)).toBe(key);
    expect(back.body).toContain('Kinnitage, et olete võtme alles hoidnud');
    const spoilt = await start('manager', { key: 'lühike', kept: 'yes' });
    expect(spoilt.status).toBe(422);
    expect(keyIn(spoilt.body)).not.toBe('');
    expect(await counted()).toBe(0);
  });

  test('is begun once, and goes on by itself', async () => {
    const begun = await start('manager', { key, kept: 'yes' });
    expect(begun.location).toBe(`${contract}/end?done=hand-over-asked`);
    const again = await start('manager', { key, kept: 'yes' });
    expect(again.body).toContain('Selle lepingu arhiivi juba tehakse');
    expect(await counted()).toBe(1);
    const page = await get('manager', `${contract}/end`);
    expect(page.body).toContain('<progress');
    expect(page.body).not.toContain(key);
    await makeAsked({ ownerUrl: fresh.ownerUrl, folder, today });
    const ready = await get('commissioner', `${contract}/end`);
    expect(ready.body).not.toContain(key);
    archive = /href="(\/hand-overs\/[^"]+)"/.exec(ready.body)?.[1] ?? '';
    expect(archive).not.toBe('');
  });

  test('is downloaded whole, or gone on with where it broke off, and opens by the command’s reading', async () => {
    const [row] = await fresh.asSystem<{ file: string; sum: string }>(
      `select file, encode(sha256, 'hex') as sum from hand_overs`,
    );
    const kept = await readFile(row?.file ?? '');
    const whole = await download(archive);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('content-disposition')).toContain('.hand-over');
    expect(Buffer.from(await whole.arrayBuffer()).equals(kept)).toBe(true);
    const tag = whole.headers.get('etag') ?? '';
    expect(tag).toBe(`"${row?.sum}"`);
    const half = Math.floor(kept.length / 2);
    const first = await download(archive, { range: `bytes=0-${half - 1}` });
    const rest = await download(archive, { range: `bytes=${half}-`, 'if-range': tag });
    expect([first.status, rest.status]).toEqual([206, 206]);
    expect(rest.headers.get('content-range')).toBe(`bytes ${half}-${kept.length - 1}/${kept.length}`);
    const parts = await Promise.all([first, rest].map(async (one) => Buffer.from(await one.arrayBuffer())));
    expect(Buffer.concat(parts).equals(kept)).toBe(true);
    expect((await download(archive, { range: 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200);
    expect((await download(archive, { range: `bytes=${kept.length}-` })).status).toBe(416);
    const { originals } = await verifyHandOver(row?.file ?? '', Buffer.from(key, 'base64'));
    expect(originals).toBeGreaterThan(0);
    const traces = await fresh.asSystem(
      `select from audit where action = 'export-hand-over' and effect = 'export'`,
    );
    expect(traces.length).toBeGreaterThan(4);
  });

  test('is nobody else’s, and gone after its last day', async () => {
    for (const me of ['otherManager', 'supporter', 'municipality', 'parent'] as const)
      expect((await get(me, archive)).status, me).toBe(404);
    await fresh.asSystem(`update hand_overs set expires_on = '2024-12-01'`);
    expect((await get('manager', archive)).status).toBe(404);
  });
});
