import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { describeSchema, keptSchema } from '../schema.ts';
import { freshDatabase } from '../template.ts';

const fresh = await freshDatabase(inject('adminUrl'));
afterAll(() => fresh.drop());

/** As after an update of the program whose policies read differently. */
const forgetPolicies = () => fresh.truth.query(`delete from migration_digests where name = 'policies'`);
const form = () => describeSchema(fresh.truth);

beforeEach(async () => {
  expect(await form()).toBe(await keptSchema());
});

test('migrating what is migrated does nothing', async () => {
  expect(await migrate(fresh.ownerUrl)).toEqual([]);
  expect(await form()).toBe(await keptSchema());
});

test('policies and grants are laid anew whole: what somebody changed by hand is gone', async () => {
  await fresh.truth.query(`
    grant delete, truncate on families to tugiring_app;
    grant update (provider_id) on families to tugiring_app;
    create policy planted on families for select to tugiring_app using (true);
    alter table goals no force row level security;
    alter table goals disable row level security;
    grant execute on function actor_of(text) to tugiring_app;
    grant usage on sequence audit_id_seq to tugiring_app`);
  await forgetPolicies();
  expect(await migrate(fresh.ownerUrl)).toEqual([]);
  expect(await form()).toBe(await keptSchema());
  const { rows } = await fresh.truth.query(
    `select has_sequence_privilege('tugiring_app', 'audit_id_seq', 'usage') as usage`,
  );
  expect(rows).toEqual([{ usage: false }]);
});

test('two programs that start at once come to the same form', async () => {
  await forgetPolicies();
  expect(await Promise.all([migrate(fresh.ownerUrl), migrate(fresh.ownerUrl)])).toEqual([[], []]);
  expect(await form()).toBe(await keptSchema());
});

test('a database whose history reads differently is left alone', async () => {
  await fresh.truth.query(`update migration_digests set digest = 'other' where name = '0001-identity'`);
  await expect(migrate(fresh.ownerUrl)).rejects.toThrow('0001-identity');
});
