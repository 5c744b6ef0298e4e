import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { closed, listen } from './loopback-server.ts';

export type TokenScript = {
  /** Changes to the claims of a good token; undefined takes a claim out. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Another key than the published one, or no signature at all. */
  signedWith?: KeyObject | 'nothing';
  /** Instead of a token: this status, with this body. */
  instead?: { status: number; body: string; headers?: Record<string, string> };
};

export type ScriptedIssuer = {
  issuer: URL;
  /** The token that the next exchange gives, for the given nonce. */
  nextToken: (nonce: string, script?: TokenScript) => void;
  /** What the last token request said. */
  lastRequest: () => { authorization: string; form: URLSearchParams };
  /** How often the discovery document was asked for. */
  discoveries: () => number;
  discoveryStatus: (status: number) => void;
  anotherKey: KeyObject;
  close: () => Promise<void>;
};

/** Claims of a good identity token, in the form that TARA documents. */
export const goodClaims = {
  sub: 'EE48704122140',
  acr: 'high',
  amr: ['mID'],
  profile_attributes: { given_name: 'Maarja-Liis', family_name: 'Põldõis', date_of_birth: '1987-04-12' },
};

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const anotherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/** A provider outside our program that says whatever a test wants it to, also what no honest one would. */
export async function openScriptedIssuer(): Promise<ScriptedIssuer> {
  let origin = '';
  let discoveries = 0;
  let discoveryStatus = 200;
  let tokenAnswer: () => { status: number; body: string; headers?: Record<string, string> };
  let last = { authorization: '', form: new URLSearchParams() };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = { 'content-type': 'application/json' };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        discoveries += 1;
        response.writeHead(discoveryStatus, json).end(
          JSON.stringify({
            issuer: origin,
            authorization_endpoint: `${origin}/authorize`,
            token_endpoint: `${origin}/token`,
            jwks_uri: `${origin}/jwks`,
            id_token_signing_alg_values_supported: ['RS256'],
          }),
        );
        return;
      case '/jwks': {
        const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
        response.writeHead(200, json).end(JSON.stringify({ keys: [key] }));
        return;
      }
      case '/token': {
        const authorization = request.headers.authorization ?? '';
        last = { authorization, form: new URLSearchParams(await text(request)) };
        const { status, body, headers } = tokenAnswer();
        response.writeHead(status, { ...json, ...headers }).end(body);
        return;
      }
      default:
        response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  origin = await listen(server);

  function token(nonce: string, { claims = {}, header = {}, signedWith = privateKey }: TokenScript): string {
    const seconds = Math.floor(Date.now() / 1000);
    const good = { iss: origin, aud: 'tugiring', iat: seconds, exp: seconds + 40, nonce, ...goodClaims };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'one', ...header })}.${part({ ...good, ...claims })}`;
    if (signedWith === 'nothing') return `${signed}.`;
    return `${signed}.${sign('sha256', Buffer.from(signed), signedWith).toString('base64url')}`;
  }

  return {
    issuer: new URL(origin),
    nextToken: (nonce, script = {}) => {
      tokenAnswer = () =>
        script.instead ?? {
          status: 200,
          body: JSON.stringify({
            access_token: 'access',
            token_type: 'bearer',
            expires_in: 600,
            id_token: token(nonce, script),
          }),
        };
    },
    lastRequest: () => last,
    discoveries: () => discoveries,
    discoveryStatus: (status) => {
      discoveryStatus = status;
    },
    anotherKey,
    close: () => closed(server),
  };
}
