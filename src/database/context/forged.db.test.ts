import { afterAll, describe, expect, inject, test } from 'vitest';
import { hashSessionSecret } from '../../identity/session-secret.ts';
import { openDoor } from './door.ts';

const { fresh, mati, other, asApp, asDoor, signIn, enter } = await openDoor(inject('adminUrl'));
afterAll(() => fresh.drop());

describe('what the context cannot be talked into', () => {
  const forgeries = (secret: string) => [
    `select set_config('tugiring.session', 'forged', true)`,
    `select set_config('tugiring.session', '${hashSessionSecret(secret).toString('hex')}', true)`,
    `select set_config('tugiring.role', 'commissioner_officer', true)`,
    `set local tugiring.membership_id = '${mati.manager}'`,
    `select set_config('app.session', '${secret}', true)`,
  ];

  test('settings and role names make nobody of a visitor', async () => {
    const { secret } = await signIn(mati);
    for (const forgery of forgeries(secret)) {
      const client = await fresh.database.pool.connect();
      try {
        await client.query(`begin; ${forgery}`);
        const { rows } = await client.query(
          'select acting_person() as person, acting_membership() as membership, acting_role() as role, acting_keys() as keys',
        );
        expect(rows, forgery).toEqual([{ person: null, membership: null, role: null, keys: null }]);
        expect((await client.query('select from people')).rowCount).toBe(0);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });

  test.each([
    'set role tugiring_system',
    'set role tugiring_owner',
    'set session authorization tugiring_system',
    'set role postgres',
    'alter role tugiring_app bypassrls',
    'alter table people no force row level security',
    'drop policy read_own on people',
    'grant tugiring_system to tugiring_app',
    'create table planted ()',
    'create temporary table people ()',
    `create function acting_person() returns uuid language sql return '00000000-0000-4000-8000-000000000000'::uuid`,
    'create schema planted',
    'set session_replication_role = replica',
    "select actor_of('x')",
    'select * from migration_digests',
    'select hash from sessions',
    'truncate people',
    `select nextval('audit_id_seq')`,
    `select begin_session('EE50001010006', 'Mati', 'Näide', sha256('x'), '', 'et')`,
    'set role tugiring_door',
  ])('the program may not: %s', async (statement) => {
    await expect(asApp(statement)).rejects.toThrow(
      /permission denied|must be owner|may alter|does not exist/,
    );
  });

  test.each([
    ...['people', 'sessions', 'audit', 'families', 'organisations'].map((table) => `select from ${table}`),
    'delete from sessions',
    `insert into audit (action, effect, request_id) values ('x', 'read', '')`,
    'select * from migration_digests',
    `select enter('x', true)`,
    `select change_role('x', sha256('x'), null)`,
    `select end_session('x', null)`,
    `select owner_of_ended_session('x')`,
    `select actor_of('x')`,
    'select acting_person()',
    'set role tugiring_app',
    'set role tugiring_system',
    'set role tugiring_owner',
    'set session authorization tugiring_app',
    'create table planted ()',
    'create temporary table people ()',
    'create schema planted',
    'grant tugiring_app to tugiring_door',
  ])('whoever signs people in may not: %s', async (statement) => {
    await expect(asDoor(statement)).rejects.toThrow(/permission denied|may alter/);
  });

  test('switching row security off gives an error, not the rows', async () => {
    const client = await fresh.database.pool.connect();
    try {
      await client.query('begin; set local row_security = off');
      await expect(client.query('select * from people')).rejects.toThrow('row-level security');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('a time zone far in the west does not bring back a membership that has ended', async () => {
    const { secret } = await signIn(mati);
    await fresh.asSystem('update sessions set membership_id = $2 where hash = $1', [
      hashSessionSecret(secret),
      mati.ended,
    ]);
    const client = await fresh.database.pool.connect();
    try {
      await client.query(`begin; set local timezone = 'X167'`);
      const { rows } = await client.query('select membership_id from enter($1, true)', [secret]);
      expect(rows).toEqual([{ membership_id: null }]);
      expect((await client.query('select acting_keys() as keys')).rows).toEqual([{ keys: null }]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('a session that names the membership of somebody else acts for nobody', async () => {
    const { secret } = await signIn(mati);
    await fresh.asSystem('update sessions set membership_id = $2 where hash = $1', [
      hashSessionSecret(secret),
      other.supporter,
    ]);
    expect(await enter(secret)).toMatchObject({ person_id: mati.id, membership_id: null });
  });
});
