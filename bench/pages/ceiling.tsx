/**
 * The ceiling: an empty Fastify that renders the same pages for the same people, with what each page shows read once
 * and held in memory. No session is looked up, nothing is asked of a database and no trace is left.
 */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { asActor } from '../../src/database/as-actor.ts';
import { connect } from '../../src/database/connect.ts';
import { isLanguage } from '../../src/i18n/texts.ts';
import { csrfToken } from '../../src/identity/session-secret.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { Layout } from '../../src/web/layout/layout.tsx';
import { familyPage } from '../../src/web/pages/families/family-page.tsx';
import { todayPage } from '../../src/web/pages/today/today-page.tsx';
import { parseFields } from '../../src/web/registry/fields.ts';
import type { AnyRolePage, Frame, RoleActor } from '../../src/web/registry/page.ts';
import { builtAssets } from '../../src/web/server/built-assets.ts';
import { documentMarkup } from '../../src/web/ui/index.ts';
import type { PlannedRequest } from './load.ts';

/** What the process that starts this one hands it, as JSON in the variable CEILING. */
export interface CeilingWish {
  readonly databaseUrl: string;
  readonly clockStart: string;
  readonly assetsFolder: string;
  /** A file with the requests (`PlannedRequest[]`) that will be made. */
  readonly requestsFile: string;
}

interface Held {
  readonly page: AnyRolePage;
  readonly data: unknown;
  readonly frame: Frame & { actor: RoleActor };
}

const wish = JSON.parse(process.env.CEILING ?? '') as CeilingWish;
const requests = JSON.parse(readFileSync(wish.requestsFile, 'utf8')) as PlannedRequest[];
const clock = clockFrom(new Date(wish.clockStart));
const assets = builtAssets(wish.assetsFolder);
const origin = new URL(`http://${process.env.HOST}:${process.env.PORT}`);

async function holdAll(): Promise<Map<string, Held>> {
  const database = connect(wish.databaseUrl);
  const held = new Map<string, Held>();
  for (const { path, cookie, form } of requests) {
    if (form === undefined) held.set(`${cookie} ${path}`, await hold(path, cookie));
  }
  await database.close();
  return held;

  async function hold(path: string, cookie: string): Promise<Held> {
    const page = path === '/today' ? todayPage : familyPage;
    const secret = cookie.slice(cookie.indexOf('=') + 1);
    return asActor(database, secret, { writes: false }, async (tx, found) => {
      const actor = found as RoleActor;
      const language = isLanguage(actor.language) ? actor.language : 'et';
      const moment = { today: clock.today(), now: clock.now(), language };
      const params = { id: path.slice('/families/'.length) };
      const data = await page.load({ tx, actor, params, query: { page: 1 }, ...moment });
      if (data === null) throw new Error(`${path} shows nothing to whoever asks for it`);
      const frame = {
        ...moment,
        actor,
        url: new URL(path, origin),
        token: { _token: csrfToken(secret) },
        keeper: null,
        done: null,
        unread: 0,
      };
      return { page, data, frame };
    });
  }
}

const freshForm = { fields: null, problems: [], conflict: null, restored: false, hidden: {} };

function markupOf({ page, data, frame }: Held): string {
  const view = page.view(data, frame, freshForm);
  return documentMarkup(
    <Layout frame={frame} view={view} assets={assets} theme="auto" isDemo hasProblems={false} />,
  );
}

const held = await holdAll();
const server = Fastify({ logger: false });
server.removeAllContentTypeParsers();
server.addContentTypeParser(
  'application/x-www-form-urlencoded',
  { parseAs: 'string' },
  (_request, body, done) => done(null, body),
);
server.get('/health', (_request, reply) => reply.send('ok'));
server.get('/metrics', (_request, reply) => {
  const { user, system } = process.cpuUsage();
  return reply.send(`process_cpu_seconds_total ${(user + system) / 1e6}\n`);
});
server.get('/*', (request, reply) => {
  const one = held.get(`${request.headers.cookie} ${request.url}`);
  if (one === undefined) return reply.code(404).send();
  return reply.type('text/html; charset=utf-8').send(markupOf(one));
});
// A form's answer is a redirect without a body: what is left of it without its work is the parsing.
server.post('/*', (request, reply) => {
  const fields = parseFields(String(request.body));
  return reply.redirect(`${request.url}?kinds=${Object.keys(fields).length}`, 303);
});
await server.listen({ host: origin.hostname, port: Number(origin.port) });
process.once('disconnect', () => process.exit(0));
