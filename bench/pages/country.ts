import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dropDatabase, prepareCluster } from '../../src/database/cluster.ts';
import { seedDemo } from '../../src/database/demo/seed.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/embedded/server.ts';
import { MigrationProblem, migrate } from '../../src/database/migrate.ts';
import { civilDateOf } from '../../src/platform/clock.ts';
import { projectFolder } from '../../src/platform/project-folder.ts';

/** The instant at which the program's clock begins in every run, so that each run asks about the same country. */
export const clockStart = new Date('2026-11-16T09:00:00+02:00');

const counter = 'pg_stat_statements';

/** A demo country of some size, on a database server of its own that is kept from run to run. */
export interface Country {
  readonly scale: number;
  readonly folder: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly doorUrl: string;
  /** As the superuser, for whom no row policy holds. */
  readonly truth: pg.Pool;
  stop(): Promise<void>;
}

/** Starts the kept country of a scale, and makes it first where it is not there yet. */
export async function openCountry(scale: number, log: (line: string) => void): Promise<Country> {
  const folder = join(projectFolder, `.cache/bench-${scale}`);
  mkdirSync(folder, { recursive: true });
  const server = await startCounting(folder, log);
  try {
    return await prepare(scale, folder, server, log);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The server, with the library that counts what each statement costs; a library is only loaded at a start. */
async function startCounting(folder: string, log: (line: string) => void): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataFolder: folder, log });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ loaded: string }>(
    `select current_setting('shared_preload_libraries') as loaded`,
  );
  const isLoaded = rows[0]?.loaded.includes(counter) === true;
  if (!isLoaded) {
    await client.query(`alter system set shared_preload_libraries = '${counter}'`);
    await client.query(`alter system set ${counter}.track_planning = on`);
  }
  await client.end();
  if (isLoaded) return server;
  await server.stop();
  return startEmbeddedServer({ dataFolder: folder, log });
}

async function prepare(
  scale: number,
  folder: string,
  server: EmbeddedServer,
  log: (line: string) => void,
): Promise<Country> {
  const { ownerUrl, appUrl, doorUrl } = await prepareCluster(server.adminUrl, {
    database: 'tugiring',
    ownerPassword: randomBytes(24).toString('base64url'),
    appPassword: randomBytes(24).toString('base64url'),
    doorPassword: randomBytes(24).toString('base64url'),
  });
  const ran = await migrate(ownerUrl).catch((error: unknown) => {
    if (error instanceof MigrationProblem) return null;
    throw error;
  });
  if (ran === null) {
    log(`The kept country of scale ${scale} is of a form that cannot be brought up to date; it is made anew`);
    await dropDatabase(server.adminUrl, 'tugiring');
    return prepare(scale, folder, server, log);
  }
  if (ran.length > 0) log(`Brought the database of scale ${scale} to its present form (${ran.length} steps)`);
  await seedDemo(ownerUrl, { today: civilDateOf(clockStart), scale, log });
  const address = new URL(server.adminUrl);
  address.pathname = '/tugiring';
  const truth = new pg.Pool({
    connectionString: address.href,
    max: 4,
    options: '-c search_path=tugiring',
  });
  truth.on('error', () => {});
  await truth.query(`create extension if not exists ${counter} schema public`);
  return {
    scale,
    folder,
    ownerUrl,
    appUrl,
    doorUrl,
    truth,
    async stop() {
      await truth.end();
      await server.stop();
    },
  };
}
