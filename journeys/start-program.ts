import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const project = join(import.meta.dirname, '..');
const folder = join(project, '.cache/journeys');
const logFile = join(folder, 'program.log');
const patience = 120_000;

/** Starts the built program as a demo with data of its own, for all journeys of a run; answers how to end it. */
export default async function startProgram(): Promise<() => Promise<void>> {
  const program = join(project, 'dist/server.mjs');
  if (!existsSync(program))
    throw new Error('There is no dist/server.mjs: run “npm test”, or “node scripts/build.mjs”.');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const env = environmentOf(port);
  execFileSync(process.execPath, [join(project, 'src/database/embedded/reset.ts')], {
    env,
    stdio: 'inherit',
  });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: project,
    env,
    // The channel ends with this process, however that ends, and the program ends with the channel.
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const url = `http://localhost:${port}`;
  await untilReady(child, url);
  process.env.JOURNEYS_URL = url;
  process.env.JOURNEYS_DATA = env.DATA_DIR;
  return () => stop(child);
}

/** The demo's own environment: nothing of what this shell says about databases, keys and ports. */
function environmentOf(port: number): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_|TARA_|TUGIRING_|PUBLIC_URL$|SEAL_KEY$|HOST$)/.test(name),
  );
  return {
    ...Object.fromEntries(passedOn),
    NODE_ENV: 'production',
    TUGIRING_MODE: 'demo',
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    // The same cast as in a whole country, in a tenth of the time.
    DEMO_SCALE: process.env.DEMO_SCALE ?? 'small',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  await stop(child);
  throw new Error(
    `The program was not ready for the journeys. It said:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`,
  );
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
  probe.listen(0, 'localhost', () => {
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : undefined;
    probe.close(() => (port === undefined ? reject(new Error('no port')) : resolve(port)));
  });
  return promise;
}
