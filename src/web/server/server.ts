import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { errorFields } from '../../platform/log.ts';
import { type Fields, parseFields } from '../registry/fields.ts';
import { parseMultipart } from '../registry/multipart.ts';
import { type AnyEndpoint, type AnyFile, type AnyPage, checkRegistry } from '../registry/page.ts';
import { frameFor } from './answer.tsx';
import { answerEndpoint } from './answer-endpoint.ts';
import { addChoiceRoutes } from './choice-routes.ts';
import { sendFailure, sendNothingThere, sendRefusal } from './errors.tsx';
import { sendFile } from './files/send-file.ts';
import { actorOrNull, showPage, showPublicPage } from './get-page.ts';
import { atPublicName, comesFromOurPages, newRequestId, setSecurityHeaders } from './headers.ts';
import { addHealthRoutes } from './health.ts';
import { carryOut } from './post-page.ts';
import type { Program } from './program.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addSignInRoutes } from './sign-in-routes.ts';
import { secretOf } from './visitor.ts';

/** What a form may weigh at most, in bytes. */
const largestForm = 1_000_000;

/** Further routes that hold no page: an interface for programs. They state their own limits. */
export type RouteAdder = (server: FastifyInstance, program: Program) => void;

/**
 * The web server: every page of the registry with its roles and its trace, and nothing that is not declared.
 * @throws UndeclaredPage where a declaration is incomplete
 */
export async function createServer(
  program: Program,
  declared: {
    readonly pages: readonly AnyPage[];
    readonly endpoints: readonly AnyEndpoint[];
    readonly files?: readonly AnyFile[];
    readonly routes?: readonly RouteAdder[];
  },
): Promise<FastifyInstance> {
  checkRegistry(declared.pages, declared.endpoints, declared.files);
  const server = Fastify({
    logger: false,
    genReqId: newRequestId,
    bodyLimit: largestForm,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
  });
  await server.register(cookie);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'application/json'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  setSecurityHeaders(server, program);
  keepToPublicName(server, program);
  logRequests(server, program);
  refuseForeignPosts(server, program);
  answerErrors(server, program);
  await server.register(fastifyStatic, {
    root: program.assetsFolder,
    prefix: '/assets/',
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  addHealthRoutes(server, program);
  addSignInRoutes(server, program);
  addChoiceRoutes(server, program);
  addSessionRoutes(server, program);
  for (const add of declared.routes ?? []) add(server, program);
  for (const page of declared.pages) addPage(server, program, page);
  for (const endpoint of declared.endpoints) {
    server.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: (request, reply) => answerEndpoint(endpoint, request, reply, program),
    });
  }
  for (const file of declared.files ?? []) {
    server.get(file.path, (request, reply) => sendFile(file, request, reply, program));
  }
  return server;
}

function addPage(server: FastifyInstance, program: Program, page: AnyPage): void {
  if (page.access === 'everyone') {
    if (page.onlyInDemo && program.demo === null) return;
    server.get(page.path, (request, reply) => showPublicPage(page, request, reply, program));
    return;
  }
  server.get(page.path, (request, reply) => showPage(page, request, reply, program));
  if (page.post !== undefined) {
    const { takesFile } = page.post;
    server.post(
      page.path,
      takesFile === undefined ? {} : { bodyLimit: largestForm + takesFile.largest },
      (request, reply) => carryOut(page, request, reply, program),
    );
  }
}

function keepToPublicName(server: FastifyInstance, program: Program): void {
  const forMachines = ['/health/', '/metrics', '/api/', '/assets/'];
  server.addHook('onRequest', async (request, reply) => {
    if (forMachines.some((start) => request.url.startsWith(start))) return;
    const elsewhere = atPublicName(request.method, request.headers.host, request.url, program.publicUrl);
    if (elsewhere !== null) return reply.redirect(elsewhere.href, 302);
  });
}

function logRequests(server: FastifyInstance, program: Program): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    if (route?.startsWith('/assets') || route?.startsWith('/health')) return;
    program.log.info(
      {
        'trace.id': request.id,
        'http.request.method': request.method,
        // The pattern, never the address: an address holds ids and what people search for.
        'url.path': route ?? '(none)',
        'http.response.status_code': reply.statusCode,
        'event.duration': Math.round(reply.elapsedTime * 1_000_000),
      },
      'request',
    );
  });
}

function refuseForeignPosts(server: FastifyInstance, program: Program): void {
  server.addHook('preHandler', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { provider } = program.demo ?? {};
    const isProtocol = provider !== undefined && request.url.startsWith(`${provider.mountPath}/token`);
    if (isProtocol || request.routeOptions.config.forPrograms === true) return;
    if (comesFromOurPages(request.headers, program.publicUrl)) return;
    await sendRefusal(request, reply, program, frameFor(request, program, null), 403, 'refusedElsewhere');
  });
}

function answerErrors(server: FastifyInstance, program: Program): void {
  server.setNotFoundHandler(async (request, reply) => {
    const secret = secretOf(request, program);
    const actor = secret === null ? null : await actorOrNull(program, secret);
    return sendNothingThere(request, reply, program, frameFor(request, program, actor));
  });
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const frame = frameFor(request, program, null);
    const status = error.statusCode ?? 500;
    if (status === 413) return sendRefusal(request, reply, program, frame, 413, 'tooLarge');
    if (status >= 400 && status < 500)
      return sendRefusal(request, reply, program, frame, status, 'badRequest');
    program.log.error({ 'trace.id': request.id, ...errorFields(error) }, 'a request failed');
    return sendFailure(request, reply, program, frame, await typedIn(request));
  });
}

/** What was being sent, of whichever kind its form is. */
async function typedIn({ body, headers }: FastifyRequest): Promise<Fields | null> {
  if (typeof body === 'string') return parseFields(body);
  if (!Buffer.isBuffer(body)) return null;
  return (await parseMultipart(body, headers['content-type'] ?? ''))?.fields ?? null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** For other programs rather than our pages: no form of ours is expected. */
    forPrograms?: boolean;
  }
}
