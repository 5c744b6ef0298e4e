import { afterAll, expect, inject, test } from 'vitest';
import { describeSchema, keptSchema } from './schema.ts';
import { freshDatabase } from './template.ts';

const fresh = await freshDatabase(inject('adminUrl'));
afterAll(() => fresh.drop());

test('src/database/schema.sql tells the database as the migrations and policies make it (node src/database/schema.ts --write)', async () => {
  expect(await describeSchema(fresh.truth)).toBe(await keptSchema());
});

test.each([
  ['a column', 'alter table goals add column planted text'],
  ['a grant on a table', 'grant delete on goals to tugiring_app'],
  ['a grant on a column', 'grant update (source) on goals to tugiring_app'],
  ['a policy', 'create policy planted on goals for select to tugiring_app using (true)'],
  ['a wider policy', 'alter policy read_by_key on goals using (true)'],
  ['an index', 'create unique index planted on goals (title)'],
  ['a check', `alter table goals add check (title <> 'x')`],
  ['a trigger', 'drop trigger access_from_family on goals'],
  [
    'a function’s body',
    `create or replace function acting_role() returns text language sql as $$ select 'x' $$`,
  ],
  ['a function’s owner', 'alter function acting_keys() owner to postgres'],
  ['a function’s callers', 'grant execute on function actor_of(text) to public'],
  ['a table’s owner', 'alter table goals owner to tugiring_app'],
  ['row security', 'alter table goals no force row level security'],
])('it would tell of %s', async (_, change) => {
  const client = await fresh.truth.connect();
  try {
    await client.query(`begin; ${change}`);
    expect(await describeSchema(client)).not.toBe(await keptSchema());
  } finally {
    await client.query('rollback');
    client.release();
  }
});
