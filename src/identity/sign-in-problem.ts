import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/**
 * Why signing in did not end in an identity. Each code has its text in three languages; `detail` is for the log,
 * in the protocol's own words, and holds nothing about the person.
 */
export type SignInProblemCode =
  /** The person went back without signing in. */
  | 'cancelled'
  /** Too late, or a second time: the code or our own cookie is no longer good. */
  | 'expired'
  /** The answer belongs to no sign-in that this browser began. */
  | 'stateMismatch'
  | 'taraUnreachable'
  /** TARA did not accept our request; the registration or the configuration is wrong. */
  | 'serviceRefused'
  /** The identity token failed a check: signature, issuer, audience, time, nonce or form. */
  | 'tokenRejected'
  | 'assuranceTooLow'
  | 'foreignIdentity'
  | 'identityCodeInvalid';

export type SignInProblem = { code: SignInProblemCode; detail?: string };

/** TARA could not be asked. Thrown where a sign-in would begin; nothing is wrong with the person or the request. */
export class TaraUnreachable extends Error {
  readonly code = 'taraUnreachable' satisfies SignInProblemCode;

  constructor(cause: unknown) {
    super('TARA is unreachable', { cause });
    this.name = 'TaraUnreachable';
  }
}

/** What went wrong between us and TARA, or undefined when the fault is in our own program. */
export function problemOf(error: unknown): SignInProblem | undefined {
  if (error instanceof AuthorizationResponseError) return problemInAnswer(error.error);
  if (error instanceof ResponseBodyError) return problemInTokenAnswer(error.error, error.status);
  if (error instanceof WWWAuthenticateChallengeError) {
    return { code: 'serviceRefused', detail: `token endpoint answered ${error.status}` };
  }
  if (error instanceof TaraUnreachable || isNetworkFailure(error)) {
    return { code: 'taraUnreachable', detail: reasonOf(error) };
  }
  if (error instanceof ClientError) return { code: 'tokenRejected', detail: reasonOf(error) };
  return undefined;
}

/** `error` in the redirect: TARA says `user_cancel`, other providers `access_denied`. */
function problemInAnswer(error: string): SignInProblem {
  switch (error) {
    case 'user_cancel':
    case 'access_denied':
      return { code: 'cancelled' };
    case 'server_error':
    case 'temporarily_unavailable':
      return { code: 'taraUnreachable', detail: error };
    default:
      return { code: 'serviceRefused', detail: error };
  }
}

function problemInTokenAnswer(error: string, status: number): SignInProblem {
  if (error === 'invalid_grant') return { code: 'expired', detail: error };
  if (status >= 500) return { code: 'taraUnreachable', detail: error };
  return { code: 'serviceRefused', detail: error };
}

const networkCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** `fetch` says "fetch failed" as a TypeError without a code; a TypeError with one is a wrong call of ours. */
function isNetworkFailure(error: unknown): boolean {
  if (error instanceof ClientError) return networkCodes.has(error.code ?? '');
  return error instanceof TypeError && !('code' in error) && error.cause !== undefined;
}

function reasonOf(error: unknown): string {
  const parts: string[] = [];
  for (let at = error; at instanceof Error && parts.length < 4; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    parts.push([code, at.message].filter((part) => part !== '').join(' '));
  }
  return parts.join(': ');
}
