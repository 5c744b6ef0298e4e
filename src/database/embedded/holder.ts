import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Home } from './home.ts';
import { EmbeddedServerProblem, errorCode } from './problem.ts';
import { beginOf, isAlive } from './processes.ts';

const note = z.object({ pid: z.number(), began: z.string().optional() });

/** Takes the server for this program; two programs on one server would stop it under each other. */
export function hold(home: Home): void {
  const mine = JSON.stringify({ pid: process.pid, began: beginOf(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(home.holder, mine, { flag: 'wx', mode: 0o644 });
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const other = livingHolder(home);
    if (other === process.pid) return;
    if (other !== undefined) {
      throw new EmbeddedServerProblem(
        `Another Tugiring (process ${other}) uses the data folder ${home.folder}: stop it first (kill ${other}), or set DATA_DIR to another folder.`,
      );
    }
    rmSync(home.holder, { force: true });
  }
  throw new EmbeddedServerProblem(`${home.holder} cannot be written: another program keeps making it.`);
}

export function release(home: Home): void {
  if (livingHolder(home) === process.pid) rmSync(home.holder, { force: true });
}

/** The program that holds the server, unless it has died. */
export function livingHolder(home: Home): number | undefined {
  try {
    const { pid, began } = note.parse(JSON.parse(readFileSync(home.holder, 'utf8')));
    return isAlive(pid) && beginOf(pid) === began ? pid : undefined;
  } catch {
    return undefined;
  }
}
