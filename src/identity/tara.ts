import { timingSafeEqual } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Language } from '../i18n/texts.ts';
import type { CivilDate } from '../rules/calendar/civil-date.ts';
import { problemOf, TaraUnreachable } from './sign-in-problem.ts';
import { type Assurance, identityIn, type SignInOutcome } from './tara-identity.ts';

export type TaraOptions = {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** Exactly as it is registered with TARA. */
  redirectUri: URL;
  /** Lets our own requests go by plain HTTP, to a loopback address only. */
  allowInsecureLoopback: boolean;
  /** The level of assurance that is asked for and checked; `high` when nothing is said. */
  assurance?: Assurance;
  /**
   * The origin at which we reach the issuer ourselves, where its public address leads elsewhere from inside:
   * the demo provider in a container, or behind a proxy that ends TLS.
   */
  reachedAt?: URL;
  /** Nobody is born after this day. */
  today: () => CivilDate;
};

/** What has to be known again when the person comes back; see sign-in-state.ts for how it is carried. */
export type BegunSignIn = { state: string; nonce: string; codeVerifier: string };

export type Tara = {
  /** Where to send the person. Throws TaraUnreachable. */
  begin(how: { language: Language }): Promise<BegunSignIn & { url: URL }>;
  /** Who came back, or why nobody did. `callback` is the address with which the person returned. */
  finish(callback: URL, expected: BegunSignIn): Promise<SignInOutcome>;
};

const timeoutSeconds = 10;
const skewSeconds = 30;

/**
 * Signing in by TARA (https://e-gov.github.io/TARA-Doku/TechnicalSpecification): OpenID Connect, code flow.
 * Nothing is asked of TARA until somebody signs in, so the program starts while TARA is down, and asks again
 * at the next sign-in.
 */
export function connectTara(options: TaraOptions): Tara {
  const { issuer, redirectUri } = options;
  const assurance = options.assurance ?? 'high';
  const reachedAt = options.reachedAt ?? issuer;
  if (reachedAt.protocol !== 'https:' && !(options.allowInsecureLoopback && isLoopback(reachedAt))) {
    throw new TypeError('the issuer is reached by https, or by http on loopback where that is allowed');
  }
  if (redirectUri.search !== '' || redirectUri.hash !== '') {
    throw new TypeError('the redirect address has neither query nor fragment');
  }

  let discovered: Promise<Configuration> | undefined;

  /** One discovery at a time; a failed one is forgotten, so that the next sign-in tries again. */
  function configuration(): Promise<Configuration> {
    discovered ??= discovery(
      issuer,
      options.clientId,
      { client_secret: options.clientSecret, [clockTolerance]: skewSeconds },
      ClientSecretBasic(options.clientSecret),
      {
        // TLS alone would vouch for the token, but TARA asks that the signature be checked too.
        execute: [
          ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : []),
          enableNonRepudiationChecks,
        ],
        timeout: timeoutSeconds,
        [customFetch]: reaching(issuer, reachedAt),
      },
    ).catch((cause: unknown) => {
      discovered = undefined;
      throw new TaraUnreachable(cause);
    });
    return discovered;
  }

  return {
    async begin({ language }) {
      const config = await configuration();
      const begun = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri.href,
        scope: 'openid',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.codeVerifier),
        code_challenge_method: 'S256',
        acr_values: assurance,
        ui_locales: language,
      });
      return { url, ...begun };
    },

    async finish(callback, expected) {
      if (!isSame(callback.searchParams.getAll('state'), expected.state)) {
        return { ok: false, problem: { code: 'stateMismatch' } };
      }
      // Behind a proxy the address we were called by need not be the registered one.
      const answer = new URL(redirectUri);
      answer.search = callback.search;
      try {
        const tokens = await authorizationCodeGrant(await configuration(), answer, {
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          pkceCodeVerifier: expected.codeVerifier,
          idTokenExpected: true,
        });
        return identityIn(tokens.claims() ?? {}, { atLeast: assurance, today: options.today() });
      } catch (error) {
        const problem = problemOf(error);
        if (problem === undefined) throw error;
        return { ok: false, problem };
      }
    },
  };
}

function reaching(issuer: URL, reachedAt: URL): CustomFetch {
  return (address, { body, ...request }) => {
    const { origin, pathname, search } = new URL(address);
    const target = origin === issuer.origin ? new URL(pathname + search, reachedAt) : address;
    return fetch(target, { ...request, body: body ?? null });
  };
}

function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

function isSame(given: readonly string[], expected: string): boolean {
  const [only, ...more] = given;
  if (only === undefined || more.length > 0) return false;
  const [one, other] = [Buffer.from(only), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
