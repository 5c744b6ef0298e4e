import { generateKeyPair, type JsonWebKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { type Configuration, errors, interactionPolicy, Provider } from 'oidc-provider';
import { demoErrorPage } from './demo/error-page.ts';
import { createDemoStore } from './demo/store.ts';
import { type Assurance, assuranceLevels } from './tara-identity.ts';

/** An invented person whom the demonstration lets anyone sign in as. */
export type DemoPerson = {
  /** As TARA says it: the country and the identity code, `EE…`. */
  subject: string;
  givenName: string;
  familyName: string;
  /** Calendar day, YYYY-MM-DD. */
  birth: string;
  /** `high` when nothing is said. */
  assurance?: Assurance;
  /** `idcard`, `mID`, `smartid`; `mID` when nothing is said. */
  methods?: readonly string[];
};

export type DemoProviderOptions = {
  /** With a path, under which the provider is mounted: http://localhost:3000/demo-tara. */
  issuer: URL;
  clientId: string;
  clientSecret: string;
  redirectUris: readonly URL[];
  /** Sign the provider's own cookies; the first signs, all are recognised. */
  cookieKeys: readonly string[];
  findPerson: (subject: string) => Promise<DemoPerson | undefined>;
  /** Told of faults of the provider itself, for the log. */
  onError?: (error: unknown) => void;
};

export type DemoInteraction = { uid: string; uiLocales: string | undefined; clientState: string | undefined };

export type DemoProvider = {
  /** Where the provider lives, without a slash at the end: `/demo-tara`. */
  mountPath: string;
  /** Answers every request below the mount path, from the raw request, whose body nobody has read. */
  callback: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The sign-in for which `<mountPath>/choose/:uid` was opened; null when it is over or not this browser's. */
  interactionDetails: (request: IncomingMessage, response: ServerResponse) => Promise<DemoInteraction | null>;
  /** Signs in as a person; answers where to send the browser, or null when the sign-in or the person is not there. */
  choose: (request: IncomingMessage, response: ServerResponse, subject: string) => Promise<URL | null>;
  /** Goes back without signing in, as TARA's own link does; null when the sign-in is over. */
  cancel: (request: IncomingMessage, response: ServerResponse) => Promise<URL | null>;
};

const seconds = { code: 60, token: 60, interaction: 15 * 60 };

/**
 * A TARA of our own with invented people, inside the same process: the real protocol, with no service outside.
 * It proves nothing about anyone and must never run beside real data.
 */
export async function createDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { issuer, findPerson } = options;
  const mountPath = issuer.pathname.replace(/\/$/, '');
  if (mountPath === '') throw new TypeError('the demo provider is mounted under a path');

  const provider = new Provider(issuer.href.replace(/\/$/, ''), await configured(options, mountPath));
  // The issuer says whether the world sees us by TLS; whatever a request claims of it is overwritten below.
  provider.proxy = true;
  provider.on('server_error', (_context, error) => options.onError?.(error));
  provider.onerror = (error) => options.onError?.(error);
  const handle = provider.callback();

  return {
    mountPath,

    async callback(request, response) {
      request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
      setSafeHeaders(response);
      const url = request.url ?? '/';
      // Links in the provider's documents are made of the original URL: absolute, it outweighs any Host header.
      Object.assign(request, { originalUrl: issuer.origin + url });
      request.url = url.startsWith(`${mountPath}/`) ? url.slice(mountPath.length) : '/';
      await handle(request, response);
    },

    async interactionDetails(request, response) {
      const interaction = await unlessGone(provider.interactionDetails(request, response));
      if (interaction === null) return null;
      return {
        uid: interaction.uid,
        uiLocales: textIn(interaction.params, 'ui_locales'),
        clientState: textIn(interaction.params, 'state'),
      };
    },

    async choose(request, response, subject) {
      const person = await findPerson(subject);
      if (person === undefined) return null;
      const login = {
        accountId: person.subject,
        acr: person.assurance ?? 'high',
        amr: [...(person.methods ?? ['mID'])],
        remember: false,
      };
      return asUrl(await unlessGone(provider.interactionResult(request, response, { login })));
    },

    async cancel(request, response) {
      const cancelled = { error: 'user_cancel', error_description: 'User canceled the login process.' };
      return asUrl(await unlessGone(provider.interactionResult(request, response, cancelled)));
    },
  };
}

async function configured(options: DemoProviderOptions, mountPath: string): Promise<Configuration> {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris.map((uri) => uri.href),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    adapter: createDemoStore({ most: 2000 }).adapter,
    jwks: { keys: [await signingKey()] },
    cookies: {
      keys: [...options.cookieKeys],
      names: { session: 'demo-tara', interaction: 'demo-tara-choose', resume: 'demo-tara-resume' },
      // Interaction and resume cookies get the narrower path of their own sign-in.
      long: { ...cookie, path: mountPath },
      short: cookie,
    },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    scopes: ['openid'],
    acrValues: assuranceLevels,
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', 'profile_attributes'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // TARA puts everything into the identity token; so without user info it does here too.
      userinfo: { enabled: false },
    },
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    issueRefreshToken: async () => false,
    interactions: { policy: askWhoOnly(), url: (_context, { uid }) => `${mountPath}/choose/${uid}` },
    async loadExistingGrant({ oidc }) {
      const [account, client] = [oidc.account, oidc.client];
      if (!account || !client) return undefined;
      const grant = new oidc.provider.Grant({ accountId: account.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    async findAccount(_context, subject) {
      const person = await options.findPerson(subject);
      if (person === undefined) return undefined;
      const profile_attributes = {
        given_name: person.givenName,
        family_name: person.familyName,
        date_of_birth: person.birth,
      };
      return { accountId: subject, claims: () => ({ sub: subject, profile_attributes }) };
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = demoErrorPage({ error: out.error, uiLocales: context.query.ui_locales });
    },
    fetch: () => Promise.reject(new Error('the demo provider asks nothing of anyone')),
    ttl: {
      AccessToken: seconds.token,
      AuthorizationCode: seconds.code,
      Grant: seconds.interaction,
      IdToken: seconds.token,
      Interaction: seconds.interaction,
      Session: seconds.interaction,
    },
  };
}

/** Our one client is ourselves, so nobody is asked for consent. */
function askWhoOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function signingKey(): Promise<JsonWebKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

function setSafeHeaders(response: ServerResponse): void {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

function asUrl(text: string | null): URL | null {
  return text === null ? null : new URL(text);
}

function textIn(params: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' ? value : undefined;
}
