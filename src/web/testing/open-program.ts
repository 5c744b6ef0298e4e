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
import { createServer, type RouteAdder } from '../server/server.ts';

/** What of the program is declared to be there. */
export interface Declared {
  readonly pages: readonly AnyPage[];
  readonly endpoints: readonly AnyEndpoint[];
  readonly files: readonly AnyFile[];
  readonly routes?: readonly RouteAdder[];
}
export const everything: Declared = { pages, endpoints, files };

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Whose session; null for a visitor. */
  readonly secret: string | null;
  /** A posted form: its fields without token and key, which are added. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** A file that is sent with the form, which goes in parts then. */
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  /** What a browser's script sends. */
  readonly json?: object;
  /** The form's key, where the same form is to be sent again. */
  readonly key?: string;
  /** Only so much of what is sent arrives, and is said to be all of it: of a form with a file, a part of 1. */
  readonly breaksOffAt?: number;
}

export interface Answered {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
}

/** The whole program over a test's database, asked without a network. */
export interface OpenedProgram {
  ask(asked: Asked): Promise<Answered>;
  /** Answers on this machine's network from now on; answers where. */
  listen(): Promise<URL>;
  /** What would go over the network: the request's head, and its body. */
  onTheWire(asked: Asked): Promise<{ readonly head: string; readonly body: Buffer }>;
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
  let listening: Promise<string> | undefined;
  return {
    ask: (asked) => answerOf(server, asked),
    async listen() {
      listening ??= server.listen({ host: '127.0.0.1', port: 0 });
      return new URL(await listening);
    },
    onTheWire,
    errors,
    close: async () => void (await server.close()),
  };
}

const anyScript: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, name) => `/assets/${String(name)}.js`, has: () => true },
);

async function requestOf(asked: Asked) {
  const { method, path, secret, form, file, json, key = crypto.randomUUID(), breaksOffAt = 1 } = asked;
  const token = secret === null ? '' : csrfToken(secret);
  const sent =
    json !== undefined
      ? { type: 'application/json', payload: JSON.stringify(json) }
      : form !== undefined
        ? await posted({ ...form, _token: token, _key: key }, file)
        : null;
  const payload =
    sent === null || breaksOffAt === 1
      ? sent?.payload
      : Buffer.from(sent.payload).subarray(0, Math.floor(sent.payload.length * breaksOffAt));
  return {
    method,
    url: path,
    headers: {
      host: publicUrl.host,
      'sec-fetch-site': 'same-origin',
      ...(secret === null ? {} : { cookie: `${sessionCookie({ secure: false }).name}=${secret}` }),
      ...(json === undefined ? {} : { 'x-token': token }),
      ...(sent === null ? {} : { 'content-type': sent.type }),
    },
    ...(payload === undefined ? {} : { payload }),
  };
}

async function onTheWire(asked: Asked): Promise<{ head: string; body: Buffer }> {
  const { method, url, headers, payload = '' } = await requestOf(asked);
  const body = Buffer.from(payload);
  const lines = Object.entries({ ...headers, 'content-length': String(body.length) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return { head: [`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'), body };
}

async function answerOf(server: FastifyInstance, asked: Asked): Promise<Answered> {
  const answer = await server.inject(await requestOf(asked));
  const { location } = answer.headers;
  return {
    status: answer.statusCode,
    location: typeof location === 'string' ? location : null,
    body: answer.body,
    bytes: answer.rawPayload,
  };
}

type Form = NonNullable<Asked['form']>;

/** A form as a browser sends it: in parts where a file comes with it. */
async function posted(form: Form, file: Asked['file']): Promise<{ type: string; payload: string | Buffer }> {
  const pairs = Object.entries(form).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => [name, value] as [string, string]),
  );
  if (file === undefined) {
    return { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(pairs).toString() };
  }
  const parts = new FormData();
  for (const [name, value] of pairs) parts.append(name, value);
  parts.append('file', new File([new Uint8Array(file.bytes)], file.name));
  const body = new Response(parts);
  return {
    type: body.headers.get('content-type') ?? '',
    payload: Buffer.from(await body.arrayBuffer()),
  };
}
