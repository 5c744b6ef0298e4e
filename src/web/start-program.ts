import { join } from 'node:path';
import { checkDoorRole, checkRuntimeRole } from '../database/check-role.ts';
import { connect, type Database } from '../database/connect.ts';
import { explainDatabaseFailure } from '../database/failure.ts';
import { migrate } from '../database/migrate.ts';
import { deriveKey } from '../identity/sealing.ts';
import { connectTara } from '../identity/tara.ts';
import { type Clock, clockFrom } from '../platform/clock.ts';
import {
  type DemoEnvironment,
  type Environment,
  publicUrlOf,
  readEnvironment,
} from '../platform/environment.ts';
import { onClockAsked, sayProgress, sayReady } from '../platform/lifetime.ts';
import { logTo } from '../platform/log.ts';
import { type KeptMails, keepMailsIn } from '../platform/mail/kept-mails.ts';
import { Newest } from '../platform/newest.ts';
import { claimPort, explainListenFailure } from '../platform/port.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { keptSealKey } from '../platform/seal-key.ts';
import { addRulesApi } from './api/rules-api.ts';
import { endpoints, files, pages } from './pages/index.ts';
import { frontPage } from './pages/public/front-page.tsx';
import { builtAssets } from './server/built-assets.ts';
import { addCalendarRoutes } from './server/calendar-routes.ts';
import { homeRoute } from './server/home-route.ts';
import { addMailRoutes } from './server/mail-routes.tsx';
import type { Demo, Program } from './server/program.ts';
import { createServer } from './server/server.ts';
import { startJobs } from './start-jobs.ts';

/** The program as it runs. */
export interface RunningProgram {
  readonly address: URL;
  /** Answers no more, finishes what was begun, closes the database. */
  stop(): Promise<void>;
}

interface OpenedDatabase {
  readonly database: Database;
  readonly door: Database;
  /** The tables' owner, where the program knows it; null where somebody else migrates. */
  readonly ownerUrl: string | null;
  /** Twice does no harm. */
  stop(): Promise<void>;
}

const demoClient = { clientId: 'tugiring-demo', mountPath: '/demo-tara' };

/**
 * Starts the whole program from its environment: the database, its form, the demonstration's data, the server.
 * @param asked whether it was asked to end before it had started: then it throws, and nothing of it runs any more
 */
