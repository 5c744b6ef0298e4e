import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { civilDateOf } from '../rules/calendar/civil-date.ts';
import { TaraUnreachable } from './sign-in-problem.ts';
import { connectTara, type TaraOptions } from './tara.ts';
import { closed, listen } from './testing/loopback-server.ts';
import { openScriptedIssuer, type ScriptedIssuer, type TokenScript } from './testing/scripted-issuer.ts';

let tara: ScriptedIssuer;
beforeEach(async () => {
  tara = await openScriptedIssuer();
});
afterEach(() => tara.close());

const options = (change: Partial<TaraOptions> = {}): TaraOptions => ({
  issuer: tara.issuer,
  clientId: 'tugiring',
  clientSecret: 'secret',
  redirectUri: new URL('https://tugiring.example/sign-in/callback'),
  allowInsecureLoopback: true,
  today: () => civilDateOf('2026-03-02'),
  ...change,
});

/** One whole sign-in with the token (and the address of return) that the script says. */
async function signIn(script: TokenScript = {}, callback = (state: string) => `code=abc&state=${state}`) {
  const client = connectTara(options());
  const begun = await client.begin({ language: 'et' });
  tara.nextToken(begun.nonce, script);
  const outcome = await client.finish(new URL(`http://inside:3000/?${callback(begun.state)}`), begun);
  return { begun, outcome, code: outcome.ok ? 'signed in' : outcome.problem.code };
}

const now = () => Math.floor(Date.now() / 1000);

