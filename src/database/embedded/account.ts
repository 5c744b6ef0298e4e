import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedServerProblem } from './problem.ts';

/** Whom the server runs as where that is not whoever started the program. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends the server to an account without rights; where data is
 * already kept by some account, to that one.
 */
export function accountFor(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = ownerOf(clusterFolder) ?? accountNamed('postgres') ?? accountNamed('nobody');
  if (account === undefined) {
    throw new EmbeddedServerProblem(
      'PostgreSQL does not run as root, and there is no account “postgres” or “nobody” to run it as: start Tugiring as an ordinary user.',
    );
  }
  const attempt = spawnSync('/bin/sh', ['-c', ':'], { uid: account.uid, gid: account.gid, cwd: '/' });
  if (attempt.error !== undefined) {
    throw new EmbeddedServerProblem(
      `PostgreSQL does not run as root, and this root may not act as “${account.name}” (${attempt.error.message}): start Tugiring as an ordinary user.`,
    );
  }
  return account;
}

/** Whether the account reaches a folder or file through every folder above it; asked of the system itself. */
export function canReach(account: Account, path: string): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { uid, gid, cwd: '/' }).status === 0;
}

function ownerOf(folder: string): Account | undefined {
  try {
    const { uid, gid } = statSync(folder);
    return uid === 0 ? undefined : { name: `user ${uid}`, uid, gid };
  } catch {
    return undefined;
  }
}

function accountNamed(name: string): Account | undefined {
  return listedAccount(name) ?? knownAccount(name);
}

function listedAccount(name: string): Account | undefined {
  try {
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [listed, , uid, gid] = line.split(':');
      if (listed === name) return { name, uid: Number(uid), gid: Number(gid) };
    }
  } catch {
    // A system without this file is asked by its own command.
  }
  return undefined;
}

function knownAccount(name: string): Account | undefined {
  try {
    const ask = (what: string) =>
      Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
