import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { EmbeddedServerProblem, fullDiskProblem } from './problem.ts';

export const superuser = 'postgres';

/**
 * Makes sure that the cluster is there and of this version. It is made under another name and renamed when whole,
 * so what bears the name is never half made, and data that somebody worked on is never taken for rubbish.
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  rmSync(home.unfinished, { recursive: true, force: true });
  if (existsSync(home.cluster)) {
    if (readdirSync(home.cluster).length > 0) return checkVersion(home, binaries);
    rmdirSync(home.cluster);
  }
  log('Setting up the database');
  try {
    await initialise(home, binaries, durable);
    renameSync(home.unfinished, home.cluster);
  } catch (error) {
    rmSync(home.unfinished, { recursive: true, force: true });
    throw fullDiskProblem(String(error), home.folder) ?? error;
  }
}

/** The superuser's password, which only whoever started the program may read. */
export function passwordIn(home: Home): string {
  try {
    return readFileSync(home.password, 'utf8').trim();
  } catch (error) {
    throw new EmbeddedServerProblem(
      `${home.password} cannot be read, and without it the database in ${home.cluster} cannot be opened: start Tugiring as the user who started it first, or restore the file from a copy.`,
      { cause: error },
    );
  }
}

/** Whether the disk has next to nothing left, which PostgreSQL often cannot even say. */
export function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 20 * 1024 * 1024;
}

function checkVersion({ cluster, folder }: Home, { major }: Binaries): void {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new EmbeddedServerProblem(
      `${cluster} is not empty, yet holds no PostgreSQL: move it away (mv '${cluster}' '${cluster}.kept') and start again.`,
    );
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return;
  throw new EmbeddedServerProblem(
    `The database in ${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}: carry it over with pg_upgrade, or begin anew beside it (mv '${cluster}' '${cluster}.${found}').`,
  );
}

async function initialise(home: Home, binaries: Binaries, durable: boolean): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const handed = join(home.folder, 'postgresql.password.handed');
  try {
    mkdirSync(home.unfinished, { mode: 0o700 });
    rmSync(handed, { force: true });
    writeFileSync(handed, `${password}\n`, { mode: 0o600 });
    if (home.account !== undefined) {
      chownSync(home.unfinished, home.account.uid, home.account.gid);
      chownSync(handed, home.account.uid, home.account.gid);
    }
    await run(binaries.initdb, home, [
      ...[
        '-D',
        home.unfinished,
        '-U',
        superuser,
        `--pwfile=${handed}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
      ],
      // Sorting is Estonian for everyone; what ICU does not decide stays the same on every system.
      ...['--locale-provider=icu', '--icu-locale=et', '--locale=C', '--no-instructions'],
      ...(durable ? [] : ['--no-sync']),
    ]);
    rmSync(home.password, { force: true });
    writeFileSync(home.password, `${password}\n`, { mode: 0o600 });
  } finally {
    rmSync(handed, { force: true });
  }
}

async function run(program: string, { folder, account }: Home, words: string[]): Promise<void> {
  const child = spawn(program, words, {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const { promise, resolve, reject } = Promise.withResolvers<number | string>();
  child.once('error', reject);
  child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  const outcome = await promise.catch((error: unknown) => {
    throw new EmbeddedServerProblem(`${program} cannot be run: ${String(error)}`, { cause: error });
  });
  if (outcome === 0) return;
  const full = fullDiskProblem(isDiskFull(folder) ? 'ENOSPC' : said, folder);
  throw (
    full ??
    new EmbeddedServerProblem(`The database could not be set up (initdb: ${outcome}): ${lastLines(said)}`)
  );
}

/** What PostgreSQL is told of the world: nothing that could turn it to another server, folder or language. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

export function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-3).join(' · ') || 'it said nothing';
}
