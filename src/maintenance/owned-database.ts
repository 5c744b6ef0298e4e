import { isAbsolute, join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { prepareCluster } from '../database/cluster.ts';
import { passwordIn, superuser } from '../database/embedded/cluster.ts';
import { livingHolder } from '../database/embedded/holder.ts';
import { possibleHomes } from '../database/embedded/home.ts';
import { readNote } from '../database/embedded/leftover.ts';
import { startEmbeddedServer } from '../database/embedded/server.ts';
import { deriveKey } from '../identity/sealing.ts';
import { projectFolder } from '../platform/project-folder.ts';
import { keptSealKey } from '../platform/seal-key.ts';

/** The database as its owner reaches it, beside the program or instead of it. */
export interface OwnedDatabase {
  readonly ownerUrl: string;
  /** The superuser's address of the demonstration's own server; null of one that somebody else runs. */
  readonly adminUrl: string | null;
  /** The program's key; null where the environment has none. */
  readonly sealKey: Buffer | null;
  /** Ends what was started for this. */
  close(): Promise<void>;
}

/** What keeps a command from being carried out, said to whoever gave it. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);

/**
 * A key of 32 bytes out of the environment.
 * @returns null where the variable is not set
 * @throws CommandProblem where it has another form
 */
export function keyIn(env: NodeJS.ProcessEnv, name: string): Buffer | null {
  const text = env[name]?.trim() ?? '';
  if (text === '') return null;
  const parsed = key.safeParse(text);
  if (!parsed.success) throw new CommandProblem(`${name} has the wrong form: expected 32 bytes in base64.`);
  return parsed.data;
}

/**
 * The database that the environment names by DATABASE_OWNER_URL, or else the one in the data folder: of the program that
 * runs on it, or started for as long as the command lasts.
 * @throws CommandProblem
 */
export async function openOwned(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<OwnedDatabase> {
  const ownerUrl = env.DATABASE_OWNER_URL?.trim() ?? '';
  const sealKey = keyIn(env, 'SEAL_KEY');
  if (ownerUrl !== '') {
    return { ownerUrl, adminUrl: null, sealKey, close: async () => undefined };
  }
  if ((env.DATABASE_URL ?? '').trim() !== '') {
    throw new CommandProblem(
      'DATABASE_OWNER_URL is missing: the role that owns the tables reads them all; the program’s own does not.',
    );
  }
  return openEmbedded(env, sealKey, say);
}

/** The program's data folder. */
export function dataFolderIn(env: NodeJS.ProcessEnv): string {
  const named = env.DATA_DIR?.trim() || '.data';
  return isAbsolute(named) ? named : join(projectFolder, named);
}

async function openEmbedded(
  env: NodeJS.ProcessEnv,
  given: Buffer | null,
  say: (line: string) => void,
): Promise<OwnedDatabase> {
  const dataFolder = dataFolderIn(env);
  const running = runningIn(dataFolder);
  const server = running === null ? await startEmbeddedServer({ dataFolder, log: say }) : null;
  const adminUrl = running ?? server?.adminUrl ?? '';
  const sealKey = given ?? keptSealKey(dataFolder);
  const password = (purpose: string) => deriveKey(sealKey, purpose).toString('base64url');
  // As at the program's start: made where they are missing, the same where they are there.
  const { ownerUrl } = await prepareCluster(adminUrl, {
    database: 'tugiring',
    ownerPassword: password('owner of the database'),
    appPassword: password('login of the database'),
    doorPassword: password('login that signs people in'),
  });
  return {
    ownerUrl,
    adminUrl,
    sealKey,
    close: async () => server?.stop(),
  };
}

/** The server of a program that runs on this data folder. */
function runningIn(dataFolder: string): string | null {
  for (const home of possibleHomes(dataFolder)) {
    const note = livingHolder(home) === undefined ? undefined : readNote(home.cluster);
    if (note?.ready) return `postgres://${superuser}:${passwordIn(home)}@127.0.0.1:${note.port}/postgres`;
  }
  return null;
}

/** One connection, whose dates and instants are told as PostgreSQL writes them. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new CommandProblem(
      `The database does not answer: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  return client;
}

/** What went wrong in words for whoever gave the command; anything else is ours, and told with its stack. */
const said = new Set([
  'CommandProblem',
  'EmbeddedServerProblem',
  'UnreadableSeal',
  'MissingOriginal',
  'MigrationProblem',
]);

/** Carries a command out: what it says goes to the terminal, and its outcome is how the process ends. */
export async function runCommand(work: (words: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Error) || !said.has(error.name)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
