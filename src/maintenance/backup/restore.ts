import type pg from 'pg';
import { migrate } from '../../database/migrate.ts';
import { CommandProblem } from '../owned-database.ts';
import { checkBackup, readBackup } from './back-up.ts';
import { TableDigest } from './table-digest.ts';
import { type BackedTable, migrationsOf, rowsOf, tablesOf, writtenAlike } from './tables.ts';

export interface Restored {
  readonly made: string;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Fills an empty database from a backup: its form comes from the migrations, its rows from the file, all in one
 * transaction, and every table is read again and compared before it is committed.
 * @param ownerUrl the owner's address, to migrate; `client` is the same owner's connection
 * @throws UnreadableSeal, CommandProblem
 */
export async function restore(
  client: pg.ClientBase,
  ownerUrl: string,
  file: string,
  key: Buffer,
): Promise<Restored> {
  const { head } = await checkBackup(file, key);
  await migrate(ownerUrl);
  const present = await migrationsOf(client);
  if (present.join('\n') !== head.migrations.join('\n')) {
    throw new CommandProblem(
      'The backup was made by another version of the program: restore it with that version, then start this one, which brings it forward.',
    );
  }
  const tables = await tablesOf(client);
  await client.query(`begin; ${writtenAlike}`);
  try {
    await refuseFilled(client, tables);
    const references = await withoutReferences(client, tables);
    const written = await fill(client, tables, file, key);
    for (const { table, name, definition } of references) {
      await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
    }
    for (const { name } of tables) await client.query(`alter table tugiring."${name}" enable trigger user`);
    await countOn(client);
    await compare(client, tables, written);
    await client.query('commit');
    const rows = [...written.values()].reduce((sum, digest) => sum + digest.rows, 0);
    return { made: head.made, tables: written.size, rows };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** A restoring never mixes two histories. */
async function refuseFilled(client: pg.ClientBase, tables: readonly BackedTable[]): Promise<void> {
  await client.query('set local role tugiring_system');
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from tugiring."${name}" limit 1`);
    if (rowCount !== 0) {
      throw new CommandProblem(`The database is not empty (${name} has rows): restore into an empty one.`);
    }
  }
  await client.query('set local role none');
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Rows come in the order of their tables' names, and as they are: references wait, triggers rest. */
async function withoutReferences(
  client: pg.ClientBase,
  tables: readonly BackedTable[],
): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where n.nspname = 'tugiring' and contype = 'f' and conparentid = 0 order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of tables) await client.query(`alter table tugiring."${name}" disable trigger user`);
  return rows;
}

const mostRows = 500;
const mostLetters = 4_000_000;

async function fill(
  client: pg.ClientBase,
  tables: readonly BackedTable[],
  file: string,
  key: Buffer,
): Promise<Map<string, TableDigest>> {
  const known = new Map(tables.map((table) => [table.name, table]));
  const written = new Map<string, TableDigest>();
  let table: BackedTable | undefined;
  let digest = new TableDigest();
  let held: string[] = [];
  let letters = 0;
  const write = async () => {
    if (table === undefined || held.length === 0) return;
    const columns = table.columns.map((column) => `"${column}"`).join(', ');
    await client.query(
      `insert into tugiring."${table.name}" (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::tugiring."${table.name}", $1::jsonb)`,
      [`[${held.join(',')}]`],
    );
    [held, letters] = [[], 0];
  };
  await client.query('set local role tugiring_system');
  for await (const line of readBackup(file, key)) {
    if (line.kind === 'table') {
      table = known.get(line.name);
      if (table === undefined)
        throw new CommandProblem(`The backup has a table that the program has not: ${line.name}.`);
      digest = new TableDigest();
    } else if (line.kind === 'row') {
      digest.add(line.row);
      held.push(line.row);
      letters += line.row.length;
      if (held.length >= mostRows || letters >= mostLetters) await write();
    } else if (line.kind === 'end') {
      await write();
      if (table !== undefined) written.set(table.name, digest);
    }
  }
  await client.query('set local role none');
  return written;
}

/** What the database numbers itself goes on from the highest number that is there. */
async function countOn(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'tugiring' and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped`,
  );
  for (const { name, column } of rows) {
    await client.query('set local role tugiring_system');
    const { rows: found } = await client.query<{ last: string | null }>(
      `select max("${column}")::text as last from tugiring."${name}"`,
    );
    await client.query('set local role none');
    const last = found[0]?.last ?? null;
    if (last === null) continue;
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [
      `tugiring.${name}`,
      column,
      last,
    ]);
  }
}

async function compare(
  client: pg.ClientBase,
  tables: readonly BackedTable[],
  written: ReadonlyMap<string, TableDigest>,
): Promise<void> {
  await client.query('set local role tugiring_system');
  for (const table of tables) {
    const there = new TableDigest();
    for await (const row of rowsOf(client, table)) there.add(row);
    const meant = written.get(table.name);
    if (meant === undefined || meant.rows !== there.rows || meant.hex !== there.hex) {
      throw new CommandProblem(`${table.name} would not be what it was: nothing was restored.`);
    }
  }
  await client.query('set local role none');
}
