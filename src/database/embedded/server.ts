import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, binariesFor } from './binaries.ts';
import { ensureCluster, isDiskFull, lastLines, passwordIn, serverEnvironment, superuser } from './cluster.ts';
import { hold, release } from './holder.ts';
import { type Home, settle } from './home.ts';
import { findLeftover, readNote, startedWith, stopServer } from './leftover.ts';
import { EmbeddedServerProblem, errorCode, fullDiskProblem } from './problem.ts';
import { isAlive } from './processes.ts';

export interface EmbeddedServerWish {
  /** Made if it is not there; where root may not lend it to PostgreSQL, the data goes elsewhere and `log` says so. */
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  /** A free one if not given. */
  readonly port?: number;
  /** Whether what was committed survives a power cut; false only for data that is thrown away. */
  readonly durable?: boolean;
}

export interface EmbeddedServer {
  /** The superuser's address, password included. */
  readonly adminUrl: string;
  /** Whether a server was taken over that an earlier program had left running. */
  readonly reused: boolean;
  /** Ends the server, everything written down. Twice does no harm. */
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly port: number;
}

const attempts = 4;

/** Starts the PostgreSQL that npm brought, or takes over the one that a killed program left on the same data. */
export async function startEmbeddedServer(wish: EmbeddedServerWish): Promise<EmbeddedServer> {
  const { log, durable = true } = wish;
  const home = settle(wish.dataFolder, log);
  try {
    hold(home);
    const binaries = binariesFor(home.account, log);
    const left = await takeOver(home, wanted(home, binaries, durable), log);
    if (left === undefined) await ensureCluster(home, binaries, durable, log);
    const password = passwordIn(home);
    const running = left ?? (await startServer(home, binaries, durable, wish.port));
    const adminUrl = `postgres://${superuser}:${password}@127.0.0.1:${running.port}/postgres${bySocket(home)}`;
    await proveAccess(adminUrl, home);
    return { adminUrl, reused: left !== undefined, stop: stopper(home, running.pid) };
  } catch (error) {
    release(home);
    throw error instanceof EmbeddedServerProblem
      ? error
      : (fullDiskProblem(String(error), home.folder) ?? error);
  }
}

/** The settings, given as words at the start, so that an older cluster gets today's. */
function settings(cluster: string, durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: hasSocket(cluster) ? cluster : '',
    password_encryption: 'scram-sha-256',
    timezone: 'Europe/Tallinn',
    log_timezone: 'Europe/Tallinn',
    // Small machines: no compiler, no parallel workers (which need /dev/shm, tiny in containers).
    max_connections: '60',
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    // Values and statements hold people's data; the log does not.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** What the system lets a socket's whole name be, with the server's own `/.s.PGSQL.65535` and the closing zero. */
const longestSocketFolder = 104 - 16;

const hasSocket = (cluster: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(cluster) <= longestSocketFolder;

/** By a socket in the data folder a question costs a third less than by the network's loopback. */
const bySocket = ({ cluster }: Home): string =>
  hasSocket(cluster) ? `?host=${encodeURIComponent(cluster)}` : '';

function wanted({ cluster }: Home, { postgres }: Binaries, durable: boolean): string[] {
  const chosen = Object.entries(settings(cluster, durable)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return [postgres, '-D', cluster, ...chosen];
}

async function takeOver(
  home: Home,
  words: string[],
  log: (line: string) => void,
): Promise<Running | undefined> {
  const left = findLeftover(home);
  if (left === undefined) return undefined;
  const sameSettings = withoutPort(startedWith(home.cluster)) === words.join(' ');
  if (left.ready && sameSettings) {
    log(`A database server was still running (process ${left.pid}); it is used again`);
    return left;
  }
  log(`A database server was still running (process ${left.pid}); it is stopped and started anew`);
  if (await stopServer(left.pid)) return undefined;
  throw new EmbeddedServerProblem(
    `The database server that still runs (process ${left.pid}) does not stop: stop it (kill -9 ${left.pid}) and start again.`,
  );
}

/** PostgreSQL notes the words it was started with in quotation marks. */
function withoutPort(words: string): string {
  return words.replace(/"/g, '').replace(/ -p \d+$/, '');
}

async function startServer(
  home: Home,
  binaries: Binaries,
  durable: boolean,
  port?: number,
): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const outcome = await tryStart(home, wanted(home, binaries, durable), chosen);
    if (typeof outcome !== 'string') return outcome;
    const again = attempt < attempts && mayPass(outcome, port !== undefined);
    if (!again) throw startProblem(home, outcome, chosen);
    await pause(500 * attempt);
  }
}

/** Another program can take the port in between, and the last processes of a killed server take a moment to go. */
function mayPass(said: string, portChosen: boolean): boolean {
  if (/could not bind/.test(said)) return !portChosen;
  return /pre-existing shared memory block|is still in use/.test(said);
}

async function tryStart(home: Home, words: string[], port: number): Promise<Running | string> {
  const log = openLog(home.log);
  const begin = fstatSync(log).size;
  const [program = '', ...rest] = words;
  // A group of its own: Ctrl-C ends the program, and the program ends the server when nothing needs it any more.
  const child = spawn(program, [...rest, '-p', String(port)], {
    ...(home.account === undefined ? {} : { uid: home.account.uid, gid: home.account.gid }),
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  const failed = await untilReady(child, home.cluster);
  if (failed === undefined && child.pid !== undefined) return { pid: child.pid, port };
  return `${failed ?? ''}\n${readFileSync(home.log).subarray(begin).toString('utf8')}`;
}

async function untilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = String(error)));
  child.once('exit', (code, signal) => (ended = `ended with ${code ?? signal}`));
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (ended !== undefined) return ended;
    const note = readNote(cluster);
    if (note !== undefined && note.pid === child.pid && note.ready) return undefined;
    await pause(15);
  }
  if (child.pid !== undefined) await stopServer(child.pid);
  return 'was not ready after 60 s';
}

