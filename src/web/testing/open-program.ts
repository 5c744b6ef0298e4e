import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../database/connect.ts';
import type { FreshDatabase } from '../../database/template.ts';
import { csrfToken, sessionCookie } from '../../identity/session-secret.ts';
import { connectTara } from '../../identity/tara.ts';
import { clockFrom } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import { Newest } from '../../platform/newest.ts';
import { endpoints, files, pages } from '../pages/index.ts';
import type { AnyEndpoint, AnyFile, AnyPage } from '../registry/page.ts';
import { createServer } from '../server/server.ts';

/** What of the program is declared to be there. */
export interface Declared {
  readonly pages: readonly AnyPage[];
  readonly endpoints: readonly AnyEndpoint[];
  readonly files: readonly AnyFile[];
}
export const everything: Declared = { pages, endpoints, files };

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Whose session; null for a visitor. */
  readonly secret: string | null;
  /** A posted form: its fields without token and key, which are added. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** What a browser's script sends. */
  readonly json?: object;
  /** The form's key, where the same form is to be sent again. */
  readonly key?: string;
}

export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** The whole program over a test's database, asked without a network. */
export interface OpenedProgram {
  ask(asked: Asked): Promise<Answered>;
  /** What it logged as errors. */
  readonly errors: readonly object[];
  close(): Promise<void>;
}

const publicUrl = new URL('http://localhost:8080');

/** @param how.on the instant at which the program's clock begins to run */
export async function openProgram(
  fresh: Pick<FreshDatabase, 'database' | 'door'>,
  how: {
    readonly on: string;
    readonly declared?: Declared;
    readonly database?: Database;
    readonly sealKey?: Buffer;
  },
): Promise<OpenedProgram> {
  const { on, declared = everything, database = fresh.database, sealKey = randomBytes(32) } = how;
  const errors: object[] = [];
  const log: Log = { info() {}, warn() {}, error: (fields) => void errors.push(fields) };
  const clock = clockFrom(new Date(on));
  const taraIssuer = new URL('https://tara.example');
  const server = await createServer(
    {
      database,
      door: fresh.door,
      clock,
      log,
      // Addresses of scripts and styles: nobody fetches them here.
      assets: { stylesheet: '/assets/index.css', scripts: anyScript },
      assetsFolder: import.meta.dirname,
      publicUrl,
      sealKey,
      keeperNames: new Newest<string>(100),
      sendsMail: false,
      tara: connectTara({
        issuer: taraIssuer,
        clientId: 'nobody',
        clientSecret: 'nothing',
        redirectUri: new URL('/sign-in/callback', publicUrl),
        allowInsecureLoopback: false,
        today: clock.today,
      }),
      taraIssuer,
      demo: null,
    },
    declared,
  );
  await server.ready();
  return { ask: (asked) => answerOf(server, asked), errors, close: async () => void (await server.close()) };
}

const anyScript: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, name) => `/assets/${String(name)}.js`, has: () => true },
);

async function answerOf(server: FastifyInstance, asked: Asked): Promise<Answered> {
  const { method, path, secret, form, json, key = crypto.randomUUID() } = asked;
  const token = secret === null ? '' : csrfToken(secret);
  const answer = await server.inject({
    method,
    url: path,
    headers: {
      host: publicUrl.host,
      'sec-fetch-site': 'same-origin',
      ...(secret === null ? {} : { cookie: `${sessionCookie({ secure: false }).name}=${secret}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json', 'x-token': token }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(json === undefined ? {} : { payload: JSON.stringify(json) }),
    ...(form === undefined ? {} : { payload: encoded({ ...form, _token: token, _key: key }) }),
  });
  const { location } = answer.headers;
  return {
    status: answer.statusCode,
    location: typeof location === 'string' ? location : null,
    body: answer.body,
  };
}

function encoded(form: Readonly<Record<string, string | readonly string[]>>): string {
  const fields = new URLSearchParams();
  for (const [name, values] of Object.entries(form)) {
    for (const value of typeof values === 'string' ? [values] : values) fields.append(name, value);
  }
  return fields.toString();
}
