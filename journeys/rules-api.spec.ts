import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';

/** Another system asks the rules, without anybody signed in. */
const path = '/api/v1/rules';

interface Worked {
  readonly name: string;
  readonly q: unknown;
  readonly a: { readonly error?: { readonly path: string } };
}

/** The worked examples of the protocol, where they lie beside the project. */
const file = join(import.meta.dirname, '../../shared/spec/examples.jsonl');
const worked: readonly Worked[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

const ask = (request: APIRequestContext, data: unknown) => request.post(path, { data });
const workingDay = { ask: 'working-day', date: '2025-06-20', add: 1 };

/** Of an error only the path is fixed. */
const expected = ({ a }: Worked) =>
  a.error === undefined ? a : { error: { message: expect.any(String), path: a.error.path } };

test('each worked example is answered as it says', async ({ request }) => {
  test.skip(worked.length === 0, 'the examples do not lie beside this checkout');
  for (const one of worked) {
    const answered = await ask(request, one.q);
    expect(await answered.json(), one.name).toEqual(expected(one));
    expect(answered.status(), one.name).toBe(one.a.error === undefined ? 200 : 400);
  }
});

test('all of them at once are answered in their order', async ({ request }) => {
  test.skip(worked.length === 0, 'the examples do not lie beside this checkout');
  const answered = await ask(
    request,
    worked.map(({ q }) => q),
  );
  expect(answered.status()).toBe(200);
  expect(await answered.json()).toEqual(worked.map(expected));
});

test('a thousand questions are answered at once, and one more is too many', async ({ request }) => {
  const many = (count: number) => Array.from({ length: count }, () => workingDay);
  const answered = await ask(request, many(1_000));
  expect(await answered.json()).toEqual(many(1_000).map(() => ({ date: '2025-06-25' })));
  expect((await ask(request, many(1_001))).status()).toBe(400);
});

test('what is no question is told so in JSON, and sets no cookie', async ({ request }) => {
  const attempts = [
    { status: 400, answered: await request.post(path, { data: Buffer.from('{'), headers: json }) },
    { status: 400, answered: await ask(request, { ...workingDay, add: -1 }) },
    { status: 413, answered: await ask(request, { ...workingDay, date: ' '.repeat(1_000_001) }) },
    { status: 415, answered: await request.post(path, { form: { ask: 'working-day' } }) },
    { status: 405, answered: await request.get(path) },
  ];
  for (const { status, answered } of attempts) {
    expect(answered.status()).toBe(status);
    expect(answered.headers()['content-type']).toBe('application/json; charset=utf-8');
    expect(answered.headers()['set-cookie']).toBeUndefined();
    expect(await answered.json()).toEqual({
      error: { message: expect.any(String), path: expect.any(String) },
    });
  }
});

const json = { 'content-type': 'application/json' };

test('a question that would take minutes is given up, and the pages go on meanwhile', async ({ request }) => {
  const services = Array.from({ length: 4_000 }, (_, index) => ({
    id: String(index),
    kind: 'needs-based',
    agreement: '0001-01-05',
    gaps: [{ from: '0001-03-01', to: '9998-01-01' }],
  }));
  const family = { kind: 'foster', children: [] };
  // From an address of its own: whoever asks this has used up all that it may ask for a while.
  const long = request.post(path, {
    data: { ask: 'case', terms: '2024-2025', on: '9999-01-01', family, services },
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  let shown = 0;
  const until = Date.now() + 1_500;
  while (Date.now() < until) {
    expect((await request.get('/rules')).status()).toBe(200);
    shown += 1;
  }
  expect((await long).status()).toBe(422);
  expect(shown).toBeGreaterThan(3);
  // The allowance grows back by twenty a second: of many questions at once most find it used up.
  const next = await Promise.all(
    Array.from({ length: 200 }, () =>
      request.post(path, { data: workingDay, headers: { 'x-forwarded-for': '203.0.113.7' } }),
    ),
  );
  const refused = next.find((answer) => answer.status() === 429);
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0);
});

test('the interface describes itself, and its own examples are answered as it shows', async ({ request }) => {
  const description = await (await request.get('/api/v1/openapi.json')).json();
  const { requestBody, responses } = description.paths[path].post;
  const questions = requestBody.content['application/json'].examples;
  const answers = responses['200'].content['application/json'].examples;
  expect(Object.keys(questions).length).toBeGreaterThan(2);
  for (const name of Object.keys(questions)) {
    const answered = await ask(request, questions[name].value);
    expect(await answered.json(), name).toEqual(answers[name].value);
  }
});
