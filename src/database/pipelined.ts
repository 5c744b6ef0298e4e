import {
  AbortedTransactionError,
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type KyselyProps,
  type QueryResult,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/**
 * One transaction on one connection, whose statements are sent as they are asked, without waiting for each other's
 * answers: what is asked together (`Promise.all`) makes one trip to the database. None is forgotten: the transaction
 * succeeds only if every statement did, also one that nobody waited for (`withoutWaiting`).
 */
class PipelinedTransaction implements ConnectionProvider, DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #sent: Promise<unknown>[] = [];
  #condition: Promise<void> | undefined;
  #ended = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    this.#send('begin', []);
  }

  /** Kysely asks here; it is answered in the same tick, so statements go out in the order in which they were asked. */
  provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return consumer(this);
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const condition = this.#condition;
    const { command, rowCount, rows } = await this.#send<R & pg.QueryResultRow>(sql, parameters);
    await condition;
    return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: nothing of the program streams; the interface asks for it
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('a pipelined transaction does not stream');
  }

  /** From now on nothing that is asked is answered unless the condition came true; where it did not, with its failure. */
  answerOnlyIf(condition: Promise<void>): void {
    condition.catch(() => {});
    this.#condition = condition;
  }

  /** @throws what any statement failed with; nothing is then done */
  async commit(): Promise<void> {
    await this.#condition;
    const committed = this.#send('commit', []);
    this.#ended = true;
    const { command } = await committed;
    // PostgreSQL answers the commit of a transaction in which a statement failed with its rollback.
    if (command === 'ROLLBACK') throw new AbortedTransactionError({ cause: await this.#firstFailure() });
  }

  async rollBack(): Promise<void> {
    if (this.#ended) return;
    const undone = this.#send('rollback', []);
    this.#ended = true;
    await undone;
  }

  async #firstFailure(): Promise<unknown> {
    const answers = await Promise.allSettled(this.#sent);
    return answers.find((answer) => answer.status === 'rejected')?.reason;
  }

  #send<R extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<R>> {
    // Afterwards the connection is somebody else's.
    if (this.#ended) throw new Error('the transaction has ended');
    const answer = this.#client.query<R>(text, [...values]);
    // Whoever asked hears of a failure, and the commit does; a third one who heard of it would end the process.
    answer.catch(() => {});
    this.#sent.push(answer);
    return answer;
  }
}

/** Does not wait for a statement: its transaction does, and comes to nothing where it fails. */
export function withoutWaiting(statement: Promise<unknown>): void {
  statement.catch(() => {});
}

/** What is asked in the transaction from now on is answered only if the condition comes true. */
export type AnswerOnlyIf = (condition: Promise<void>) => void;

/** How long a transaction waited for a connection and how long it held it, in milliseconds. */
export interface TransactionTime {
  readonly waited: number;
  readonly took: number;
}

export interface PipelinedDatabase {
  readonly pool: pg.Pool;
  /** What a Kysely of this database is made of. */
  readonly props: KyselyProps;
  /** Who is told of each transaction; nobody, unless somebody sets it. */
  readonly timing: { tell: (time: TransactionTime) => void };
}

/**
 * Runs `work` in a transaction of its own.
 * @throws what `work` or any statement failed with; nothing is then done
 */
export async function inPipelinedTransaction<T>(
  { pool, props, timing }: PipelinedDatabase,
  work: (tx: Transaction<Tables>, answerOnlyIf: AnswerOnlyIf) => Promise<T>,
): Promise<T> {
  const asked = performance.now();
  const client = await pool.connect();
  const began = performance.now();
  let broken: Error | undefined;
  try {
    const transaction = new PipelinedTransaction(client);
    try {
      const executor = props.executor.withConnectionProvider(transaction);
      const result = await work(new Transaction<Tables>({ ...props, executor }), (condition) =>
        transaction.answerOnlyIf(condition),
      );
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollBack().catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    }
  } finally {
    client.release(broken);
    timing.tell({ waited: began - asked, took: performance.now() - began });
  }
}
