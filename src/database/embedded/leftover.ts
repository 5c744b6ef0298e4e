import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { end, isAlive, servesFolder } from './processes.ts';

/** A server that an earlier program left behind on this cluster. */
export interface Leftover {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * Reads postmaster.pid. A note whose process is gone, or has become some other program, is removed: PostgreSQL
 * itself would refuse to start beside it.
 */
export function findLeftover({ cluster }: Home): Leftover | undefined {
  const noted = readNote(cluster);
  if (noted === undefined) return undefined;
  if (isAlive(noted.pid) && servesFolder(noted.pid, cluster)) return noted;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Whether the server says of itself that it takes connections. */
export function readNote(cluster: string): Leftover | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The words a running server was started with. */
export function startedWith(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'postmaster.opts'), 'utf8').trim();
  } catch {
    return '';
  }
}

/** PostgreSQL's fast shutdown, which writes everything down; the immediate one if that takes too long. */
export async function stopServer(pid: number): Promise<boolean> {
  return end(pid, [
    { signal: 'SIGINT', wait: 20_000 },
    { signal: 'SIGQUIT', wait: 5_000 },
    { signal: 'SIGKILL', wait: 2_000 },
  ]);
}
