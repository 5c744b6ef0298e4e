import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkDoorRole, checkRuntimeRole, RoleProblem } from './check-role.ts';
import { connect, type Database } from './connect.ts';
import { type FreshDatabase, freshDatabase } from './template.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
});
afterAll(() => fresh.drop());

async function verdictOn(url: string, check: (database: Database) => Promise<void>): Promise<string> {
  const database = connect(url, 1);
  try {
    await check(database);
    return 'may run';
  } catch (error) {
    if (!(error instanceof RoleProblem)) throw error;
    return error.message;
  } finally {
    await database.close();
  }
}

const onApp = (url = fresh.appUrl) => verdictOn(url, checkRuntimeRole);
const onDoor = (url = fresh.doorUrl) => verdictOn(url, checkDoorRole);

/** With something that the role must not have, for as long as it is asked. */
async function verdictWith(change: string, undo: string, verdict: () => Promise<string>): Promise<string> {
  await fresh.truth.query(change);
  try {
    return await verdict();
  } finally {
    await fresh.truth.query(undo);
  }
}

test('the program runs as tugiring_app and signs people in as tugiring_door', async () => {
  expect(await onApp()).toBe('may run');
  expect(await onDoor()).toBe('may run');
});

test('not as a superuser', async () => {
  const verdict = await onApp(fresh.adminUrl);
  expect(verdict).toContain('logs in as postgres');
  expect(verdict).toContain('it is a superuser');
  expect(verdict).toContain('it is a member of tugiring_door, tugiring_owner, tugiring_system');
});

test('not as the owner of the tables, who is a member of tugiring_system besides', async () => {
  const verdict = await onApp(fresh.ownerUrl);
  expect(verdict).toMatch(/it owns [a-z_, ]*agreements, .* and \d+ more/);
  expect(verdict).toContain('tugiring_system');
  expect(verdict).not.toContain('superuser;');
});

test.each([
  {
    what: 'a table is the role’s own',
    change: 'alter table goals owner to tugiring_app',
    undo: 'alter table goals owner to tugiring_owner',
    verdict: 'it owns goals',
  },
  {
    what: 'row security of a table is not forced',
    change: 'alter table goals no force row level security',
    undo: 'alter table goals force row level security',
    verdict: 'row security is not forced on goals',
  },
  {
    what: 'row security of a table is off',
    change: 'alter table goals disable row level security',
    undo: 'alter table goals enable row level security',
    verdict: 'row security is not forced on goals',
  },
  {
    what: 'a table was added and got no row security',
    change: 'create table added ()',
    undo: 'drop table added',
    verdict: 'row security is not forced on added',
  },
  {
    what: 'it could sign anybody in',
    change: 'grant execute on function begin_session to tugiring_app',
    undo: 'revoke execute on function begin_session from tugiring_app',
    verdict: 'it may sign anybody in',
  },
])('not where $what', async ({ change, undo, verdict }) => {
  expect(await verdictWith(change, undo, onApp)).toContain(verdict);
  expect(await onApp()).toBe('may run');
});

test('not where there are no tables: nothing was migrated', async () => {
  const bare = new URL(fresh.appUrl);
  bare.pathname = '/postgres';
  expect(await onApp(bare.toString())).toContain('there are no tables yet');
});

test('whoever runs the program does not sign people in, nor the tables’ owner, nor a superuser', async () => {
  const app = await onDoor(fresh.appUrl);
  expect(app).toContain('DATABASE_SIGN_IN_URL logs in as tugiring_app');
  expect(app).toMatch(/it reaches [a-z_, ]*agreements, /);
  expect(app).toContain('it may call acting, ');
  expect(app).toContain('it may not call begin_session');
  expect(await onDoor(fresh.ownerUrl)).toMatch(/it is a member of [a-z_, ]*tugiring_system;/);
  expect(await onDoor(fresh.adminUrl)).toContain('it is a superuser; it has BYPASSRLS');
  expect(await onApp(fresh.doorUrl)).toContain('it may sign anybody in');
});

test.each([
  {
    what: 'reads a column',
    change: 'grant select (name) on organisations to tugiring_door',
    undo: 'revoke select (name) on organisations from tugiring_door',
    verdict: 'it reaches organisations',
  },
  {
    what: 'may empty a table',
    change: 'grant truncate on audit to tugiring_door',
    undo: 'revoke truncate on audit from tugiring_door',
    verdict: 'it reaches audit',
  },
  {
    what: 'has a function of its own',
    change: 'alter function session_hash(text) owner to tugiring_door',
    undo: 'alter function session_hash(text) owner to tugiring_owner',
    verdict: 'it owns function session_hash(text)',
  },
  {
    what: 'may call another function',
    change: 'grant execute on function acting_person() to tugiring_door',
    undo: 'revoke execute on function acting_person() from tugiring_door',
    verdict: 'it may call acting_person',
  },
  {
    what: 'may not even begin a session',
    change: 'revoke execute on function begin_session from tugiring_door',
    undo: 'grant execute on function begin_session to tugiring_door',
    verdict: 'it may not call begin_session, so nobody could sign in',
  },
])('not as a door that $what', async ({ change, undo, verdict }) => {
  expect(await verdictWith(change, undo, onDoor)).toContain(verdict);
  expect(await onDoor()).toBe('may run');
});
