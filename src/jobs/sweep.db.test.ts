import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from '../database/connect.ts';
import { type FreshDatabase, freshDatabase } from '../database/template.ts';
import type { Log, LogFields } from '../platform/log.ts';
import { startSweeping, sweep } from './sweep.ts';

let fresh: FreshDatabase;
let person: string;
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  person = await somebody();
});
afterAll(() => fresh.drop());
afterEach(async () => {
  for (const table of [...sweptTables, 'parked_posts']) {
    await fresh.asSystem(`delete from ${table}`);
  }
});

const sweptTables = ['idempotency_keys', 'sessions', 'allowances', 'notifications', 'mails', 'imports'];

let people = 0;
async function somebody(): Promise<string> {
  people += 1;
  const [row] = await fresh.asSystem<{ id: string }>(
    `insert into people (identity_code, given_name, family_name) values ($1, 'Mati', 'Näide') returning id`,
    [String(50001010000 + people)],
  );
  return row?.id ?? '';
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();

async function keyDone(ago: string): Promise<void> {
  await fresh.asSystem(
    `insert into idempotency_keys (person_id, key, page, done_at) values ($1, $2, '/contacts/new', now() - $3::interval)`,
    [person, randomUUID(), ago],
  );
}

/** A session that could last until so long ago, twelve hours long. */
async function sessionUntil(name: string, ago: string, more: { of?: string; continues?: string } = {}) {
  const [row] = await fresh.asSystem<{ id: string }>(
    `insert into sessions (hash, person_id, began_at, seen_at, idle_ends_at, ends_at, continues, agent)
     select $1, $2, until - interval '12 hours', until - interval '11 hours', until - interval '10 hours', until, $4, $5
       from (select now() - $3::interval as until) as one returning id`,
    [hashOf(name), more.of ?? person, ago, more.continues, name],
  );
  return row?.id ?? '';
}

async function allowanceWhole(from: string): Promise<void> {
  await fresh.asSystem(
    `insert into allowances (bucket, client, whole_at) values ('test', $1, now() + $2::interval)`,
    [hashOf(from), from],
  );
}

async function listTouched(ago: string): Promise<void> {
  await fresh.asSystem(
    `with provider as (insert into organisations (kind, name) values ('provider', 'Näide') returning id),
          member as (insert into memberships (person_id, organisation_id, role, display_name, began_on)
                     select $1, id, 'project_manager', 'Mati Näide', '2020-01-01' from provider returning id, organisation_id)
     insert into imports (provider_id, membership_id, name, rows, made_at, touched_at)
     select organisation_id, id, 'pered.csv', '[]', '2020-01-01', now() - $2::interval from member`,
    [person, ago],
  );
}

const left = async (table: string) => (await fresh.asSystem(`select from ${table}`)).length;
const sessionsLeft = async () =>
  (await fresh.asSystem<{ agent: string }>('select agent from sessions order by agent')).map(
    ({ agent }) => agent,
  );
const nothing = { keys: 0, sessions: 0, allowances: 0, notifications: 0, mails: 0, imports: 0 };

describe('sweeping', () => {
  test.each([
    { ago: '90 days 5 seconds', swept: 1 },
    { ago: '90 days -5 seconds', swept: 0 },
  ])('a form’s key is kept for 90 days ($ago): $swept swept', async ({ ago, swept }) => {
    await keyDone(ago);
    expect(await sweep(fresh.database)).toEqual({ ...nothing, keys: swept });
    expect(await left('idempotency_keys')).toBe(1 - swept);
  });

  test.each([
    { ago: '400 days 5 seconds', swept: 1 },
    { ago: '400 days -5 seconds', swept: 0 },
  ])(
    'a session is kept for 400 days after it could last no longer ($ago): $swept swept',
    async ({ ago, swept }) => {
      await sessionUntil('one', ago);
      // The later one is old as well in the first row: it is the one that stays.
      await sessionUntil('two', '400 days 1 second');
      expect(await sweep(fresh.database)).toEqual({ ...nothing, sessions: swept });
      expect(await left('sessions')).toBe(2 - swept);
    },
  );

  test('each person’s last old session stays, whatever came after it, so that the last sign-in is shown', async () => {
    const other = await somebody();
    await sessionUntil('a first', '900 days');
    await sessionUntil('a last before the long leave', '500 days');
    await sessionUntil('a now', '-12 hours');
    await sessionUntil('b only', '800 days', { of: other });
    expect(await sweep(fresh.database)).toEqual({ ...nothing, sessions: 1 });
    expect(await sessionsLeft()).toEqual(['a last before the long leave', 'a now', 'b only']);
  });

  test('a session that another goes on from stays as long as that one, and goes with it', async () => {
    const first = await sessionUntil('first', '600 days');
    const second = await sessionUntil('second', '590 days', { continues: first });
    await sessionUntil('third', '10 days', { continues: second });
    await sessionUntil('much later', '450 days');
    expect(await sweep(fresh.database)).toEqual(nothing);
    await fresh.asSystem(
      `update sessions set began_at = now() - interval '581 days', ends_at = now() - interval '580 days' where agent = 'third'`,
    );
    expect(await sweep(fresh.database)).toEqual({ ...nothing, sessions: 3 });
    expect(await sessionsLeft()).toEqual(['much later']);
  });

  test('an allowance goes when it is whole again', async () => {
    await allowanceWhole('-1 second');
    await allowanceWhole('1 minute');
    expect(await sweep(fresh.database)).toEqual({ ...nothing, allowances: 1 });
    expect(await left('allowances')).toBe(1);
  });

  test.each([
    { ago: '400 days 5 seconds', swept: 1 },
    { ago: '400 days -5 seconds', swept: 0 },
  ])('a notification is kept for 400 days ($ago): $swept swept', async ({ ago, swept }) => {
    await fresh.asSystem(
      `insert into notifications (to_key, kind, path, key, made_at)
       values (gen_random_uuid(), 'offer-made', '/offers', 'one', now() - $1::interval)`,
      [ago],
    );
    expect(await sweep(fresh.database)).toEqual({ ...nothing, notifications: swept });
    expect(await left('notifications')).toBe(1 - swept);
  });

  test.each([
    { ago: '90 days 5 seconds', settled: true, swept: 1 },
    { ago: '90 days -5 seconds', settled: true, swept: 0 },
    { ago: '3 years', settled: false, swept: 0 },
  ])(
    'a mail is kept for 90 days, and as long as it waits to be sent ($ago, settled: $settled): $swept swept',
    async ({ ago, settled, swept }) => {
      // The program's clock, which may be moved, says nothing of its age.
      await fresh.asSystem(
        `insert into mails (person_id, kind, key, made_at, due_at, settled_at, outcome, kept_at)
         values ($1, 'digest', '2020-01-01', '2020-01-01', '2020-01-01',
                 case when $3 then timestamptz '2020-01-01' end, case when $3 then 'sent' end, now() - $2::interval)`,
        [person, ago, settled],
      );
      expect(await sweep(fresh.database)).toEqual({ ...nothing, mails: swept });
      expect(await left('mails')).toBe(1 - swept);
    },
  );

  test.each([
    { ago: '30 days 5 seconds', swept: 1 },
    { ago: '30 days -5 seconds', swept: 0 },
  ])('a list is kept for 30 days after it was last touched ($ago): $swept swept', async ({ ago, swept }) => {
    await listTouched(ago);
    expect(await sweep(fresh.database)).toEqual({ ...nothing, imports: swept });
    expect(await left('imports')).toBe(1 - swept);
  });

  test('a list that somebody goes on with is kept from then on', async () => {
    await listTouched('29 days');
    await fresh.asSystem('update imports set version = version + 1');
    const [list] = await fresh.asSystem<{ fresh: boolean }>(
      `select touched_at > now() - interval '1 minute' as fresh from imports`,
    );
    expect(list?.fresh).toBe(true);
  });

  test('what somebody wrote stays, however long ago', async () => {
    await fresh.asSystem(
      `insert into parked_posts (person_id, path, sealed, parked_at) values ($1, '/contacts', 'x', now() - interval '3 years')`,
      [person],
    );
    expect(await sweep(fresh.database)).toEqual(nothing);
    expect(await left('parked_posts')).toBe(1);
  });

  test('a thousand of each kind at a time, until nothing is left', async () => {
    await fresh.asSystem(
      `insert into idempotency_keys (person_id, key, page, done_at)
       select $1, gen_random_uuid(), '/', now() - interval '91 days' from generate_series(1, 2001)`,
      [person],
    );
    const { rows } = await fresh.database.pool.query('select * from sweep()');
    expect(rows).toMatchObject([{ keys_swept: 1000, sessions_swept: 0, allowances_swept: 0, more: true }]);
    expect(await sweep(fresh.database)).toEqual({ ...nothing, keys: 1001 });
  });

  test('is done by one process at a time, and the other leaves it', async () => {
    await keyDone('91 days');
    const other = connect(fresh.appUrl, 1);
    const client = await other.pool.connect();
    await client.query('begin; select * from sweep()');
    expect(await sweep(fresh.database)).toBeNull();
    await client.query('rollback');
    client.release();
    await other.close();
    expect(await sweep(fresh.database)).toEqual({ ...nothing, keys: 1 });
  });

  test('needs no right to delete: the program has none', async () => {
    for (const table of ['idempotency_keys', 'sessions', 'allowances', 'notifications', 'mails']) {
      await expect(fresh.database.pool.query(`delete from ${table}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(fresh.door.pool.query('select * from sweep()')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('while the program runs', () => {
  const lines: { level: string; fields: LogFields }[] = [];
  const keep = (level: string) => (fields: LogFields) => void lines.push({ level, fields });
  const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  afterEach(() => void lines.splice(0));

  test('it sweeps again and again, and says how much', async () => {
    await keyDone('91 days');
    const sweeping = startSweeping(fresh.database, log, { firstAfter: 10, every: 20 });
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    await keyDone('91 days');
    await expect.poll(() => left('idempotency_keys')).toBe(0);
    await sweeping.stop();
    const counts = lines.map(({ fields }) => fields['swept.keys'] ?? 0);
    expect(counts[0]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(lines.every(({ level }) => level === 'info')).toBe(true);
  });

  test('it goes on after a sweep that failed, which is logged without what the database said', async () => {
    await fresh.truth.query('alter table allowances rename to elsewhere');
    const sweeping = startSweeping(fresh.database, log, { firstAfter: 10, every: 20 });
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    await fresh.truth.query('alter table elsewhere rename to allowances');
    await expect.poll(() => lines.at(-1)?.level).toBe('info');
    await sweeping.stop();
    expect(lines[0]).toMatchObject({
      level: 'error',
      fields: { 'event.action': 'sweep', 'error.code': '42P01' },
    });
    expect(JSON.stringify(lines[0])).not.toContain('does not exist');
  });

  test('once stopped it begins nothing more, and what was underway has ended', async () => {
    const before = startSweeping(fresh.database, log, { firstAfter: 50, every: 10 });
    await before.stop();
    const during = startSweeping(fresh.database, log, { firstAfter: 0, every: 0 });
    await expect.poll(() => lines.length).toBeGreaterThan(2);
    await during.stop();
    const swept = lines.length;
    await keyDone('91 days');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(lines).toHaveLength(swept);
    expect(await left('idempotency_keys')).toBe(1);
  });
});
