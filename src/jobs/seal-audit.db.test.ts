import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../database/template.ts';
import { verifyAudit } from '../maintenance/audit/verify.ts';
import type { Log, LogFields } from '../platform/log.ts';
import { auditSealKey, sealAudit, startSealing } from './seal-audit.ts';

const key = auditSealKey(randomBytes(32));
let fresh: FreshDatabase;

beforeEach(async () => {
  fresh ??= await freshDatabase(inject('adminUrl'));
  // As nobody may but in a test: the chain begins anew.
  await fresh.truth.query(
    'truncate tugiring.audit, tugiring.audit_links, tugiring.audit_seals restart identity',
  );
});
afterAll(() => fresh.drop());

const write = (count: number, at = 'now()') =>
  fresh.asSystem(
    `insert into audit (action, effect, request_id, person_id, at)
     select 'read-family', 'read', 'pöördumine ' || n, case when n % 2 = 0 then gen_random_uuid() end, ${at}
       from generate_series(1, ${count}) n`,
  );
const seal = (most?: number) => sealAudit(fresh.database, key, undefined, most);

async function verify(noted: Parameters<typeof verifyAudit>[2] = null, withKey: Buffer | null = key) {
  const client = await fresh.truth.connect();
  try {
    return await verifyAudit(client, withKey, noted);
  } finally {
    client.release();
  }
}
const found = async () => (await verify()).findings.map((finding) => finding);

/** What the owner of the tables does, past every policy. */
const asOwner = (text: string) =>
  fresh.truth.query(`begin; set local search_path = tugiring; ${text}; commit`);

