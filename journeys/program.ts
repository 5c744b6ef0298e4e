import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const project = join(import.meta.dirname, '..');
const patience = 120_000;

/** A program for journeys: where it answers, what it keeps its data in. */
export interface Launched {
  readonly child: ChildProcess;
  readonly url: string;
  readonly dataFolder: string;
}

/** Removes what an earlier run left in a journey's data folder. */
export function removeData(folder: string): void {
  execFileSync(process.execPath, [join(project, 'src/database/embedded/reset.ts')], {
    env: environmentOf(folder, 0),
    stdio: 'inherit',
  });
}

/**
 * Starts the built program as a demo with data of its own, and waits until it answers.
 * @param startsAt the instant at which its clock begins to run, where that is not now
 */
export async function launch(
  folder: string,
  port: number,
  startsAt?: string,
  besides: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const child = begin(folder, port, startsAt, besides);
  const url = `http://localhost:${port}`;
  await untilReady(child, url, logIn(folder));
  return { child, url, dataFolder: join(folder, 'data') };
}

const logIn = (folder: string): string => join(folder, 'program.log');

/** The program's clock goes on from another instant; answers when what was due by then has been done. */
export async function setClock({ child }: Launched, instant: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const hear = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'clock' in message && message.clock === instant)
      resolve();
  };
  child.on('message', hear);
  child.send({ clock: instant }, (error) => error === null || reject(error));
  await promise;
  child.off('message', hear);
}

/** The same without waiting. */
export function begin(
  folder: string,
  port: number,
  startsAt?: string,
  besides: Readonly<Record<string, string>> = {},
): ChildProcess {
  const program = join(project, 'dist/server.mjs');
  if (!existsSync(program))
    throw new Error('There is no dist/server.mjs: run “npm test”, or “node scripts/build.mjs”.');
  mkdirSync(folder, { recursive: true });
  const log = openSync(logIn(folder), 'w');
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: project,
    env: {
      ...environmentOf(folder, port),
      ...(startsAt === undefined ? {} : { DEMO_CLOCK: startsAt }),
      ...besides,
    },
    // The channel ends with this process, however that ends, and the program ends with the channel.
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

/** The demo's own environment: nothing of what this shell says about databases, keys and ports. */
function environmentOf(folder: string, port: number): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_|TARA_|TUGIRING_|ACCESS_POINT_|PUBLIC_URL$|SEAL_KEY$|HOST$|PORT$)/.test(name),
  );
  return {
    ...Object.fromEntries(passedOn),
    NODE_ENV: 'production',
    TUGIRING_MODE: 'demo',
    ...(port === 0 ? {} : { PORT: String(port) }),
    DATA_DIR: join(folder, 'data'),
    // The same cast as in a whole country, in a tenth of the time.
    DEMO_SCALE: process.env.DEMO_SCALE ?? 'small',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  };
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  await stop(child);
  throw new Error(
    `The program was not ready for the journeys. It said:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`,
  );
}

export async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill(signal);
  await Promise.race([ended, pause(30_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
}

export async function freePort(): Promise<number> {
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
