import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkRuntimeRole, UnsafeRole } from './check-role.ts';
import { connect } from './connect.ts';
import { type FreshDatabase, freshDatabase } from './template.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
});
afterAll(() => fresh.drop());

async function verdictOn(url: string): Promise<string> {
  const database = connect(url, 1);
  try {
    await checkRuntimeRole(database);
    return 'may run';
  } catch (error) {
    if (!(error instanceof UnsafeRole)) throw error;
    return error.message;
  } finally {
    await database.close();
  }
}

/** A login of this test alone, with something that the runtime role must not have. */
async function verdictWith(change: string, undo: string): Promise<string> {
  await fresh.truth.query(change);
  try {
    return await verdictOn(fresh.appUrl);
  } finally {
    await fresh.truth.query(undo);
  }
}

test('the program runs as tugiring_app', async () => {
  expect(await verdictOn(fresh.appUrl)).toBe('may run');
});

test('not as a superuser', async () => {
  const verdict = await verdictOn(fresh.adminUrl);
  expect(verdict).toContain('logs in as postgres');
  expect(verdict).toContain('it is a superuser');
  expect(verdict).toContain('it is a member of tugiring_owner, tugiring_system');
});

test('not as the owner of the tables, who is a member of tugiring_system besides', async () => {
  const verdict = await verdictOn(fresh.ownerUrl);
  expect(verdict).toMatch(/it owns .*families/);
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
])('not where $what', async ({ change, undo, verdict }) => {
  expect(await verdictWith(change, undo)).toContain(verdict);
  expect(await verdictOn(fresh.appUrl)).toBe('may run');
});

test('not where there are no tables: nothing was migrated', async () => {
  const bare = new URL(fresh.appUrl);
  bare.pathname = '/postgres';
  expect(await verdictOn(bare.toString())).toContain('there are no tables yet');
});
