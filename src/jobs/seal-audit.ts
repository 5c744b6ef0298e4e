import { createHmac } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import { deriveKey } from '../identity/sealing.ts';
import { errorFields, type Log } from '../platform/log.ts';
import type { Running } from './sweep.ts';

/** What one sealing took: the links from the first to the last, and the head of the chain after them. */
export interface Sealing {
  readonly first_position: string | number;
  readonly last_position: string | number;
  readonly hash: Buffer;
  /** In microseconds since 1970. */
  readonly sealed_at: string;
}

/** The code of a seal: who has no key of the program makes none, whatever they write into the database. */
export const sealCode = (key: Buffer, { first_position, last_position, hash, sealed_at }: Sealing): Buffer =>
  createHmac('sha256', key)
    .update(`${first_position} ${last_position} ${hash.toString('hex')} ${sealed_at}`)
    .digest();

/** The key of the audit's seals, out of the program's own. */
export const auditSealKey = (sealKey: Buffer): Buffer => deriveKey(sealKey, 'seals of the audit');

export interface Sealed {
  readonly rows: number;
  /** The last link and its hash: whoever notes them elsewhere finds later that the end was cut. */
  readonly head: { readonly position: number; readonly hash: string };
}

const atOnce = 2_000;

/**
 * Chains what has been written since the last time, a batch a transaction, and seals each batch's head.
 * @param key made for this purpose alone (`auditSealKey`)
 * @param asked ends it after the batch that is underway
 * @returns null where nothing was to be sealed, or another process is at it
 */
export async function sealAudit(
  database: Database,
  key: Buffer,
  asked?: AbortSignal,
  most = atOnce,
): Promise<Sealed | null> {
  let before = 0;
  let sealed: Sealed | null = null;
  for (;;) {
    const batch = await sealBatch(database, key, most);
    if (batch === null) return sealed;
    const [first, last] = [Number(batch.first_position), Number(batch.last_position)];
    const rows = last - first + 1;
    sealed = {
      rows: before + rows,
      head: { position: last, hash: batch.hash.toString('hex') },
    };
    before = sealed.rows;
    if (rows < most || asked?.aborted) return sealed;
  }
}

async function sealBatch(database: Database, key: Buffer, most: number): Promise<Sealing | null> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Sealing>('select * from seal_audit($1)', [most]);
    const [batch] = rows;
    if (batch !== undefined) {
      const code = sealCode(key, batch);
      await client.query('select keep_audit_seal($1, $2, $3)', [
        batch.first_position,
        batch.last_position,
        code,
      ]);
    }
    await client.query('commit');
    return batch ?? null;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const usual = { firstAfter: 30_000, every: 300_000 };

/**
 * Seals half a minute from now and then every five minutes, never inside a request. The head goes to the log, which is
 * kept elsewhere than the database. A sealing that fails is logged, and the next one takes its rows along.
 */
export function startSealing(database: Database, key: Buffer, log: Log, times = usual): Running {
  const ending = new AbortController();
  let timer = setTimeout(begin, times.firstAfter).unref();
  let underway = Promise.resolve();

  function begin(): void {
    underway = sealAndTell().then(() => {
      if (!ending.signal.aborted) timer = setTimeout(begin, times.every).unref();
    });
  }

  async function sealAndTell(): Promise<void> {
    const action = { 'event.action': 'seal-audit' };
    try {
      const sealed = await sealAudit(database, key, ending.signal);
      if (sealed === null) return;
      const { rows, head } = sealed;
      log.info(
        { ...action, 'audit.rows': rows, 'audit.position': head.position, 'audit.head': head.hash },
        'the audit was sealed',
      );
    } catch (error) {
      log.error({ ...action, ...errorFields(error) }, 'sealing the audit failed');
    }
  }

  return {
    stop() {
      ending.abort();
      clearTimeout(timer);
      return underway;
    },
  };
}
