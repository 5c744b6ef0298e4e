import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Ration } from '../../database/allowance/allowance.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import type { Log, LogFields } from '../../platform/log.ts';
import type { Limits } from './answerers.ts';
import { addRulesApiWith, largestText, openApiPath, rulesPath } from './rules-api.ts';
import { longText } from './testing/long-text.ts';

let database: FreshDatabase;
const servers: FastifyInstance[] = [];
let lines: { fields: LogFields; message: string }[] = [];

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
});
afterAll(() => database.drop());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  lines = [];
});

const sealKey = randomBytes(32);
const keep = (fields: LogFields, message: string) => void lines.push({ fields, message });
const log: Log = { info: keep, warn: keep, error: keep };

/** As the whole program would serve it: a process of its own, with its own threads. */
function serve(limits: { answerers?: Partial<Limits>; ration?: Ration } = {}): FastifyInstance {
  const server = Fastify({ bodyLimit: 100 });
  addRulesApiWith(server, { database: database.database, log, sealKey }, limits);
  servers.push(server);
  return server;
}

const question = { ask: 'working-day', date: '2025-01-31', add: 1 };

function ask(server: FastifyInstance, body: unknown, more: { from?: string; type?: string } = {}) {
  return server.inject({
    method: 'POST',
    url: rulesPath,
    headers: { 'content-type': more.type ?? 'application/json' },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    remoteAddress: more.from ?? '192.0.2.1',
  });
}

const refusal = { error: { message: expect.any(String), path: '' } };

describe('the rules over HTTP', () => {
  test('answer a question, and several in their order', async () => {
    const server = serve();
    const single = await ask(server, question);
    expect(single.statusCode).toBe(200);
    expect(single.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(single.json()).toEqual({ date: '2025-02-03' });
    const several = await ask(server, [question, { ...question, add: -1 }]);
    expect(several.statusCode).toBe(200);
    expect(several.json()).toEqual([{ date: '2025-02-03' }, { error: { ...refusal.error, path: 'add' } }]);
  });

  test.each([
    ['a question not of its form', { ...question, date: '2025-02-30' }, 400, 'date'],
    ['no JSON', '{', 400, ''],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, ''],
    ['an empty body', '', 400, ''],
  ])('refuse %s', async (_, body, status, path) => {
    const answered = await ask(serve(), body);
    expect(answered.statusCode).toBe(status);
    expect(answered.json()).toEqual({ error: { ...refusal.error, path } });
  });

  test.each([largestText, largestText + 1])('take a million bytes and not one more: %d', async (bytes) => {
    const text = JSON.stringify(question).padEnd(bytes, ' ');
    const answered = await ask(serve(), text);
    expect(answered.statusCode).toBe(bytes > largestText ? 413 : 200);
    if (bytes > largestText) expect(answered.json()).toEqual(refusal);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuse a body that is called %j',
    async (type) => {
      const answered = await ask(serve(), question, { type });
      expect(answered.statusCode).toBe(415);
      expect(answered.json()).toEqual(refusal);
    },
  );

  test('take JSON that says how it is written', async () => {
    const answered = await ask(serve(), question, { type: 'application/json; charset=utf-8' });
    expect(answered.statusCode).toBe(200);
  });

  test.each(['GET', 'PUT', 'DELETE'] as const)('are not asked by %s', async (method) => {
    const answered = await serve().inject({ method, url: rulesPath });
    expect(answered.statusCode).toBe(405);
    expect(answered.headers.allow).toBe('POST');
    expect(answered.json()).toEqual(refusal);
  });

  test('describe themselves', async () => {
    const answered = await serve().inject({ method: 'GET', url: openApiPath });
    expect(answered.statusCode).toBe(200);
    expect(answered.json().openapi).toBe('3.1.0');
  });

  test('log how many were asked and how long it took, and nothing of what', async () => {
    await ask(serve(), [question, { ask: 'may-hold', session: 'Mari Maasikas' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fields).toEqual({
      'trace.id': expect.any(String),
      'url.path': rulesPath,
      'rules.questions': 2,
      'event.duration': expect.any(Number),
    });
  });
});

describe('how much one client may ask', () => {
  const ration = (bucket: string): Ration => ({ bucket, most: 3, everySeconds: 60 });

  test('is the same in two processes, and told in Retry-After', async () => {
    const [one, other] = [serve({ ration: ration('two') }), serve({ ration: ration('two') })];
    const statuses = [];
    for (const server of [one, other, one, other]) statuses.push((await ask(server, question)).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask(one, question);
    expect(refused.json()).toEqual(refusal);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(20);
  });

  test('does not depend on what others asked', async () => {
    const server = serve({ ration: ration('others') });
    for (let i = 0; i < 4; i += 1) await ask(server, question, { from: '192.0.2.7' });
    expect((await ask(server, question, { from: '192.0.2.7' })).statusCode).toBe(429);
    expect((await ask(server, question, { from: '192.0.2.8' })).statusCode).toBe(200);
  });

  test('comes back with time', async () => {
    const server = serve({ ration: ration('time') });
    for (let i = 0; i < 3; i += 1) await ask(server, question);
    expect((await ask(server, question)).statusCode).toBe(429);
    await database.asSystem(
      `update allowances set whole_at = whole_at - interval '20 s' where bucket = 'time'`,
    );
    expect((await ask(server, question)).statusCode).toBe(200);
  });

  test('is all used up by a question that takes too long', async () => {
    const server = serve({ ration: ration('long'), answerers: { milliseconds: 300 } });
    const answered = await ask(server, longText);
    expect(answered.statusCode).toBe(422);
    expect(answered.json()).toEqual(refusal);
    expect((await ask(server, question)).statusCode).toBe(429);
  });

  test('is counted by no address that is kept', async () => {
    await ask(serve({ ration: ration('address') }), question, { from: '192.0.2.99' });
    const [kept] = await database.asSystem<{ client: Buffer }>(
      `select client from allowances where bucket = 'address'`,
    );
    expect(kept?.client).toHaveLength(32);
    expect(kept?.client.includes('192.0.2.99')).toBe(false);
  });
});