describe('leaving for TARA', () => {
  test('asks for the code flow with state, nonce, PKCE, level and language', async () => {
    const { url, state, nonce, codeVerifier } = await connectTara(options()).begin({ language: 'ru' });
    expect(url.origin + url.pathname).toBe(`${tara.issuer.origin}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'tugiring',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://tugiring.example/sign-in/callback',
      state,
      nonce,
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      acr_values: 'high',
      ui_locales: 'ru',
    });
  });

  test('never uses a state, a nonce or a verifier twice', async () => {
    const client = connectTara(options());
    const begun = await Promise.all(Array.from({ length: 50 }, () => client.begin({ language: 'et' })));
    const values = begun.flatMap(({ state, nonce, codeVerifier }) => [state, nonce, codeVerifier]);
    expect(new Set(values).size).toBe(150);
    expect(values.every((value) => /^[\w-]{43}$/.test(value))).toBe(true);
  });

  test('asks for the level that was configured', async () => {
    const { url } = await connectTara(options({ assurance: 'substantial' })).begin({ language: 'et' });
    expect(url.searchParams.get('acr_values')).toBe('substantial');
  });
});

describe('coming back', () => {
  test('a good token says who it is', async () => {
    expect((await signIn()).outcome).toEqual({
      ok: true,
      identity: {
        identityCode: '48704122140',
        givenName: 'Maarja-Liis',
        familyName: 'Põldõis',
        birth: '1987-04-12',
        assurance: 'high',
        methods: ['mID'],
      },
    });
  });

  test('the code is exchanged with client_secret_basic, the verifier and the registered address', async () => {
    const { begun } = await signIn();
    const { authorization, form } = tara.lastRequest();
    expect(authorization).toBe(`Basic ${Buffer.from('tugiring:secret').toString('base64')}`);
    expect(Object.fromEntries(form)).toEqual({
      grant_type: 'authorization_code',
      code: 'abc',
      code_verifier: begun.codeVerifier,
      redirect_uri: 'https://tugiring.example/sign-in/callback',
    });
  });

  test.each<[string, (state: string) => string, string]>([
    ['TARA’s own word for going back', (state) => `error=user_cancel&state=${state}`, 'cancelled'],
    ['the standard’s word for it', (state) => `error=access_denied&state=${state}`, 'cancelled'],
    ['an error without our state', () => 'error=user_cancel', 'stateMismatch'],
    ['a request that TARA refuses', (state) => `error=invalid_scope&state=${state}`, 'serviceRefused'],
    ['a fault of TARA', (state) => `error=server_error&state=${state}`, 'taraUnreachable'],
    ['TARA busy', (state) => `error=temporarily_unavailable&state=${state}`, 'taraUnreachable'],
    ['no state', () => 'code=abc', 'stateMismatch'],
    ['another state', (state) => `code=abc&state=${state}x`, 'stateMismatch'],
    ['the state twice', (state) => `code=abc&state=${state}&state=${state}`, 'stateMismatch'],
    ['another issuer', (state) => `code=abc&state=${state}&iss=https://evil.example`, 'tokenRejected'],
    ['no code', (state) => `state=${state}`, 'tokenRejected'],
    ['the code twice', (state) => `code=abc&code=abd&state=${state}`, 'tokenRejected'],
    ['what TARA may add later', (state) => `code=abc&more=1&state=${state}`, 'signed in'],
  ])('%s', async (_, callback, expected) => {
    expect((await signIn({}, callback)).code).toBe(expected);
  });

  test.each<[string, () => TokenScript, string]>([
    ['another issuer', () => ({ claims: { iss: 'https://evil.example' } }), 'tokenRejected'],
    ['another audience', () => ({ claims: { aud: 'another' } }), 'tokenRejected'],
    ['another nonce', () => ({ claims: { nonce: 'another' } }), 'tokenRejected'],
    ['no nonce', () => ({ claims: { nonce: undefined } }), 'tokenRejected'],
    ['a token that ended 25 s ago', () => ({ claims: { exp: now() - 25 } }), 'signed in'],
    ['a token that ended 35 s ago', () => ({ claims: { exp: now() - 35 } }), 'tokenRejected'],
    ['a token from 25 s ahead', () => ({ claims: { nbf: now() + 25 } }), 'signed in'],
    ['a token from 35 s ahead', () => ({ claims: { nbf: now() + 35 } }), 'tokenRejected'],
    ['no end', () => ({ claims: { exp: undefined } }), 'tokenRejected'],
    ['another key', () => ({ signedWith: tara.anotherKey }), 'tokenRejected'],
    ['a key nobody published', () => ({ header: { kid: 'two' } }), 'tokenRejected'],
    ['no signature', () => ({ header: { alg: 'none' }, signedWith: 'nothing' }), 'tokenRejected'],
    ['a symmetric signature', () => ({ header: { alg: 'HS256' } }), 'tokenRejected'],
    ['a level too low', () => ({ claims: { acr: 'substantial' } }), 'assuranceTooLow'],
    ['a Latvian', () => ({ claims: { sub: 'LV120190-12345' } }), 'foreignIdentity'],
    ['a mistyped code', () => ({ claims: { sub: 'EE48704122146' } }), 'identityCodeInvalid'],
  ])('%s', async (_, script, expected) => {
    expect((await signIn(script())).code).toBe(expected);
  });

  test.each<[string, NonNullable<TokenScript['instead']>, string]>([
    ['a used code', { status: 400, body: '{"error":"invalid_grant"}' }, 'expired'],
    ['a wrong secret', { status: 401, body: '{"error":"invalid_client"}' }, 'serviceRefused'],
    [
      'a wrong secret, challenged',
      {
        status: 401,
        body: '{"error":"invalid_client"}',
        headers: { 'www-authenticate': 'Basic realm="tara"' },
      },
      'serviceRefused',
    ],
    ['a wrong request', { status: 400, body: '{"error":"invalid_request"}' }, 'serviceRefused'],
    ['a fault that says so', { status: 500, body: '{"error":"server_error"}' }, 'taraUnreachable'],
    [
      'a page of a proxy',
      { status: 502, body: '<html>', headers: { 'content-type': 'text/html' } },
      'taraUnreachable',
    ],
    [
      'no identity token',
      { status: 200, body: '{"access_token":"a","token_type":"bearer"}' },
      'tokenRejected',
    ],
    ['no JSON', { status: 200, body: 'ok' }, 'tokenRejected'],
  ])('the token endpoint answers %s', async (_, instead, expected) => {
    expect((await signIn({ instead })).code).toBe(expected);
  });

  test('a problem never says anything about the person', async () => {
    const scripts: TokenScript[] = [
      { claims: { sub: 'EE48704122146' } },
      { claims: { sub: 'LV120190-12345' } },
      { claims: { acr: 'low' } },
      { claims: { nonce: 'another' } },
      { claims: { profile_attributes: { given_name: 'Maarja-Liis' } } },
    ];
    for (const script of scripts) {
      const { outcome } = await signIn(script);
      expect(outcome.ok).toBe(false);
      expect(JSON.stringify(outcome)).not.toMatch(/4870412|120190|Maarja|Põldõis/);
    }
  });
});

describe('TARA out of reach', () => {
  test('does not keep the program from starting; each sign-in tries anew until it answers', async () => {
    tara.discoveryStatus(503);
    const client = connectTara(options());
    await expect(client.begin({ language: 'et' })).rejects.toBeInstanceOf(TaraUnreachable);
    await expect(client.begin({ language: 'et' })).rejects.toMatchObject({ code: 'taraUnreachable' });
    expect(tara.discoveries()).toBe(2);
    tara.discoveryStatus(200);
    await client.begin({ language: 'et' });
    await client.begin({ language: 'et' });
    expect(tara.discoveries()).toBe(3);
  });

  test('is asked once for all who wait at the same time', async () => {
    const client = connectTara(options());
    expect(tara.discoveries()).toBe(0);
    await Promise.all(Array.from({ length: 10 }, () => client.begin({ language: 'et' })));
    expect(tara.discoveries()).toBe(1);
  });

  test('between leaving and coming back is a problem that is named, not a crash', async () => {
    const client = connectTara(options());
    const begun = await client.begin({ language: 'et' });
    const callback = new URL(`http://inside/?code=abc&state=${begun.state}`);
    await tara.close();
    expect(await client.finish(callback, begun)).toMatchObject({
      ok: false,
      problem: { code: 'taraUnreachable' },
    });
    const restarted = connectTara(options());
    expect(await restarted.finish(callback, begun)).toMatchObject({
      ok: false,
      problem: { code: 'taraUnreachable', detail: expect.stringContaining('TARA is unreachable') },
    });
    tara = await openScriptedIssuer();
  });

  test('is not replaced by whoever answers in its place', async () => {
    const imposter = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ issuer: tara.issuer.origin, authorization_endpoint: 'https://evil.example' }),
      );
    });
    const client = connectTara(options({ issuer: new URL(await listen(imposter)) }));
    await expect(client.begin({ language: 'et' })).rejects.toBeInstanceOf(TaraUnreachable);
    await closed(imposter);
  });
});

