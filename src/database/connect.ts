import type { Duplex } from 'node:stream';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { PipelinedDatabase } from './pipelined.ts';
import type { Tables } from './tables.ts';

/** A database of the program: the pool for raw work, Kysely over it for queries. */
export interface Database extends PipelinedDatabase {
  readonly queries: Kysely<Tables>;
  close(): Promise<void>;
}

const { builtins } = pg.types;
const DATE_ARRAY = 1182;
const parsers = new Map<number, (text: string) => unknown>([
  // A civil date stays the text YYYY-MM-DD: a Date would be local midnight, a day off east of Greenwich.
  [builtins.DATE, (text) => text],
  [DATE_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(','))],
  [builtins.TIME, (text) => text.slice(0, 5)],
  [builtins.INT8, (text) => Number(text)],
]);
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/** So many different statements are kept prepared on a connection; the rest are planned anew each time. */
const MOST_PREPARED = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_PREPARED) {
    name = `q${names.size}`;
    names.set(text, name);
  }
  return name;
}

/**
 * Prepares every statement with parameters once a connection: planning through row policies costs more than running.
 * What is asked within one tick is sent in one packet.
 */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own overloads, narrowed below
  override query(...args: any[]): any {
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    if (stream.writableCorked === 0) {
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
    const [text, values, ...rest] = args;
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const call = super.query as (...given: unknown[]) => unknown;
    return name === undefined ? call.apply(this, args) : call.call(this, { name, text, values }, ...rest);
  }
}

const settings = {
  search_path: 'tugiring',
  timezone: 'Europe/Tallinn',
  idle_in_transaction_session_timeout: '30s',
  // A plan for these very parameters looks cheaper to the planner than it is, and is made anew at each execution.
  plan_cache_mode: 'force_generic_plan',
};

/**
 * Opens a pool of connections.
 * @param url `postgres://…`; the role named there is the one whose row policies hold
 * @param most connections at most
 */
export function connect(url: string, most = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    Client: PreparingClient,
    pipeline: true,
    types,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 5_000,
    // A connection has its statements planned and its caches filled: let go after ten seconds, as is usual, the next
    // requests cost twice as much.
    idleTimeoutMillis: 5 * 60_000,
    application_name: 'tugiring',
  } as pg.PoolConfig);
  // A connection that dies is replaced by the pool, and whoever waits for its answers hears of it; without listeners
  // it would end the process, idle or between two statements.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const dialect = new PostgresDialect({ pool });
  const queries = new Kysely<Tables>({ dialect });
  const props = {
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: queries.getExecutor(),
  };
  // Kysely's own end leaves a pool open that was only asked directly.
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= pool.end());
  return { pool, queries, props, timing: { tell: () => {} }, close };
}
