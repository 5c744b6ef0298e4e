import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingHolder } from './holder.ts';
import { possibleHomes } from './home.ts';
import { findLeftover, stopServer } from './leftover.ts';
import { type EmbeddedServer, startEmbeddedServer } from './server.ts';

const prefix = 'tugiring-throw-away-';

/**
 * A server of its own for tests or measurements: empty at the start, gone with its data at the end. What earlier
 * ones left behind because they were killed is removed on the way.
 * @param durable as in production; false (faster) where nothing is lost with the data
 */
export async function startThrowAwayServer({ durable = false } = {}): Promise<EmbeddedServer> {
  await removeAbandoned();
  const dataFolder = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  const server = await startEmbeddedServer({ dataFolder, durable, log: () => {} });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      remove(dataFolder);
    },
  };
}

async function removeAbandoned(): Promise<void> {
  const aMinuteAgo = Date.now() - 60_000;
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataFolder = join(tmpdir(), name);
    try {
      const homes = possibleHomes(dataFolder);
      const isYoung = statSync(dataFolder).mtimeMs > aMinuteAgo;
      if (isYoung || homes.some((home) => livingHolder(home) !== undefined)) continue;
      for (const home of homes) {
        const left = findLeftover(home);
        if (left !== undefined) await stopServer(left.pid);
      }
      remove(dataFolder);
    } catch {
      // Another user's, or another run is removing it at this moment.
    }
  }
}

function remove(dataFolder: string): void {
  for (const { folder } of possibleHomes(dataFolder).reverse())
    rmSync(folder, { recursive: true, force: true });
}
