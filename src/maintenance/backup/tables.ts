import type pg from 'pg';
import { ownersTables } from '../../database/migrate.ts';

/** A table of the program as it is written down and read in again. */
export interface BackedTable {
  readonly name: string;
  /** Those that an insert may name: what the database reckons itself is not among them. */
  readonly columns: readonly string[];
  /** Rows that hold whole files are taken a few at a time. */
  readonly atOnce: number;
}

/** Every table but those that the migrator keeps for itself. */
export async function tablesOf(client: pg.ClientBase): Promise<BackedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; holds_bytes: boolean }>(
    `select c.relname as name,
            array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
            bool_or(a.atttypid = 'bytea'::regtype) as holds_bytes
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = 'tugiring' and c.relkind = 'r' and c.relname <> all ($1)
      group by c.relname order by c.relname`,
    [[...ownersTables]],
  );
  return rows.map(({ name, columns, holds_bytes }) => ({ name, columns, atOnce: holds_bytes ? 5 : 500 }));
}

/** The migrations that made the database what it is, each with its digest, in order. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    `select name, digest from tugiring.migration_digests where name <> 'policies' order by name`,
  );
  return rows.map(({ name, digest }) => `${name} ${digest}`);
}

/** Goes through a table's rows as the database writes them; inside a transaction, as tugiring_system. */
export async function* rowsOf(client: pg.ClientBase, { name, atOnce }: BackedTable): AsyncGenerator<string> {
  const cursor = `backup_of_${name}`;
  await client.query(
    `declare ${cursor} no scroll cursor for select to_jsonb(t)::text as row from tugiring."${name}" t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch forward ${atOnce} from ${cursor}`);
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await client.query(`close ${cursor}`);
}

/** Instants and bytes are written the same on both sides. */
export const writtenAlike = `set local timezone = 'UTC'; set local bytea_output = 'hex'; set local datestyle = 'ISO'`;
