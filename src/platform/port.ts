import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Listening } from './environment.ts';

/** Why the program cannot listen, as one line for the person who started it. */
export class PortProblem extends Error {
  constructor(line: string, options?: ErrorOptions) {
    super(line, options);
    this.name = 'PortProblem';
  }
}

export interface ClaimedPort {
  readonly port: number;
  /** What to say where another port than the usual one had to be taken. */
  readonly note: string | undefined;
}

const portsToTry = 20;

/** The port to listen on: the chosen one or none; where none was chosen, the next free one. */
export async function claimPort(wish: Listening): Promise<ClaimedPort> {
  const last = wish.portChosen ? wish.port : Math.min(wish.port + portsToTry - 1, 65_535);
  for (let port = wish.port; port <= last; port += 1) {
    const failure = await tryListening(port, wish.host);
    if (failure === undefined) {
      const note = `Port ${wish.port} is taken${heldBy(wish.port)}, so this is port ${port} (choose one with PORT=…)`;
      return { port, note: port === wish.port ? undefined : note };
    }
    if (codeOf(failure) !== 'EADDRINUSE' || wish.portChosen)
      throw explainListenFailure(failure, { ...wish, port });
  }
  throw new PortProblem(
    `The ports ${wish.port} to ${last} on ${wish.host} are all taken: choose another (PORT=…).`,
  );
}

/** One clear line for what `listen` failed with. */
export function explainListenFailure(
  error: unknown,
  { host, port }: Pick<Listening, 'host' | 'port'>,
): PortProblem {
  const lines: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken${heldBy(port)}: stop that program, or choose another port (PORT=${nextTo(port)} npm start).`,
    EACCES: `This user may not listen on port ${port}: choose one above 1023 (PORT=3000 npm start).`,
    EADDRNOTAVAIL: `HOST is “${host}”, which is no address of this machine: expected one of its own, such as localhost or 0.0.0.0.`,
    ENOTFOUND: `HOST is “${host}”, a name that this machine cannot look up: expected one of its own, such as localhost or 0.0.0.0.`,
  };
  const code = codeOf(error) === 'EAI_AGAIN' ? 'ENOTFOUND' : codeOf(error);
  const line = lines[code ?? ''] ?? `The program cannot listen on ${host}, port ${port}: ${String(error)}`;
  return new PortProblem(line, { cause: error });
}

async function tryListening(port: number, host: string): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const probe = createServer();
  probe.once('error', resolve);
  probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  return promise;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function nextTo(port: number): number {
  return port < 65_535 ? port + 1 : port - 1;
}

/** Who holds the port, as far as this user may know: “ by node (process 4711)”, or nothing. */
function heldBy(port: number): string {
  try {
    const sockets = new Set(
      ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningSockets(table, port)),
    );
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holdsOne(pid, sockets))
        return ` by ${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (process ${pid})`;
    }
  } catch {
    // Only Linux has these files; elsewhere the line does without the holder.
  }
  return '';
}

function listeningSockets(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const isListening = '0A';
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === isListening)
    .map((fields) => `socket:[${fields[9]}]`);
}

function holdsOne(pid: string, sockets: ReadonlySet<string>): boolean {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((name) => sockets.has(readlinkSync(`${folder}/${name}`)));
  } catch {
    return false;
  }
}
