import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/calendar/civil-date.ts';
import { createDemoProvider, type DemoProvider } from '../demo-provider.ts';
import { deriveKey } from '../sealing.ts';
import { openSignInState, sealSignInState, signInCookie } from '../sign-in-state.ts';
import { connectTara } from '../tara.ts';
import { openBrowser } from '../testing/browser.ts';
import { demoPeople } from '../testing/demo-site.ts';

/** The whole way as the program goes it: Fastify, the sealed cookie, the demo provider without parsed bodies. */
let app: FastifyInstance;
let origin: string;
let demo: DemoProvider;
const key = deriveKey(Buffer.alloc(32, 3), 'sign-in');

beforeAll(async () => {
  app = fastify();
  await app.register(cookie);
  await app.register(formbody);
  // The port has to be known before the issuer can be named.
  await app.register(async (site) => {
    site.get<{ Querystring: { returnTo?: string } }>('/sign-in', async ({ query }, reply) => {
      const { url, ...begun } = await client().begin({ language: 'en' });
      const { name, attributes } = signInCookie({ secure: false, state: begun.state });
      const returnTo = query.returnTo ?? '/';
      const state = { ...begun, returnTo, language: 'en' as const, startedAt: Date.now() };
      return reply.setCookie(name, sealSignInState(key, state), attributes).redirect(url.href, 303);
    });

    site.get<{ Querystring: { state?: string } }>('/sign-in/callback', async (request, reply) => {
      const state = String(request.query.state ?? '');
      const { name, attributes } = signInCookie({ secure: false, state });
      const begun = openSignInState(key, { cookie: request.cookies[name], state, now: Date.now() });
      reply.clearCookie(name, attributes);
      if (begun === null) return reply.code(400).send({ problem: 'stateMismatch' });
      const outcome = await client().finish(new URL(request.url, origin), begun);
      return outcome.ok
        ? reply.send({ identity: outcome.identity, returnTo: begun.returnTo })
        : reply.code(400).send({ problem: outcome.problem.code });
    });

    site.get('/demo-tara/choose/:uid', async (request, reply) => {
      const details = await demo.interactionDetails(request.raw, reply.raw);
      return details ? reply.send(details) : reply.code(410).send({});
    });

    site.post<{ Body: { subject?: string } }>('/demo-tara/choose/:uid', async (request, reply) => {
      const { subject } = request.body;
      const next = subject
        ? await demo.choose(request.raw, reply.raw, subject)
        : await demo.cancel(request.raw, reply.raw);
      return next ? reply.redirect(next.href, 303) : reply.code(410).send({});
    });
  });

  await app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', (_request, _payload, done) => done(null));
    raw.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/demo-tara/*',
      handler: async (request, reply) => {
        reply.hijack();
        await demo.callback(request.raw, reply.raw);
      },
    });
  });

  origin = await app.listen({ host: '127.0.0.1', port: 0 });
  demo = await createDemoProvider({
    ...registration(),
    redirectUris: [new URL('/sign-in/callback', origin)],
    cookieKeys: ['a key of the test'],
    findPerson: async (subject) => Object.values(demoPeople).find((person) => person.subject === subject),
  });
});
afterAll(() => app.close());

function registration() {
  return { issuer: new URL('/demo-tara', origin), clientId: 'tugiring', clientSecret: 'secret' };
}

function client() {
  return connectTara({
    ...registration(),
    redirectUri: new URL('/sign-in/callback', origin),
    allowInsecureLoopback: true,
    today: () => civilDateOf('2026-03-02'),
  });
}

describe('mounted in Fastify', () => {
  async function chosen(form: Record<string, string>, returnTo = '/families') {
    const browser = openBrowser();
    const start = new URL('/sign-in', origin);
    start.searchParams.set('returnTo', returnTo);
    const choose = await browser.followTo(start, `${origin}/demo-tara/choose/`);
    const { location } = await browser.post(choose, form);
    const callback = await browser.followTo(location ?? '', `${origin}/sign-in/callback`);
    return { browser, callback };
  }

  test('a person signs in and returns to where they were', async () => {
    const { browser, callback } = await chosen({ subject: demoPeople.supporter.subject });
    const { status, body } = await browser.get(callback);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      identity: { givenName: 'Maarja-Liis', assurance: 'high' },
      returnTo: '/families',
    });
    expect(browser.cookies().filter(({ name }) => name.startsWith('tugiring'))).toEqual([]);
  });

  test('the same return a second time is no sign-in', async () => {
    const { browser, callback } = await chosen({ subject: demoPeople.supporter.subject });
    expect((await browser.get(callback)).status).toBe(200);
    expect(JSON.parse((await browser.get(callback)).body)).toEqual({ problem: 'stateMismatch' });
  });

  test('a return in another browser is no sign-in', async () => {
    const { callback } = await chosen({ subject: demoPeople.supporter.subject });
    expect(JSON.parse((await openBrowser().get(callback)).body)).toEqual({ problem: 'stateMismatch' });
  });

  test('a person who goes back is told so', async () => {
    const { browser, callback } = await chosen({});
    expect(JSON.parse((await browser.get(callback)).body)).toEqual({ problem: 'cancelled' });
  });

  test('a return address of somebody else becomes the front page', async () => {
    const { browser, callback } = await chosen({ subject: demoPeople.parent.subject }, '//evil.example');
    expect(JSON.parse((await browser.get(callback)).body)).toMatchObject({ returnTo: '/' });
  });
});

test('behind a proxy that ends TLS all addresses are the public ones, cookies are for TLS, and we reach ourselves inside', async () => {
  const publicOrigin = 'https://tugiring.example';
  const registered = {
    issuer: new URL('/demo-tara', publicOrigin),
    clientId: 'tugiring',
    clientSecret: 'secret',
  };
  const redirectUri = new URL('/sign-in/callback', publicOrigin);
  const behind = await createDemoProvider({
    ...registered,
    redirectUris: [redirectUri],
    cookieKeys: ['a key of the test'],
    findPerson: async () => demoPeople.supporter,
  });
  const proxied = fastify();
  proxied.removeAllContentTypeParsers();
  proxied.addContentTypeParser('*', (_request, _payload, done) => done(null));
  proxied.all('/demo-tara/*', async (request, reply) => {
    reply.hijack();
    await behind.callback(request.raw, reply.raw);
  });
  proxied.get('/demo-tara/choose/:uid', async (request, reply) => {
    const next = await behind.choose(request.raw, reply.raw, demoPeople.supporter.subject);
    return reply.redirect(next?.href ?? '/', 303);
  });
  const inside = await proxied.listen({ host: '127.0.0.1', port: 0 });
  const client = connectTara({
    ...registered,
    redirectUri,
    reachedAt: new URL(inside),
    allowInsecureLoopback: true,
    today: () => civilDateOf('2026-03-02'),
  });

  const { url, ...begun } = await client.begin({ language: 'et' });
  const browser = openBrowser();
  const throughProxy = (address: URL | undefined) => {
    expect(address?.origin).toBe(publicOrigin);
    return browser.get(new URL(`${address?.pathname}${address?.search}`, inside));
  };
  const started = await throughProxy(url);
  const cookies = started.headers.getSetCookie();
  expect(cookies.length).toBe(4);
  for (const one of cookies) expect(one).toMatch(/; samesite=lax; secure; httponly/);
  expect(started.headers.get('location')).toMatch(/^\/demo-tara\/choose\/[\w-]+$/);
  const chosen = await browser.get(started.location ?? '');
  const { location: callback } = await throughProxy(chosen.location);
  expect(callback?.href).toMatch(/^https:\/\/tugiring\.example\/sign-in\/callback\?code=/);
  expect(await client.finish(callback ?? redirectUri, begun)).toMatchObject({
    ok: true,
    identity: { givenName: 'Maarja-Liis' },
  });
  await proxied.close();
});
