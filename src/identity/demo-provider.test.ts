import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDemoProvider } from './demo-provider.ts';
import type { BegunSignIn } from './tara.ts';
import { connectTara } from './tara.ts';
import { type Browser, openBrowser } from './testing/browser.ts';
import { type DemoSite, demoPeople, openDemoSite } from './testing/demo-site.ts';

let site: DemoSite;
let browser: Browser;
const said: unknown[][] = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words));
  }
  site = await openDemoSite();
});
beforeEach(() => {
  browser = openBrowser();
});
afterAll(async () => {
  await site.close();
  vi.restoreAllMocks();
});

async function toChoice(tara = site.tara, who = browser) {
  const { url, ...begun } = await tara.begin({ language: 'ru' });
  const choose = await who.followTo(url, `${site.origin}/demo-tara/choose/`);
  return { begun, choose };
}

async function signIn(person: { subject: string }, tara = site.tara, who = browser) {
  const { begun, choose } = await toChoice(tara, who);
  const chosen = await who.post(choose, { subject: person.subject });
  if (chosen.location === undefined) throw new Error(`choosing answered ${chosen.status}`);
  return { begun, callback: await who.followTo(chosen.location, site.redirectUri.href) };
}

const code = (outcome: Awaited<ReturnType<typeof site.tara.finish>>) =>
  outcome.ok ? 'signed in' : outcome.problem.code;

describe('signing in as an invented person', () => {
  test('gives who it is, as TARA would', async () => {
    const { begun, callback } = await signIn(demoPeople.supporter);
    expect(await site.tara.finish(callback, begun)).toEqual({
      ok: true,
      identity: {
        identityCode: demoPeople.supporter.subject.slice(2),
        givenName: 'Maarja-Liis',
        familyName: 'Põldõis',
        birth: '1987-04-12',
        assurance: 'high',
        methods: ['idcard'],
      },
    });
  });

  test('shows the page of choice in the language asked for, and names the sign-in by our state', async () => {
    const { begun, choose } = await toChoice();
    const details = JSON.parse((await browser.get(choose)).body);
    expect(details).toEqual({
      uid: choose.pathname.split('/').at(-1),
      uiLocales: 'ru',
      clientState: begun.state,
    });
  });

  test('asks anew each time, and another person may come from the same browser', async () => {
    const first = await signIn(demoPeople.supporter);
    expect(code(await site.tara.finish(first.callback, first.begun))).toBe('signed in');
    const second = await signIn(demoPeople.parent);
    const outcome = await site.tara.finish(second.callback, second.begun);
    expect(outcome.ok && outcome.identity.givenName).toBe('Toomas');
  });

  test('works in two tabs of one browser at once, finished in either order', async () => {
    const [one, two] = [await toChoice(), await toChoice()];
    const chosenTwo = await browser.post(two.choose, { subject: demoPeople.parent.subject });
    const chosenOne = await browser.post(one.choose, { subject: demoPeople.supporter.subject });
    const back = async (to: URL | undefined) => browser.followTo(to ?? '', site.redirectUri.href);
    const [callbackOne, callbackTwo] = [await back(chosenOne.location), await back(chosenTwo.location)];
    const [asOne, asTwo] = [
      await site.tara.finish(callbackOne, one.begun),
      await site.tara.finish(callbackTwo, two.begun),
    ];
    expect([asOne.ok && asOne.identity.givenName, asTwo.ok && asTwo.identity.givenName]).toEqual([
      'Maarja-Liis',
      'Toomas',
    ]);
  });

  test('works for many browsers at once', async () => {
    const people = Array.from({ length: 20 }, (_, at) => (at % 2 ? demoPeople.parent : demoPeople.supporter));
    const names = await Promise.all(
      people.map(async (person) => {
        const { begun, callback } = await signIn(person, site.tara, openBrowser());
        const outcome = await site.tara.finish(callback, begun);
        return outcome.ok && outcome.identity.familyName;
      }),
    );
    expect(names).toEqual(people.map((person) => person.familyName));
  });
});

