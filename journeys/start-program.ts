import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { freePort, launch, removeData, stop } from './program.ts';

const folder = join(import.meta.dirname, '../.cache/journeys');

/**
 * Starts the built program as a demo with data of its own, once for each of the run's workers, so that no two journeys
 * at once meet the same people; answers how to end them. The configuration hands each worker its own.
 */
export default async function startPrograms(config: FullConfig): Promise<() => Promise<void>> {
  const launched = await Promise.all(
    Array.from({ length: config.workers }, async (_, index) => {
      const own = join(folder, String(index));
      removeData(own);
      return launch(own, await freePort());
    }),
  );
  process.env.JOURNEYS_PROGRAMS = JSON.stringify(
    launched.map(({ url, dataFolder }) => ({ url, dataFolder })),
  );
  return async () => {
    await Promise.all(launched.map(({ child }) => stop(child)));
  };
}