describe('what it is given', () => {
  test.each([
    ['https', 'https://tara.example', undefined, false, true],
    ['http on 127.0.0.1 where allowed', 'http://127.0.0.1:3000/demo-tara', undefined, true, true],
    ['http on localhost where allowed', 'http://localhost:3000/demo-tara', undefined, true, true],
    ['http on ::1 where allowed', 'http://[::1]:3000/demo-tara', undefined, true, true],
    ['http on loopback where not allowed', 'http://127.0.0.1:3000/demo-tara', undefined, false, false],
    ['http elsewhere, even where allowed', 'http://tara.example', undefined, true, false],
    ['http on a name that only begins so', 'http://localhost.evil.example', undefined, true, false],
    ['http elsewhere, reached on loopback', 'http://box:80/demo-tara', 'http://127.0.0.1:3000', true, true],
    ['https, reached by http on loopback', 'https://demo.example/t', 'http://127.0.0.1:3000', true, true],
    ['the same where not allowed', 'https://demo.example/t', 'http://127.0.0.1:3000', false, false],
    ['https, reached by http elsewhere', 'https://tara.example', 'http://box:3000', true, false],
  ])('%s', (_, issuer, reachedAt, allowInsecureLoopback, accepted) => {
    const connect = () =>
      connectTara(
        options({
          issuer: new URL(issuer),
          allowInsecureLoopback,
          ...(reachedAt === undefined ? {} : { reachedAt: new URL(reachedAt) }),
        }),
      );
    if (accepted) expect(connect).not.toThrow();
    else expect(connect).toThrow(TypeError);
  });

  test.each(['https://tugiring.example/callback?a=b', 'https://tugiring.example/callback#a'])(
    'the redirect address %s is refused',
    (redirectUri) => {
      expect(() => connectTara(options({ redirectUri: new URL(redirectUri) }))).toThrow(TypeError);
    },
  );
});