describe('The audit is chained afterwards', () => {
  test('row by row, in batches, and is whole; what is written since waits', async () => {
    await write(5);
    const sealed = await seal(2);
    expect(sealed).toMatchObject({ rows: 5, head: { position: 5 } });
    expect(await seal()).toBeNull();
    await write(2);
    expect(await verify()).toMatchObject({ findings: [], wrong: 0, rows: 5, seals: 3, waiting: 2 });
    expect((await verify()).head).toEqual(sealed?.head);
    await seal();
    expect(await verify(sealed?.head)).toMatchObject({ findings: [], rows: 7, seals: 4, waiting: 0 });
  });

  test('with nothing written it is whole too', async () => {
    expect(await verify()).toEqual({ findings: [], wrong: 0, rows: 0, seals: 0, waiting: 0, head: null });
  });

  test('what commits after a later row is linked when it is seen', async () => {
    const slow = await fresh.truth.connect();
    await slow.query(
      `begin; set local role tugiring_system; insert into tugiring.audit (action, effect, request_id) values ('slow', 'read', '')`,
    );
    await write(2);
    expect(await seal()).toMatchObject({ rows: 2 });
    await slow.query('commit');
    slow.release();
    expect(await seal()).toMatchObject({ rows: 1, head: { position: 3 } });
    expect(await found()).toEqual([]);
  });

  test('by one process at a time', async () => {
    await write(3);
    const other = await fresh.truth.connect();
    await other.query(`begin; select pg_advisory_xact_lock(hashtext('tugiring audit'))`);
    expect(await seal()).toBeNull();
    await other.query('rollback');
    other.release();
    expect(await seal()).toMatchObject({ rows: 3 });
  });

  test('and nobody who logs in as the program changes a row or a link', async () => {
    await write(1);
    await seal();
    for (const statement of [
      `update audit set action = 'x'`,
      'delete from audit',
      'delete from audit_links',
      'update audit_seals set mac = hash',
    ]) {
      await expect(fresh.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('Whoever owns the tables', () => {
  beforeEach(async () => {
    await write(4, `now() - interval '2 hours'`);
    await seal();
    await write(4);
    await seal();
  });

  test.each([
    ['who it was', `update audit set person_id = gen_random_uuid() where id = 3`],
    ['when it was', `update audit set at = at + interval '1 microsecond' where id = 3`],
    ['what was done', `update audit set action = 'read-families' where id = 3`],
    ['whether it was done', `update audit set effect = 'denied' where id = 3`],
    ['whose data it was', `update audit set family_id = gen_random_uuid() where id = 3`],
    ['in which request', `update audit set request_id = '' where id = 3`],
  ])('is found who edits %s', async (_what, statement) => {
    await asOwner(statement);
    expect(await found()).toEqual([{ kind: 'changed', position: 3, row: 3 }]);
  });

  test('is found who cuts a row, at its beginning, in the middle or at its end', async () => {
    await asOwner('delete from audit where id in (1, 5, 8)');
    expect(await found()).toEqual([
      { kind: 'cut', position: 1, row: 1 },
      { kind: 'cut', position: 5, row: 5 },
      { kind: 'cut', position: 8, row: 8 },
    ]);
  });

  test('is found who cuts a row with its link', async () => {
    await asOwner('delete from audit where id = 6');
    await asOwner('delete from audit_links where audit_id = 6');
    expect(await found()).toContainEqual({ kind: 'links-cut', position: 6 });
  });

  test('is found who swaps two rows', async () => {
    await asOwner(`update audit a set request_id = b.request_id, person_id = b.person_id, at = b.at
                     from audit b where (a.id, b.id) in ((2, 3), (3, 2))`);
    expect(await found()).toEqual([
      { kind: 'changed', position: 2, row: 2 },
      { kind: 'changed', position: 3, row: 3 },
    ]);
  });

  test('is found who swaps two links', async () => {
    await asOwner('update audit_links set audit_id = -audit_id where audit_id in (2, 3)');
    await asOwner('update audit_links set audit_id = 5 + audit_id where audit_id < 0');
    expect((await found()).map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  });

  test('is found who inserts a row into the past, before it is sealed and after', async () => {
    await write(1, `now() - interval '1 day'`);
    expect(await found()).toEqual([{ kind: 'inserted', row: 9 }]);
    await seal();
    expect(await found()).toEqual([{ kind: 'inserted', row: 9 }]);
  });

  test('is found who inserts a row between others under an id that was free', async () => {
    await asOwner('delete from audit where id = 2');
    await asOwner(
      `insert into audit (id, at, action, effect, request_id) overriding system value values (2, now() - interval '2 hours', 'read-family', 'read', '')`,
    );
    expect(await found()).toContainEqual({ kind: 'changed', position: 2, row: 2 });
  });

  test('is found who edits and reckons the whole chain again, without the program’s key', async () => {
    await asOwner(`update audit set action = 'read-families' where id = 3`);
    await asOwner('truncate audit_links, audit_seals');
    await sealAudit(fresh.database, randomBytes(32));
    expect(await found()).toEqual([{ kind: 'seal', position: 8 }]);
    expect((await verify(null, null)).findings).toEqual([]);
  });

  test('is found who cuts the end with its links and its seal by the head that was noted elsewhere', async () => {
    const { head } = await verify();
    await asOwner('delete from audit where id > 4');
    await asOwner('delete from audit_links where audit_id > 4');
    expect(await found()).toEqual([{ kind: 'unsealed-links', position: 5 }]);
    await asOwner('delete from audit_seals where last_position > 4');
    expect(await found()).toEqual([]);
    expect((await verify(head)).findings).toEqual([{ kind: 'head', position: 8 }]);
  });
});

describe('While the program runs', () => {
  test('it seals, and notes the head in the log', async () => {
    const lines: LogFields[] = [];
    const keep = (fields: LogFields) => void lines.push(fields);
    const log: Log = { info: keep, warn: keep, error: keep };
    await write(3);
    const sealing = startSealing(fresh.database, key, log, { firstAfter: 5, every: 20 });
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    await sealing.stop();
    const { head } = await verify();
    expect(lines).toEqual([
      {
        'event.action': 'seal-audit',
        'audit.rows': 3,
        'audit.position': 3,
        'audit.head': head?.hash,
      },
    ]);
  });
});
