import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './project-folder.ts';

/** Where the program listens, and the address people know it by. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Whether PORT was set: a port that was chosen is never exchanged for another. */
  readonly portChosen: boolean;
}

export interface Tara {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface DatabaseAddresses {
  /** The role that the program works as; it owns nothing. */
  readonly url: string;
  /** The role that begins sessions and can do nothing else. */
  readonly signInUrl: string;
  /** The role that owns the tables and migrates them; without it the program only checks that nothing is due. */
  readonly ownerUrl: string | undefined;
}

export type LogLevel = z.infer<typeof logLevel>;

/** How mails leave; where there is none, the demonstration keeps them and production sends none. */
export interface MailServer {
  readonly url: URL;
  readonly from: string;
}

/** Where e-invoices are handed over; where there is none, people take them as files. */
export interface AccessPoint {
  readonly url: URL;
  readonly token: string;
}

interface Common {
  readonly listening: Listening;
  readonly dataFolder: string;
  readonly logLevel: LogLevel;
  readonly mailServer: MailServer | undefined;
  readonly accessPoint: AccessPoint | undefined;
}

export interface DemoEnvironment extends Common {
  readonly mode: 'demo';
  /** Undefined: follows the port that the program really got (`publicUrlOf`). */
  readonly publicUrl: URL | undefined;
  /** Undefined: the program starts its own PostgreSQL in the data folder. */
  readonly database: DatabaseAddresses | undefined;
  /** Undefined: the program is its own TARA with invented people. */
  readonly tara: Tara | undefined;
  /** Undefined: made once and kept in the data folder (`keptSealKey`). */
  readonly sealKey: Buffer | undefined;
  /** How many times a country; `small`: enough for a day with each of the cast. */
  readonly scale: number | 'small';
  /** The instant at which the program's clock starts; undefined: now. */
  readonly clockStart: Date | undefined;
}

export interface ProductionEnvironment extends Common {
  readonly mode: 'production';
  readonly publicUrl: URL;
  readonly database: DatabaseAddresses;
  readonly tara: Tara;
  readonly sealKey: Buffer;
}

export type Environment = DemoEnvironment | ProductionEnvironment;

/** Everything that is wrong with the environment, one line a variable. */
export class EnvironmentProblem extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(`The environment cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'EnvironmentProblem';
    this.lines = lines;
  }
}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);

const postgresUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
});

const origin = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const issuer = z.string().transform((text, context) => {
  const url = URL.parse(text);
  if (url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))))
    return url;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

const sealKey = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32);

const smtpUrl = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const hasHost = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  if (hasHost && /^\/?$/.test(url.pathname) && (url.username === '') === (url.password === '')) return url;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** Secrets have no place in an address; without TLS only on this machine itself. */
const accessPointUrl = issuer.refine((url) => url.username === '' && url.password === '');

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Each variable: how it is parsed, what its value should have been, and whether the value may be shown. */
const variables = {
  TUGIRING_MODE: { schema: z.enum(['demo', 'production']), expected: 'demo or production' },
  TUGIRING_CHROMIUM: { schema: z.string(), expected: 'the path of a Chromium (browser tests only)' },
  TUGIRING_LIBREOFFICE: { schema: z.string(), expected: 'the path of LibreOffice’s soffice (tests only)' },
  TUGIRING_POPPLER: { schema: z.string(), expected: 'the folder of poppler’s tools (tests only)' },
  PORT: { schema: wholeNumber(1, 65_535), expected: 'a port from 1 to 65535' },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    expected: 'a host name or address to listen on, such as 0.0.0.0',
  },
  PUBLIC_URL: { schema: origin, expected: 'an address without a path, such as https://tugiring.example.ee' },
  DATABASE_URL: {
    schema: postgresUrl,
    expected: 'postgres://ROLE:PASSWORD@HOST:PORT/DATABASE',
    secret: true,
  },
  DATABASE_SIGN_IN_URL: {
    schema: postgresUrl,
    expected: 'postgres://DOOR:PASSWORD@HOST:PORT/DATABASE',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    schema: postgresUrl,
    expected: 'postgres://OWNER:PASSWORD@HOST:PORT/DATABASE',
    secret: true,
  },
  DATA_DIR: { schema: z.string(), expected: 'a folder' },
  TARA_ISSUER: { schema: issuer, expected: 'the https address of the TARA issuer' },
  TARA_CLIENT_ID: { schema: z.string(), expected: 'the client id that TARA gave' },
  TARA_CLIENT_SECRET: { schema: z.string(), expected: 'the client secret that TARA gave', secret: true },
  SEAL_KEY: { schema: sealKey, expected: '32 bytes in base64 (openssl rand -base64 32)', secret: true },
  SMTP_URL: {
    schema: smtpUrl,
    expected: 'smtps://USER:PASSWORD@HOST:PORT, or smtp://… where the server begins TLS itself',
    secret: true,
  },
  MAIL_FROM: { schema: z.email(), expected: 'the address that mails come from, such as tugiring@example.ee' },
  ACCESS_POINT_URL: {
    schema: accessPointUrl,
    expected: 'the https address at which the access point takes e-invoices, without a login in it',
    secret: true,
  },
  ACCESS_POINT_TOKEN: {
    schema: z.string().regex(/^[\x21-\x7e]{8,4096}$/),
    expected: 'the token that the access point gave',
    secret: true,
  },
  LOG_LEVEL: { schema: logLevel, expected: logLevel.options.join(', ') },
  DEMO_SCALE: {
    schema: z.union([z.literal('small'), wholeNumber(1, 50)]),
    expected: 'a whole number from 1 to 50, or small',
  },
  DEMO_CLOCK: { schema: instant, expected: 'an instant with its offset, such as 2025-03-03T09:00:00+02:00' },
} as const satisfies Record<string, { schema: z.ZodType; expected: string; secret?: boolean }>;

type Name = keyof typeof variables;
type Parsed = { [N in Name]?: z.infer<(typeof variables)[N]['schema']> | undefined };

const names = Object.keys(variables) as Name[];
const onlyInDemo = ['DEMO_SCALE', 'DEMO_CLOCK'] as const;
const requiredInProduction = [
  'DATABASE_URL',
  'DATABASE_SIGN_IN_URL',
  'TARA_ISSUER',
  'TARA_CLIENT_ID',
  'TARA_CLIENT_SECRET',
  'SEAL_KEY',
  'PUBLIC_URL',
] as const;

/** Reads the environment as a whole: a typed value, or every problem at once as an `EnvironmentProblem`. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  const given = new Set<Name>();
  for (const name of names) {
    const text = env[name]?.trim();
    if (text === undefined || text === '') continue;
    given.add(name);
    const { schema, expected, ...kept } = variables[name];
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${name} ${'secret' in kept ? 'has the wrong form' : `is “${text}”`}: expected ${expected}.`,
      );
  }
  problems.push(...pairProblems(given), ...unknownNames(env));

  const value: Parsed = values;
  const mode =
    value.TUGIRING_MODE ?? (given.has('DATABASE_URL') || given.has('TARA_ISSUER') ? 'production' : 'demo');
  problems.push(...(mode === 'production' ? productionProblems(given, value) : demoProblems(given)));
  if (problems.length > 0) throw new EnvironmentProblem(problems);
  return assemble(mode, value);
}

