import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { projectFolder } from '../platform/project-folder.ts';
import { connect } from './connect.ts';

const folder = (name: string) => join(projectFolder, 'src/database', name);

async function sqlFiles(of: string): Promise<SqlFile[]> {
  const files = (await readdir(folder(of))).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -4),
      text: await readFile(join(folder(of), file), 'utf8'),
    })),
  );
}

/** A migration that was already run has been changed, or is gone: history is append-only. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem';
}

/**
 * Brings the database to this program's form: the migrations not yet run, in order, each in the same transaction;
 * then the row policies anew, where they differ from those in force.
 * @param ownerUrl the address of the owner of the tables (tugiring_owner)
 * @param until the last migration to run, as an earlier program would have left the database: with its foundation and
 * without policies, which are written for the tables of today
 * @returns the names of the migrations that ran now
 * @throws MigrationProblem where a migration that ran before reads differently today, or the owner has not all it needs
 */
export async function migrate(ownerUrl: string, until?: string): Promise<string[]> {
  const database = connect(ownerUrl, 2);
  try {
    const owner: Kysely<unknown> = database.queries as unknown as Kysely<unknown>;
    await sql`create schema if not exists tugiring`.execute(owner);
    const files = await sqlFiles('migrations');
    await checkHistory(owner, files);
    await checkOwner(owner);
    const migrator = new Migrator({
      db: owner,
      migrationTableSchema: 'tugiring',
      provider: {
        getMigrations: async () =>
          Object.fromEntries(
            files.map(({ name, text }) => [name, { up: (db) => sql.raw(text).execute(db).then() }]),
          ),
      },
    });
    const { error, results } = await (until === undefined
      ? migrator.migrateToLatest()
      : migrator.migrateTo(until));
    if (error !== undefined) throw error;
    const ran = (results ?? []).map((result) => result.migrationName);
    await keepHistory(
      owner,
      files.filter(({ name }) => until === undefined || ran.includes(name)),
    );
    if (until === undefined) await applyPolicies(owner, files);
    else await sql.raw(await foundation()).execute(owner);
    return ran;
  } finally {
    await database.close();
  }
}

const foundation = () => readFile(folder('foundation.sql'), 'utf8');

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

interface SqlFile {
  readonly name: string;
  readonly text: string;
}

/** Before anything is done: what ran once reads as it did. */
async function checkHistory(owner: Kysely<unknown>, files: readonly SqlFile[]): Promise<void> {
  await sql`create table if not exists tugiring.migration_digests (name text primary key, digest text not null)`.execute(
    owner,
  );
  const { rows } = await sql<{ name: string; digest: string }>`
    select name, digest from tugiring.migration_digests where name <> 'policies'`.execute(owner);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  for (const ran of rows) {
    const text = texts.get(ran.name);
    if (text === undefined || digest(text) !== ran.digest) {
      throw new MigrationProblem(
        `The database's step ${ran.name} is not the one that once ran there: this program and this data do not belong together (the demo's is made anew by npm start -- --reset).`,
      );
    }
  }
}

/** Functions that look an actor up are tugiring_system's once policies are laid; a later migration builds on them. */
async function checkOwner(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, 'tugiring_system', 'usage') as may`.execute(owner);
  if (rows[0]?.may === true) return;
  throw new MigrationProblem(
    'The owner lacks a right that it needs. As the administrator of the database: grant tugiring_system to tugiring_owner with inherit true, set true;',
  );
}

async function keepHistory(owner: Kysely<unknown>, files: readonly SqlFile[]): Promise<void> {
  for (const { name, text } of files) {
    await sql`insert into tugiring.migration_digests (name, digest) values (${name}, ${digest(text)})
              on conflict (name) do nothing`.execute(owner);
  }
}

/** Tables that the migrator keeps for itself; no other role reaches them. */
export const ownersTables = ['kysely_migration', 'kysely_migration_lock', 'migration_digests'] as const;

/** Laid anew whenever they or the tables they stand on changed. */
async function applyPolicies(owner: Kysely<unknown>, migrations: readonly SqlFile[]): Promise<void> {
  const files = await sqlFiles('policies');
  const ground = await foundation();
  const sum = digest(
    [...migrations, ...files].map(({ name, text }) => `${name}\n${text}`).join('\n') + ground,
  );
  const { rows } = await sql<{ digest: string }>`
    select digest from tugiring.migration_digests where name = 'policies'`.execute(owner);
  if (rows[0]?.digest === sum) return;
  await owner.transaction().execute(async (tx) => {
    await sql.raw(ground).execute(tx);
    for (const { text } of files) await sql.raw(text).execute(tx);
    await sql`insert into tugiring.migration_digests (name, digest) values ('policies', ${sum})
              on conflict (name) do update set digest = excluded.digest`.execute(tx);
  });
}
