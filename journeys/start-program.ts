import { join } from 'node:path';
import { freePort, launch, removeData, stop } from './program.ts';

const folder = join(import.meta.dirname, '../.cache/journeys');

/** Starts the built program as a demo with data of its own, for all journeys of a run; answers how to end it. */
export default async function startProgram(): Promise<() => Promise<void>> {
  removeData(folder);
  const { child, url, dataFolder } = await launch(folder, await freePort());
  process.env.JOURNEYS_URL = url;
  process.env.JOURNEYS_DATA = dataFolder;
  return () => stop(child);
}
