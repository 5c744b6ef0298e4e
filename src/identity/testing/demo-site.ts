import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { civilDateOf } from '../../rules/calendar/civil-date.ts';
import { createDemoProvider, type DemoPerson, type DemoProvider } from '../demo-provider.ts';
import { makeIdentityCode } from '../identity-code.ts';
import { connectTara, type Tara, type TaraOptions } from '../tara.ts';
import { closed, listen } from './loopback-server.ts';

export type DemoSite = {
  provider: DemoProvider;
  origin: string;
  redirectUri: URL;
  client: TaraOptions;
  tara: Tara;
  faults: unknown[];
  close: () => Promise<void>;
};

const code = makeIdentityCode({ birth: civilDateOf('1987-04-12'), sex: 'female', serial: 214 });
const other = makeIdentityCode({ birth: civilDateOf('1979-11-30'), sex: 'male', serial: 35 });

/** Invented people, among them some whom signing in has to refuse. */
export const demoPeople = {
  supporter: {
    subject: `EE${code}`,
    givenName: 'Maarja-Liis',
    familyName: 'Põldõis',
    birth: '1987-04-12',
    methods: ['idcard'],
  },
  parent: { subject: `EE${other}`, givenName: 'Toomas', familyName: 'Kõrvemägi', birth: '1979-11-30' },
  weaklyKnown: {
    subject: `EE${makeIdentityCode({ birth: civilDateOf('1990-01-02'), sex: 'male', serial: 77 })}`,
    givenName: 'Rein',
    familyName: 'Hallik',
    birth: '1990-01-02',
    assurance: 'substantial',
  },
  foreigner: { subject: 'LV120190-12345', givenName: 'Inta', familyName: 'Kalniņa', birth: '1990-01-12' },
} as const satisfies Record<string, DemoPerson>;

/** A plain HTTP server on loopback with the demo provider under /demo-tara and the page that offers the people. */
export async function openDemoSite(change: Partial<TaraOptions> = {}): Promise<DemoSite> {
  const faults: unknown[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => {};
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      faults.push(error);
      response.writeHead(500).end();
    });
  });
  const origin = await listen(server);
  const issuer = new URL('/demo-tara', origin);
  const redirectUri = new URL('/sign-in/callback', origin);
  const people: readonly DemoPerson[] = Object.values(demoPeople);
  const registration = { issuer, clientId: 'tugiring', clientSecret: 'a secret of the test/+:&' };
  const provider = await createDemoProvider({
    ...registration,
    redirectUris: [redirectUri],
    cookieKeys: ['a key of the test'],
    findPerson: async (subject) => people.find((person) => person.subject === subject),
    onError: (error) => faults.push(error),
  });

  answer = async (request, response) => {
    if (!request.url?.startsWith('/demo-tara/choose/')) return provider.callback(request, response);
    if (request.method === 'GET') {
      const details = await provider.interactionDetails(request, response);
      response.writeHead(details ? 200 : 410, { 'content-type': 'application/json' });
      response.end(JSON.stringify(details));
      return;
    }
    const subject = new URLSearchParams(await text(request)).get('subject');
    const next = subject
      ? await provider.choose(request, response, subject)
      : await provider.cancel(request, response);
    response.writeHead(next ? 303 : 410, next ? { location: next.href } : {}).end();
  };

  const client: TaraOptions = {
    ...registration,
    redirectUri,
    allowInsecureLoopback: true,
    today: () => civilDateOf('2026-03-02'),
    ...change,
  };
  return {
    provider,
    origin,
    redirectUri,
    client,
    tara: connectTara(client),
    faults,
    close: () => closed(server),
  };
}