/** The address people know the program by, once it is known on which port it listens. */
export function publicUrlOf(environment: Environment, port: number): URL {
  if (environment.publicUrl !== undefined) return environment.publicUrl;
  const { host } = environment.listening;
  const everyAddress = host === '0.0.0.0' || host === '::';
  const name = everyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`);
}

function productionProblems(given: ReadonlySet<Name>, value: Parsed): string[] {
  const problems: string[] = [];
  for (const name of requiredInProduction) {
    if (!given.has(name))
      problems.push(`${name} is missing: production expects ${variables[name].expected}.`);
  }
  for (const name of onlyInDemo) {
    if (given.has(name)) problems.push(`${name} is set: it exists in the demo only; remove it.`);
  }
  const publicUrl = value.PUBLIC_URL;
  if (publicUrl !== undefined && publicUrl.protocol !== 'https:' && !isLoopback(publicUrl)) {
    problems.push(
      `PUBLIC_URL is “${publicUrl.origin}”: production expects https (http only on this machine itself).`,
    );
  }
  return problems;
}

/** Of what belongs together one alone does nothing: a server without a sender, an access point without its token. */
function pairProblems(given: ReadonlySet<Name>): string[] {
  const pairs = [
    ['SMTP_URL', 'MAIL_FROM'],
    ['ACCESS_POINT_URL', 'ACCESS_POINT_TOKEN'],
  ] as const;
  return pairs.flatMap((pair) => {
    const missing = pair.filter((name) => !given.has(name));
    return missing.length === 1
      ? missing.map((name) => `${name} is missing: ${pair.join(' and ')} are set together or not at all.`)
      : [];
  });
}

function demoProblems(given: ReadonlySet<Name>): string[] {
  const tara = ['TARA_ISSUER', 'TARA_CLIENT_ID', 'TARA_CLIENT_SECRET'] as const;
  const missing = tara.filter((name) => !given.has(name));
  const problems =
    missing.length === tara.length
      ? []
      : missing.map((name) => `${name} is missing: the TARA_ variables are set together or not at all.`);
  const besides = (['DATABASE_SIGN_IN_URL', 'DATABASE_OWNER_URL'] as const).filter((name) => given.has(name));
  if (besides.length > 0 && !given.has('DATABASE_URL')) {
    problems.push(
      `DATABASE_URL is missing: ${besides.join(' and ')} is set, so the working role is expected too.`,
    );
  }
  if (given.has('DATABASE_URL') && !given.has('DATABASE_SIGN_IN_URL')) {
    const { expected } = variables.DATABASE_SIGN_IN_URL;
    problems.push(`DATABASE_SIGN_IN_URL is missing: DATABASE_URL is set, so ${expected} is expected too.`);
  }
  return problems;
}

function assemble(mode: 'demo' | 'production', value: Parsed): Environment {
  const common: Common = {
    listening: {
      host: value.HOST ?? 'localhost',
      port: value.PORT ?? 3000,
      portChosen: value.PORT !== undefined,
    },
    dataFolder: folder(value.DATA_DIR ?? '.data'),
    logLevel: value.LOG_LEVEL ?? 'info',
    mailServer: mailServerOf(value),
    accessPoint: accessPointOf(value),
  };
  const { PUBLIC_URL: publicUrl, SEAL_KEY: key } = value;
  const database = databaseOf(value);
  const tara = taraOf(value);
  if (mode === 'demo') {
    const demo = { scale: value.DEMO_SCALE ?? 1, clockStart: value.DEMO_CLOCK };
    return { mode, ...common, publicUrl, database, tara, sealKey: key, ...demo };
  }
  if (publicUrl === undefined || database === undefined || tara === undefined || key === undefined) {
    throw new Error('A required variable passed unnoticed.');
  }
  return { mode, ...common, publicUrl, database, tara, sealKey: key };
}

function databaseOf({
  DATABASE_URL: url,
  DATABASE_SIGN_IN_URL: signInUrl,
  DATABASE_OWNER_URL: ownerUrl,
}: Parsed): DatabaseAddresses | undefined {
  return url === undefined || signInUrl === undefined ? undefined : { url, signInUrl, ownerUrl };
}

function taraOf(value: Parsed): Tara | undefined {
  const { TARA_ISSUER: issuer, TARA_CLIENT_ID: clientId, TARA_CLIENT_SECRET: clientSecret } = value;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret };
}

function mailServerOf({ SMTP_URL: url, MAIL_FROM: from }: Parsed): MailServer | undefined {
  return url === undefined || from === undefined ? undefined : { url, from };
}

function accessPointOf({
  ACCESS_POINT_URL: url,
  ACCESS_POINT_TOKEN: token,
}: Parsed): AccessPoint | undefined {
  return url === undefined || token === undefined ? undefined : { url, token };
}

function folder(path: string): string {
  return isAbsolute(path) ? path : resolve(join(projectFolder, path));
}

/** A misspelt variable would otherwise be as good as unset, without a word. */
function unknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('TUGIRING_') && !names.some((known) => known === name))
    .map((name) => {
      const known = names.filter((other) => other.startsWith('TUGIRING_')).join(', ');
      return `${name} is not a variable of Tugiring: known are ${known}.`;
    });
}

function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}
