import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { addDays, type CivilDate } from '../../rules/index.ts';
import { UnreadableSeal } from '../sealed-stream.ts';
import { digestOf, type HandedOver, handOver, type Progress } from './archive.ts';
import { contractOf, MissingOriginal } from './originals.ts';
import { verifyHandOver } from './verify.ts';
import { tellingSometimes } from './words.ts';

/** With what archives are made that people asked for in the browser (TK 3.5). */
export interface Maker {
  readonly ownerUrl: string;
  /** Where they lie until their last day. */
  readonly folder: string;
  readonly today: CivilDate;
}

/** For so many days an archive can be downloaded. */
export const daysKept = 14;

interface Asked {
  readonly id: string;
  readonly number: string;
  readonly key: Buffer;
  readonly asked_at: Date;
}

class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Takes away the archives whose last day is over, and makes those that wait, one after the other, each by one process. What a
 * killed process left is gone on with; each is ready once.
 * @param asked leaves the one that is underway to whoever comes next
 * @returns how many were made
 */
export async function makeAsked(maker: Maker, asked?: AbortSignal): Promise<number> {
  const client = new pg.Client({ connectionString: maker.ownerUrl });
  await client.connect();
  try {
    await mkdir(maker.folder, { recursive: true, mode: 0o700 });
    await takeAway(client, maker.today);
    let made = 0;
    for (const id of await waiting(client)) {
      if (asked?.aborted === true) break;
      // Held by this connection: it is free at once where the process dies.
      const { rows } = await client.query<{ free: boolean }>(
        `select pg_try_advisory_lock(hashtext('tugiring hand-over'), hashtext($1)) as free`,
        [id],
      );
      if (rows[0]?.free === true && (await makeOne(client, maker, id, asked))) made += 1;
    }
    return made;
  } finally {
    await client.end();
  }
}

/** In one transaction, as tugiring_system. */
async function asSystem<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  await client.query('begin; set local role tugiring_system; set local search_path = tugiring, pg_temp');
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function waiting(client: pg.Client): Promise<string[]> {
  const rows = await asSystem<{ id: string }>(
    client,
    `select id from hand_overs where state = 'making' order by asked_at, id`,
  );
  return rows.map(({ id }) => id);
}

async function takeAway(client: pg.Client, today: CivilDate): Promise<void> {
  const over = await asSystem<{ id: string; file: string }>(
    client,
    `select id, file from hand_overs where state = 'ready' and expires_on < $1`,
    [today],
  );
  for (const { id, file } of over) {
    await rm(file, { force: true });
    await asSystem(client, `update hand_overs set state = 'expired', file = null where id = $1`, [id]);
  }
}

async function makeOne(
  client: pg.Client,
  { folder, today }: Maker,
  id: string,
  asked?: AbortSignal,
): Promise<boolean> {
  const [one] = await asSystem<Asked>(
    client,
    `select h.id, c.number, h.key, h.asked_at from hand_overs h join contracts c on c.id = h.contract_id
      where h.id = $1 and h.state = 'making'`,
    [id],
  );
  if (one === undefined) return false;
  const file = join(folder, `${id}.hand-over`);
  const tell = tellingSometimes((progress) => keepProgress(client, id, progress), 300);
  try {
    const done = await finished(client, one, file, async (progress) => {
      if (asked?.aborted === true) throw new Interrupted();
      await tell(progress);
    });
    const { size } = await stat(file);
    await asSystem(
      client,
      `update hand_overs set state = 'ready', key = null, originals = $2, of_originals = $2, bytes = $3, of_bytes = $3,
              file = $4, size = $5, sha256 = $6, made_on = $7, expires_on = $8 where id = $1 and state = 'making'`,
      [
        ...[id, done.originals, done.bytes, file, size, Buffer.from(done.sha256, 'hex')],
        ...[today, addDays(today, daysKept)],
      ],
    );
    return true;
  } catch (error) {
    if (error instanceof Interrupted) return false;
    // Of an original that is not as it was no archive comes about, however often it is tried.
    if (!(error instanceof UnreadableSeal || error instanceof MissingOriginal)) throw error;
    await rm(`${file}.unfinished`, { force: true });
    await asSystem(client, `update hand_overs set state = 'failed', key = null where id = $1`, [id]);
    throw error;
  }
}

/** Made, or gone on with; one that a killed process had finished is read once more. */
async function finished(
  client: pg.Client,
  { number, key, asked_at }: Asked,
  file: string,
  tell: (progress: Progress) => Promise<void>,
): Promise<Pick<HandedOver, 'originals' | 'bytes' | 'sha256'>> {
  if ((await stat(file).catch(() => null)) !== null) {
    const { originals, bytes } = await verifyHandOver(file, key);
    return { originals, bytes, sha256: await digestOf(file) };
  }
  await client.query('set role tugiring_system');
  const handing = await contractOf(client, number).finally(() => client.query('reset role'));
  if (handing === null) throw new MissingOriginal(`there is no contract ${number}`);
  return handOver(client, handing, file, key, asked_at, tell);
}

async function keepProgress(client: pg.Client, id: string, progress: Progress): Promise<void> {
  const { originals, of, bytes, ofBytes } = progress;
  await asSystem(
    client,
    `update hand_overs set originals = $2, of_originals = $3, bytes = $4, of_bytes = $5 where id = $1 and state = 'making'`,
    [id, originals, of, bytes, ofBytes],
  );
}
