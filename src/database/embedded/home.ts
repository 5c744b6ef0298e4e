import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, canReach } from './account.ts';
import { EmbeddedServerProblem, errorCode, fullDiskProblem } from './problem.ts';

/** Where one embedded server keeps what it has. */
export interface Home {
  readonly folder: string;
  /** PostgreSQL's own data; it bears this name only once it is whole. */
  readonly cluster: string;
  /** PostgreSQL's own data while it is being made: never worth keeping. */
  readonly unfinished: string;
  readonly password: string;
  readonly log: string;
  /** Which program holds the server. */
  readonly holder: string;
  readonly account: Account | undefined;
}

/** Only a folder that bears this file is ever removed as a whole. */
const marker = '.tugiring-data';

/** The server's home in the data folder; elsewhere where root's stand-in could not enter that. */
export function settle(dataFolder: string, log: (line: string) => void): Home {
  const made = makeDataFolder(dataFolder);
  const account = accountFor(join(dataFolder, 'postgresql'));
  if (account === undefined) return homeIn(made, undefined);
  allowPassage(made);
  if (canReach(account, made)) return homeIn(made, account);
  for (const place of elsewhere(made)) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      if (!canReach(account, place)) continue;
      const kept = accountFor(join(place, 'postgresql')) ?? account;
      log(
        `The database is kept in ${place}, because “${account.name}”, who runs PostgreSQL for root, may not enter ${made}`,
      );
      return homeIn(place, kept);
    } catch (error) {
      const full = fullDiskProblem(String(error), place);
      if (full !== undefined) throw full;
    }
  }
  throw new EmbeddedServerProblem(
    `“${account.name}”, who runs PostgreSQL for root, may not enter ${made}: set DATA_DIR to a folder that every user may enter, or start Tugiring as an ordinary user.`,
  );
}

/** Where the server of this data folder may live, the data folder itself first. */
export function possibleHomes(dataFolder: string): Home[] {
  if (!existsSync(dataFolder)) return [];
  const folder = realpathSync(dataFolder);
  const folders = process.getuid?.() === 0 ? [folder, ...elsewhere(folder)] : [folder];
  return folders.filter((place) => existsSync(place)).map((place) => homeIn(place, undefined));
}

/** Makes the folder and marks it, if nothing is there yet. */
export function makeDataFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const folder = realpathSync(dataFolder);
    if (readdirSync(folder).length === 0)
      writeFileSync(join(folder, marker), 'Made by Tugiring; it may remove it.\n');
    return folder;
  } catch (error) {
    throw fullDiskProblem(String(error), dataFolder) ?? unusable(dataFolder, error);
  }
}

/** Removes what Tugiring keeps in a data folder: the folder itself only if Tugiring made it. */
export function removeDataFolder(dataFolder: string): void {
  for (const { folder } of possibleHomes(dataFolder).slice(1))
    rmSync(folder, { recursive: true, force: true });
  if (!existsSync(dataFolder)) return;
  if (!existsSync(join(dataFolder, marker))) {
    throw new EmbeddedServerProblem(
      `${dataFolder} was not made by Tugiring, so it is not removed: remove it yourself if nothing else is in it.`,
    );
  }
  for (const entry of readdirSync(dataFolder)) {
    if (entry !== marker) rmSync(join(dataFolder, entry), { recursive: true, force: true });
  }
}

function homeIn(folder: string, account: Account | undefined): Home {
  return {
    folder,
    cluster: join(folder, 'postgresql'),
    unfinished: join(folder, 'postgresql.unfinished'),
    password: join(folder, 'postgresql.password'),
    log: join(folder, 'postgresql.log'),
    holder: join(folder, 'postgresql.holder.json'),
    account,
  };
}

function elsewhere(folder: string): string[] {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return [`/var/lib/tugiring/${name}`, `/var/tmp/tugiring/${name}`];
}

/** Whoever runs the server for root passes through the folder; what lies in it each guards for itself. */
function allowPassage(folder: string): void {
  try {
    chmodSync(folder, 0o711);
  } catch {
    // Whether the folder can be passed is asked right after.
  }
}

function unusable(folder: string, error: unknown): EmbeddedServerProblem {
  const reason: Record<string, string> = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'it is on a read-only disk',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
  };
  const why = reason[errorCode(error) ?? ''] ?? String(error);
  return new EmbeddedServerProblem(
    `The data folder ${folder} cannot be used (${why}): set DATA_DIR to another.`,
    {
      cause: error,
    },
  );
}