export async function startProgram(
  variables: Readonly<Record<string, string | undefined>>,
  asked: AbortSignal,
): Promise<RunningProgram> {
  const environment = readEnvironment(variables);
  const { listening } = environment;
  const claimed = await claimPort(listening);
  if (claimed.note !== undefined) sayProgress(claimed.note);
  const clock = clockFrom(environment.mode === 'demo' ? environment.clockStart : undefined);
  const opened = await openDatabase(environment);
  // What is underway at that moment loses the database and fails.
  const giveBack = () => void opened.stop().catch(() => undefined);
  asked.addEventListener('abort', giveBack);
  try {
    asked.throwIfAborted();
    await prepare(environment, opened, clock);
    const publicUrl = publicUrlOf(environment, claimed.port);
    const program = await assemble(environment, opened, clock, publicUrl, claimed.port);
    const server = await createServer(program, {
      pages,
      endpoints,
      files,
      routes: [homeRoute(frontPage), addRulesApi, addMailRoutes, addCalendarRoutes],
    });
    try {
      await server.listen({ host: listening.host, port: claimed.port });
    } catch (error) {
      throw explainListenFailure(error, { host: listening.host, port: claimed.port });
    }
    if (asked.aborted) await server.close();
    asked.throwIfAborted();
    sayReady(publicUrl);
    const jobs = startJobs(environment, program, opened.ownerUrl);
    if (environment.mode === 'demo') {
      onClockAsked(async (instant) => {
        clock.set(instant);
        await jobs.atOnce();
      });
    }
    return {
      address: publicUrl,
      async stop() {
        await Promise.all([server.close(), jobs.stop()]);
        await opened.stop();
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  } finally {
    asked.removeEventListener('abort', giveBack);
  }
}

async function openDatabase(environment: Environment): Promise<OpenedDatabase> {
  const { database: given } = environment;
  if (given !== undefined) {
    const connections = connectAll(given.url, given.signInUrl);
    try {
      await reach(connections.database, given.url, 'DATABASE_URL');
      await reach(connections.door, given.signInUrl, 'DATABASE_SIGN_IN_URL');
    } catch (error) {
      await connections.close();
      throw error;
    }
    return { ...connections, ownerUrl: given.ownerUrl ?? null, stop: connections.close };
  }
  const { startEmbeddedServer } = await import('../database/embedded/server.ts');
  const { prepareCluster } = await import('../database/cluster.ts');
  sayProgress('Starting PostgreSQL');
  const server = await startEmbeddedServer({ dataFolder: environment.dataFolder, log: sayProgress });
  const sealKey = sealKeyOf(environment);
  // The server listens on this machine alone and belongs to this folder; its roles' passwords follow from the kept key.
  const password = (purpose: string) => deriveKey(sealKey, purpose).toString('base64url');
  const { ownerUrl, appUrl, doorUrl } = await prepareCluster(server.adminUrl, {
    database: 'tugiring',
    ownerPassword: password('owner of the database'),
    appPassword: password('login of the database'),
    doorPassword: password('login that signs people in'),
  });
  const connections = connectAll(appUrl, doorUrl);
  return {
    ...connections,
    ownerUrl,
    async stop() {
      await connections.close();
      await server.stop();
    },
  };
}

/** The pool that works, and a small one that signs people in. */
function connectAll(url: string, signInUrl: string) {
  const [database, door] = [connect(url), connect(signInUrl, 2)];
  return { database, door, close: async () => void (await Promise.all([database.close(), door.close()])) };
}

async function reach(database: Database, url: string, variable: string): Promise<void> {
  try {
    await database.pool.query('select 1');
  } catch (error) {
    throw explainDatabaseFailure(error, url, variable);
  }
}

const sealKeyOf = (environment: Environment): Buffer =>
  environment.sealKey ?? keptSealKey(environment.dataFolder);

async function prepare(environment: Environment, opened: OpenedDatabase, clock: Clock): Promise<void> {
  const { ownerUrl, database, door } = opened;
  if (ownerUrl !== null) {
    const ran = await migrate(ownerUrl);
    if (ran.length > 0) sayProgress(`Brought the database to its present form (${ran.length} steps)`);
    if (environment.mode === 'demo') {
      const { seedDemo } = await import('../database/demo/seed.ts');
      const { counts } = await seedDemo(ownerUrl, {
        today: clock.today(),
        scale: environment.scale,
        log: sayProgress,
      });
      if (counts.families > 0) {
        const { makeDemoPapers } = await import('./demo-papers.ts');
        await makeDemoPapers(ownerUrl, clock.today());
      }
    }
  }
  await checkRuntimeRole(database);
  await checkDoorRole(door);
}

async function assemble(
  environment: Environment,
  { database, door }: OpenedDatabase,
  clock: Clock,
  publicUrl: URL,
  port: number,
): Promise<Program> {
  const assetsFolder = join(projectFolder, 'dist/assets');
  const log = logTo(environment.logLevel);
  const sealKey = sealKeyOf(environment);
  const redirectUri = new URL('/sign-in/callback', publicUrl);
  const common = {
    database,
    door,
    clock,
    log,
    assets: builtAssets(assetsFolder),
    assetsFolder,
    publicUrl,
    sealKey,
    sendsMail: environment.mode === 'demo' || environment.mailServer !== undefined,
    keeperNames: new Newest<string>(20_000),
  };
  if (environment.tara !== undefined) {
    const { issuer, clientId, clientSecret } = environment.tara;
    const tara = connectTara({
      issuer,
      clientId,
      clientSecret,
      redirectUri,
      allowInsecureLoopback: environment.mode === 'demo',
      today: clock.today,
    });
    return { ...common, tara, taraIssuer: issuer, demo: null };
  }
  if (environment.mode === 'production') throw new Error('production without TARA passed unnoticed');
  const issuer = new URL(demoClient.mountPath, publicUrl);
  const clientSecret = deriveKey(sealKey, 'demo client').toString('base64url');
  const tara = connectTara({
    issuer,
    clientId: demoClient.clientId,
    clientSecret,
    redirectUri,
    reachedAt: new URL(`http://${hostInUrl(environment)}:${port}`),
    allowInsecureLoopback: true,
    today: clock.today,
  });
  const mails =
    environment.mailServer === undefined
      ? keepMailsIn(join(environment.dataFolder, 'mails'), clock.now)
      : null;
  const demo = await startDemo(issuer, clientSecret, redirectUri, sealKey, mails);
  return { ...common, tara, taraIssuer: issuer, demo };
}

function hostInUrl({ listening }: DemoEnvironment): string {
  const { host } = listening;
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function startDemo(
  issuer: URL,
  clientSecret: string,
  redirectUri: URL,
  sealKey: Buffer,
  mails: KeptMails | null,
): Promise<Demo> {
  const { createDemoProvider } = await import('../identity/demo-provider.ts');
  const { demoPeople } = await import('../database/demo/people.ts');
  const people = demoPeople();
  const provider = await createDemoProvider({
    issuer,
    clientId: demoClient.clientId,
    clientSecret,
    redirectUris: [redirectUri],
    cookieKeys: [deriveKey(sealKey, 'demo cookies').toString('base64url')],
    findPerson: async (subject) => people.find((person) => person.subject === subject),
  });
  return { provider, people, mails };
}