/** The log outlives the program, as the server may; a long one begins anew. */
function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600);
  if (fstatSync(log).size < 5_000_000) return log;
  closeSync(log);
  return openSync(file, 'w', 0o600);
}

function startProblem(home: Home, said: string, port: number): EmbeddedServerProblem {
  const full = fullDiskProblem(isDiskFull(home.folder) ? 'ENOSPC' : said, home.folder);
  if (full !== undefined) return full;
  if (/could not bind/.test(said)) {
    return new EmbeddedServerProblem(`Port ${port} for the database is taken by another program.`);
  }
  if (/data directory .* (has wrong ownership|has invalid permissions)/.test(said)) {
    return new EmbeddedServerProblem(
      `The database in ${home.cluster} belongs to another user: start Tugiring as that user, or set DATA_DIR to another folder.`,
    );
  }
  return new EmbeddedServerProblem(
    `The database server does not start (see ${home.log}): ${lastLines(said)}`,
  );
}

/** The server answers to the kept password, and it is this cluster that answers. */
async function proveAccess(adminUrl: string, { cluster, password }: Home): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    if (rows[0] === undefined || realpathSync(rows[0].folder) !== realpathSync(cluster)) {
      throw new EmbeddedServerProblem(`Another database server answers where the one of ${cluster} should.`);
    }
  } catch (error) {
    if (errorCode(error) !== '28P01') throw error;
    throw new EmbeddedServerProblem(
      `The database in ${cluster} does not open with the password in ${password}.`,
      {
        cause: error,
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function stopper(home: Home, pid: number): () => Promise<void> {
  // Where the program ends without stopping the server, the server is at least told to stop.
  const atExit = () => {
    if (isAlive(pid)) process.kill(pid, 'SIGINT');
    release(home);
  };
  process.once('exit', atExit);
  const forget = endByExitOn(['SIGINT', 'SIGTERM', 'SIGHUP']);
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= stopServer(pid).then(() => {
      process.off('exit', atExit);
      forget();
      release(home);
    });
    return stopping;
  };
}

/** A signal that nobody listens for ends a program without its `exit`; while a server runs, it ends it with one. */
function endByExitOn(signals: readonly NodeJS.Signals[]): () => void {
  const listeners = signals.map((signal) => {
    const end = () => {
      if (process.listenerCount(signal) === 1) process.exit(1);
    };
    process.on(signal, end);
    return () => process.off(signal, end);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() =>
      typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error()),
    );
  });
  return promise;
}