describe('signing in is refused', () => {
  test('when the person goes back', async () => {
    const { begun, choose } = await toChoice();
    const { location } = await browser.post(choose, {});
    const callback = await browser.followTo(location ?? '', site.redirectUri.href);
    expect(callback.searchParams.get('error')).toBe('user_cancel');
    expect(await site.tara.finish(callback, begun)).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  test.each<[string, (begun: BegunSignIn) => BegunSignIn, string]>([
    ['the state is another', (begun) => ({ ...begun, state: `${begun.state}x` }), 'stateMismatch'],
    ['the nonce is another', (begun) => ({ ...begun, nonce: `${begun.nonce}x` }), 'tokenRejected'],
    ['the verifier is another', (begun) => ({ ...begun, codeVerifier: 'x'.repeat(43) }), 'expired'],
  ])('when %s', async (_, change, expected) => {
    const { begun, callback } = await signIn(demoPeople.supporter);
    expect(code(await site.tara.finish(callback, change(begun)))).toBe(expected);
  });

  test('when the code was used already', async () => {
    const { begun, callback } = await signIn(demoPeople.supporter);
    expect(code(await site.tara.finish(callback, begun))).toBe('signed in');
    expect(code(await site.tara.finish(callback, begun))).toBe('expired');
  });

  test("when another sign-in's code is slipped in", async () => {
    const mine = await signIn(demoPeople.supporter);
    const theirs = await signIn(demoPeople.parent, site.tara, openBrowser());
    const mixed = new URL(mine.callback);
    mixed.searchParams.set('code', theirs.callback.searchParams.get('code') ?? '');
    expect(code(await site.tara.finish(mixed, mine.begun))).toBe('expired');
  });

  test('when the level of assurance is below the one asked for, and not when it reaches it', async () => {
    const high = await signIn(demoPeople.weaklyKnown);
    expect(code(await site.tara.finish(high.callback, high.begun))).toBe('assuranceTooLow');
    const content = connectTara({ ...site.client, assurance: 'substantial' });
    const substantial = await signIn(demoPeople.weaklyKnown, content);
    expect(code(await content.finish(substantial.callback, substantial.begun))).toBe('signed in');
  });

  test('when the identity is of another country', async () => {
    const { begun, callback } = await signIn(demoPeople.foreigner);
    expect(code(await site.tara.finish(callback, begun))).toBe('foreignIdentity');
  });

  test('when our secret is wrong', async () => {
    const mistaken = connectTara({ ...site.client, clientSecret: 'another' });
    const { begun, callback } = await signIn(demoPeople.supporter, mistaken);
    expect(code(await mistaken.finish(callback, begun))).toBe('serviceRefused');
  });
});

describe('the demo provider', () => {
  test('answers an unknown client with a plain page that leads nowhere else', async () => {
    const stranger = connectTara({ ...site.client, clientId: 'stranger' });
    const page = await browser.get((await stranger.begin({ language: 'en' })).url);
    expect(page.status).toBe(400);
    expect(page.location).toBeUndefined();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.body).toContain('<html lang="en">');
    expect(page.body).toContain('invalid_client');
    expect(page.body).not.toMatch(/<style|style=|<script/);
  });

  test('sends nobody to an address that is not registered', async () => {
    const { url } = await site.tara.begin({ language: 'et' });
    url.searchParams.set('redirect_uri', 'https://evil.example/callback');
    const page = await browser.get(url);
    expect(page.status).toBe(400);
    expect(page.location).toBeUndefined();
  });

  test('demands PKCE', async () => {
    const { url } = await site.tara.begin({ language: 'et' });
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const page = await browser.get(url);
    expect(page.location?.searchParams.get('error')).toBe('invalid_request');
  });

  test('signs nobody in without asking', async () => {
    await signIn(demoPeople.supporter);
    const { url } = await site.tara.begin({ language: 'et' });
    url.searchParams.set('prompt', 'none');
    expect((await browser.get(url)).location?.searchParams.get('error')).toBe('login_required');
  });

  test('knows nobody but its people, and no sign-in but one begun in this browser', async () => {
    const { choose } = await toChoice();
    expect((await browser.post(choose, { subject: 'EE00000000000' })).status).toBe(410);
    const elsewhere = openBrowser();
    expect((await elsewhere.get(choose)).status).toBe(410);
    expect((await elsewhere.post(choose, { subject: demoPeople.supporter.subject })).status).toBe(410);
    expect((await elsewhere.post(choose, {})).status).toBe(410);
    expect((await browser.get(choose)).status).toBe(200);
  });

  test('keeps its cookies to its own paths, out of reach of scripts and of other sites', async () => {
    await toChoice();
    const cookies = browser.cookies();
    expect(cookies.map(({ name }) => name).sort()).toEqual([
      'demo-tara-choose',
      'demo-tara-choose.sig',
      'demo-tara-resume',
      'demo-tara-resume.sig',
    ]);
    for (const { path, attributes } of cookies) {
      expect(path).toMatch(/^\/demo-tara\/(choose|auth)\/[\w-]+$/);
      expect(attributes).toContain('samesite=lax');
      expect(attributes).toContain('httponly');
    }
  });

  test('describes itself by its issuer, whatever host a request names', async () => {
    const discovery = await fetch(`${site.origin}/demo-tara/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    });
    const document = await discovery.json();
    expect(document).toMatchObject({
      issuer: `${site.origin}/demo-tara`,
      authorization_endpoint: `${site.origin}/demo-tara/auth`,
      token_endpoint: `${site.origin}/demo-tara/token`,
      jwks_uri: `${site.origin}/demo-tara/jwks`,
      acr_values_supported: ['low', 'substantial', 'high'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: expect.arrayContaining(['RS256']),
    });
    expect(document).not.toHaveProperty('userinfo_endpoint');
    expect(document).not.toHaveProperty('registration_endpoint');
  });

  test('publishes a public RS256 key and no private part of it', async () => {
    const published = await (await fetch(`${site.origin}/demo-tara/jwks`)).json();
    const text = expect.any(String);
    expect(published).toStrictEqual({
      keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: text, e: text, n: text }],
    });
  });

  test('does not answer outside its path', async () => {
    for (const path of ['/demo-tara', '/demo-tara/', '/jwks', '/demo-tarajwks', '/demo-tara/nothing']) {
      expect((await fetch(site.origin + path)).status, path).toBe(404);
    }
  });

  test('has to have a path of its own', async () => {
    const options = { clientId: 'a', clientSecret: 'b', redirectUris: [], cookieKeys: ['c'] };
    await expect(
      createDemoProvider({ ...options, issuer: new URL(site.origin), findPerson: async () => undefined }),
    ).rejects.toThrow(TypeError);
  });

  test('meets no fault of its own and prints nothing, in all of the above', () => {
    expect(site.faults).toEqual([]);
    expect(said).toEqual([]);
  });
});
