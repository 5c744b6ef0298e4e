import { EnvironmentProblem, readEnvironment } from '../../platform/environment.ts';
import { giveUp } from '../../platform/lifetime.ts';
import { livingHolder } from './holder.ts';
import { possibleHomes, removeDataFolder } from './home.ts';
import { findLeftover, stopServer } from './leftover.ts';
import { EmbeddedServerProblem } from './problem.ts';

/** `npm start -- --reset`: the demo's data is gone, its server stopped first. Nothing but a demo is ever reset. */
async function reset(): Promise<void> {
  const environment = readEnvironment(process.env);
  if (environment.mode !== 'demo' || environment.database !== undefined) {
    throw new EnvironmentProblem([
      '--reset removes the demo’s own data only; this is not a demo with data of its own.',
    ]);
  }
  for (const home of possibleHomes(environment.dataFolder)) {
    const holder = livingHolder(home);
    if (holder !== undefined) {
      throw new EmbeddedServerProblem(
        `Tugiring runs on this data (process ${holder}): stop it first (kill ${holder}).`,
      );
    }
    const left = findLeftover(home);
    if (left !== undefined) await stopServer(left.pid);
  }
  removeDataFolder(environment.dataFolder);
}

await reset().catch(giveUp);
