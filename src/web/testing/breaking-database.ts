import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { Database } from '../../database/connect.ts';

/** A database whose connection breaks in the middle of the work, when it is told to. */
export interface BreakingDatabase {
  readonly database: Database;
  /** The k-th statement from now, and whatever is asked after it, finds the connection gone; 0: none does. */
  breakAt(k: number): void;
  /** How many statements were asked since. */
  readonly asked: () => number;
}

/** The same database; its connections are torn off for real, so that what a statement was told is what it would be told then. */
export function breaking(whole: Database): BreakingDatabase {
  let at = 0;
  let asked = 0;
  const watched = new WeakSet<pg.PoolClient>();
  const watch = (client: pg.PoolClient): pg.PoolClient => {
    if (watched.has(client)) return client;
    watched.add(client);
    const query = client.query.bind(client) as (...words: unknown[]) => unknown;
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    client.query = ((...words: unknown[]) => {
      // What is still asked of a connection that is gone, an earlier form's rolling back too, breaks nothing anew.
      if (!stream.destroyed) asked += 1;
      if (asked === at) stream.destroy();
      return query(...words);
    }) as typeof client.query;
    return client;
  };
  const pool = Object.create(whole.pool) as pg.Pool;
  pool.connect = (async () => watch(await whole.pool.connect())) as typeof pool.connect;
  return {
    database: { ...whole, pool },
    breakAt(k) {
      at = k;
      asked = 0;
    },
    asked: () => asked,
  };
}
