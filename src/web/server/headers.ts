import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isSecure, type Program } from './program.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The request's id: on every answer, in every log line, and in what a person is shown when something broke. */
export const newRequestId = (): string => randomUUID();

/** Headers that stand on every answer, whatever made it. */
export function setSecurityHeaders(server: FastifyInstance, program: Program): void {
  // A sign-in form is redirected to TARA, and browsers apply form-action to the whole chain of redirects.
  const taraOrigin = program.taraIssuer.origin;
  const own = program.publicUrl.origin;
  const formAction = `form-action 'self'${taraOrigin === own ? '' : ` ${taraOrigin}`}`;
  const policy = `${contentSecurityPolicy}; ${formAction}`;
  const secure = isSecure(program);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
    if (secure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
  });
}

/**
 * Whether a state-changing request comes from our own pages. Browsers say so in Sec-Fetch-Site; those that do not
 * yet, in Origin. A request with neither comes from no page.
 */
export function comesFromOurPages(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  publicUrl: URL,
): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin';
  const origin = headers.origin;
  return typeof origin === 'string' && origin === publicUrl.origin;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where a page is asked for at another name of this machine than its public one (127.0.0.1 for localhost), the same
 * page at the public one: cookies and the sign-in belong to one name. Null where nothing is to be done.
 */
export function atPublicName(
  method: string,
  host: string | undefined,
  path: string,
  publicUrl: URL,
): URL | null {
  if (method !== 'GET' || host === undefined || host === publicUrl.host) return null;
  const asked = URL.parse(`http://${host}`);
  if (asked === null || asked.port !== publicUrl.port) return null;
  const both = loopbackNames.has(asked.hostname) && loopbackNames.has(publicUrl.hostname);
  return both ? new URL(path, publicUrl) : null;
}
