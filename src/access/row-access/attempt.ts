import pg from 'pg';
import type { FreshDatabase } from '../../database/template.ts';
import type { ActorName } from './cast.ts';
import type { Key, TableName, Values } from './scribe.ts';
import type { World } from './world.ts';

/** What whoever asks is told: how many rows, or which error in which words. */
export type Answer = { readonly rows: number } | { readonly refused: string; readonly message: string };

/** Row security, or no grant. */
const INSUFFICIENT_PRIVILEGE = '42501';

export function worked(answer: Answer): boolean {
  return 'rows' in answer && answer.rows > 0;
}

/** Nothing was found or done, and for no other reason than access. */
export function isRefusal(answer: Answer): boolean {
  return 'rows' in answer ? answer.rows === 0 : answer.refused === INSUFFICIENT_PRIVILEGE;
}

/** Tries statements in the names of the world's cast, past the program's own door: row security alone stands. */
export class Attempts {
  readonly #database: FreshDatabase;
  readonly #world: World;

  constructor(database: FreshDatabase, world: World) {
    this.#database = database;
    this.#world = world;
  }

  /** @param keep whether what the statement did stays, for the test to find; where not, it is rolled back */
  async inTheNameOf(me: ActorName, statement: string, { keep }: { keep: boolean }): Promise<Answer> {
    const client = await this.#database.database.pool.connect();
    try {
      const answer = await tell(client, `begin; ${this.#context(me)} ${statement}`);
      await client.query(keep && 'rows' in answer ? 'commit' : 'rollback');
      return answer;
    } finally {
      client.release();
    }
  }

  /** What this member of the cast finds; nothing in a table that the program may not read at all. */
  async rowsOf(me: ActorName, query: string): Promise<Key[]> {
    const client = await this.#database.database.pool.connect();
    try {
      const results = await client.query(`begin; ${this.#context(me)} ${query}`);
      return (results as unknown as pg.QueryResult<Key>[]).at(-1)?.rows ?? [];
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE) return [];
      throw error;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  /** Whether this member of the cast reads the row. */
  async reads(me: ActorName, table: TableName, row: string): Promise<boolean> {
    const statement = `select 1 from ${table} where ${where(this.#world.key(table, row))}`;
    return worked(await this.inTheNameOf(me, statement, { keep: false }));
  }

  /** The same statement where every row is there: rolled back. */
  async inTruth(statement: string): Promise<Answer> {
    const client = await this.#database.truth.connect();
    try {
      const answer = await tell(client, `begin; set local role tugiring_system; ${statement}`);
      await client.query('rollback');
      return answer;
    } finally {
      client.release();
    }
  }

  /** Everything in the database, but for when sessions were last used. */
  async everything(tables: readonly TableName[]): Promise<unknown> {
    const parts = tables.map(
      (table) =>
        `select '${table}' as name, count(*), md5(string_agg(md5((to_jsonb(t) - '{seen_at,idle_ends_at}'::text[])::text), '' order by to_jsonb(t)::text)) from ${table} t`,
    );
    return this.#database.asSystem(parts.join(' union all '));
  }

  #context(me: ActorName): string {
    const { secret } = this.#world.people[me];
    if (secret === null) return '';
    const enter = `select from enter(${literal(secret)}, true);`;
    if (me !== 'forger') return enter;
    const supporter = this.#world.people.supporter;
    return `${enter} set local tugiring.role = 'commissioner_officer'; set local tugiring.membership_id = '${supporter.membershipId}';`;
  }
}

async function tell(client: pg.ClientBase, text: string): Promise<Answer> {
  try {
    const results = (await client.query(text)) as unknown as pg.QueryResult[];
    return { rows: results.at(-1)?.rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { refused: error.code ?? '', message: error.message };
  }
}

export function where(key: Key): string {
  return Object.entries(key)
    .map(([column, value]) => `${column} = ${literal(value)}`)
    .join(' and ');
}

export function insertion(table: TableName, row: Values): string {
  return `insert into ${table} (${Object.keys(row)}) values (${Object.values(row).map(literal)})`;
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal)}]::uuid[]`;
  if (value instanceof Buffer) return `'\\x${value.toString('hex')}'`;
  if (typeof value === 'object') return pg.escapeLiteral(JSON.stringify(value));
  return typeof value === 'string' ? pg.escapeLiteral(value) : String(value);
}
