import type { FreshDatabase } from '../../database/template.ts';
import { where } from './attempt.ts';
import type { TableName } from './scribe.ts';
import type { World } from './world.ts';

/** What the program reads as a word of its own, though the database holds it as any text. */
const ownWords: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  services: ['edition'],
  engagements: ['edition'],
  notifications: ['path', 'key'],
  drafts: ['form'],
  group_proofs: ['type'],
  idempotency_keys: ['page', 'location'],
  audit: ['action', 'request_id'],
  evidence_files: ['type'],
  contracts: ['edition'],
  pack_returns: ['line_key'],
  pack_files: ['type'],
};

/** Public, or of the person alone who signs in: no family is in it. */
const unmarked: readonly TableName[] = ['organisations', 'people', 'sessions', 'allowances'];

export const markOf = (table: string, row: string): string => `◆${table}.${row}◆`;
export const marks = /◆[^◆]+◆/g;

/** A column that takes certain words only, or texts of a certain form. */
const CHECK_VIOLATION = '23514';
const FOREIGN_KEY_VIOLATION = '23503';

function unlessOfItsOwnWords(error: { code?: string }): void {
  if (error.code !== CHECK_VIOLATION && error.code !== FOREIGN_KEY_VIOLATION) throw error;
}

/** Fields of stored forms and documents that hold what people wrote. */
const written =
  /^(body|nextStep|casePlan|goals|problems|earlier|address|topics|givenName|familyName|course|progress|difficulties|purpose|activities|reason|title|text|needs|recommendations|familyPart|supporterPart)$/;

/** A stored form with the mark in everything that somebody wrote. */
function markedIn(value: unknown, mark: string, name = ''): unknown {
  if (typeof value === 'string') return written.test(name) && value !== '' ? value + mark : value;
  if (Array.isArray(value)) return value.map((one) => markedIn(one, mark, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, markedIn(one, mark, inner)]));
}

/**
 * Writes into every free text of every row of the world a mark that says which row it is: wherever a mark turns up,
 * that row was read. Past triggers and policies, as nobody in the program could.
 */
export async function markWorld(database: FreshDatabase, world: World): Promise<void> {
  const columns = await database.asSystem<{ table_name: TableName; column_name: string; data_type: string }>(
    `select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'tugiring' and data_type in ('text', 'jsonb') and is_generated = 'NEVER'`,
  );
  const client = await database.truth.connect();
  try {
    await client.query('set search_path = tugiring; set session_replication_role = replica');
    for (const [table, rows] of Object.entries(world.rows) as [TableName, World['rows'][TableName]][]) {
      if (unmarked.includes(table)) continue;
      for (const { column_name: column, data_type } of columns.filter((one) => one.table_name === table)) {
        if (ownWords[table]?.includes(column)) continue;
        for (const [row, key] of Object.entries(rows)) {
          const mark = markOf(table, row);
          if (data_type === 'text') {
            const marking = `update ${table} set ${column} = ${column} || $1 where ${where(key)}`;
            await client.query(marking, [mark]).catch(unlessOfItsOwnWords);
          } else {
            const found = await client.query(`select ${column} as value from ${table} where ${where(key)}`);
            if (found.rows[0]?.value === null) continue;
            const marked = JSON.stringify(markedIn(found.rows[0]?.value, mark));
            await client.query(`update ${table} set ${column} = $1 where ${where(key)}`, [marked]);
          }
        }
      }
    }
  } finally {
    await client.query('reset all');
    client.release();
  }
}
