import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { projectFolder } from '../../platform/project-folder.ts';
import { migrate } from '../migrate.ts';
import { describeSchema, keptSchema } from '../schema.ts';
import { emptyDatabase, freshDatabase } from '../template.ts';

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

test('one migration at a time, each on what an earlier program left, comes to the same form', async () => {
  const names = (await readdir(join(projectFolder, 'src/database/migrations')))
    .map((file) => file.slice(0, -4))
    .sort();
  const { ownerUrl, truth, drop } = await emptyDatabase(inject('adminUrl'));
  try {
    for (const name of names) expect(await migrate(ownerUrl, name)).toEqual([name]);
    expect(await migrate(ownerUrl)).toEqual([]);
    expect(await describeSchema(truth)).toBe(await keptSchema());
  } finally {
    await drop();
  }
});

test('an owner without the rights of tugiring_system is told what to grant', async () => {
  const role = `lacking_${randomUUID().slice(0, 8)}`;
  const { rows } = await fresh.truth.query<{ rolpassword: string }>(
    `select rolpassword from pg_authid where rolname = 'tugiring_owner'`,
  );
  await fresh.truth.query(`create role ${role} login password '${rows[0]?.rolpassword}'`);
  const { ownerUrl, drop } = await emptyDatabase(inject('adminUrl'), role);
  try {
    await expect(migrate(ownerUrl)).rejects.toThrow(
      'grant tugiring_system to tugiring_owner with inherit true',
    );
  } finally {
    await drop();
    await fresh.truth.query(`drop role ${role}`);
  }
});

test('a database whose history reads differently is left alone', async () => {
  await fresh.truth.query(`update migration_digests set digest = 'other' where name = '0001-identity'`);
  await expect(migrate(fresh.ownerUrl)).rejects.toThrow('0001-identity');
});
