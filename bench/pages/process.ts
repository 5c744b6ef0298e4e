import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from '../../src/platform/project-folder.ts';

/** A web server in a process of its own. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

const patience = 120_000;

/**
 * Starts a server and waits until it answers.
 * @param args what Node is started with
 * @param healthPath answers 200 once it can serve
 */
export async function serve(
  args: readonly string[],
  variables: NodeJS.ProcessEnv,
  healthPath: string,
  logFile: string,
): Promise<Served> {
  const port = await freePort();
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...ownEnvironment(), ...variables, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    // The channel ends with this process, however that ends, and the server ends with the channel.
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, url + healthPath, logFile);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { url, stop: () => stop(child) };
}

/** Nothing of what this shell says about databases, keys and ports. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(DATABASE_|TARA_|TUGIRING_|DEMO_|PUBLIC_URL$|SEAL_KEY$|LOG_LEVEL$)/.test(name),
    ),
  );
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`${url} was not ready. It said:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await Promise.race([ended, pause(30_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : undefined;
    probe.close(() => (port === undefined ? reject(new Error('no free port')) : resolve(port)));
  });
  return promise;
}
