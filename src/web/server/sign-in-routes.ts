import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { asActor, SessionEnded } from '../../database/as-actor.ts';
import { localPath } from '../../identity/local-path.ts';
import { deriveKey } from '../../identity/sealing.ts';
import { hashSessionSecret, matchesCsrf, newSessionSecret } from '../../identity/session-secret.ts';
import { type SignInProblem, TaraUnreachable } from '../../identity/sign-in-problem.ts';
import { openSignInState, sealSignInState, signInCookie } from '../../identity/sign-in-state.ts';
import { one, parseFields } from '../registry/fields.ts';
import { frameFor, sendView } from './answer.tsx';
import { actorOrNull } from './get-page.ts';
import { isSecure, type Program } from './program.ts';
import { signInProblemView } from './sign-in-view.tsx';
import { keepSecret, secretOf, visitorLanguage } from './visitor.ts';

/** Signing in by TARA, changing the role, signing out. */
export function addSignInRoutes(server: FastifyInstance, program: Program): void {
  const stateKey = deriveKey(program.sealKey, 'sign-in state');
  const secure = isSecure(program);

  server.get('/sign-in', async (request, reply) => {
    const returnTo = localPath((request.query as Record<string, unknown>).return) ?? '/';
    const language = visitorLanguage(request);
    try {
      const { url, state, nonce, codeVerifier } = await program.tara.begin({ language });
      const startedAt = program.clock.now().getTime();
      const sealed = sealSignInState(stateKey, { state, nonce, codeVerifier, returnTo, language, startedAt });
      const { name, attributes } = signInCookie({ secure, state });
      reply.setCookie(name, sealed, attributes);
      return reply.redirect(url.href, 303);
    } catch (error) {
      if (!(error instanceof TaraUnreachable)) throw error;
      return refuse(request, reply, program, { code: error.code });
    }
  });

  server.get('/sign-in/callback', async (request, reply) => {
    const callback = new URL(request.url, program.publicUrl);
    const state = callback.searchParams.get('state') ?? '';
    const { name, attributes } = signInCookie({ secure, state });
    const begun = openSignInState(stateKey, {
      cookie: request.cookies[name],
      state,
      now: program.clock.now().getTime(),
    });
    reply.clearCookie(name, attributes);
    if (begun === null) return refuse(request, reply, program, { code: 'expired' });
    const outcome = await program.tara.finish(callback, begun);
    if (!outcome.ok) return refuse(request, reply, program, outcome.problem);
    const { identityCode, givenName, familyName } = outcome.identity;
    const secret = newSessionSecret();
    const before = secretOf(request, program);
    const { rows } = await sql<{ membership_id: string | null }>`
      select membership_id from begin_session(${`EE${identityCode}`}, ${givenName}, ${familyName},
        ${hashSessionSecret(secret)}, ${agentOf(request)}, ${begun.language})`.execute(program.door.queries);
    // The same browser's earlier session does not go on beside the new one.
    if (before !== null) await endOwn(program, before);
    keepSecret(reply, program, secret);
    return reply.redirect(rows[0]?.membership_id == null ? '/no-role' : begun.returnTo, 303);
  });

  server.post('/sign-out', async (request, reply) => {
    const secret = secretOf(request, program);
    const fields = parseFields(typeof request.body === 'string' ? request.body : '');
    // The cookie stays: it opens nothing any more, but what another tab still sends can be kept for its person.
    if (secret !== null && matchesCsrf(secret, one(fields, '_token'))) await endOwn(program, secret);
    return reply.header('clear-site-data', '"cache"').redirect('/?done=signed-out', 303);
  });

  server.post('/role', async (request, reply) => {
    const secret = secretOf(request, program);
    const fields = parseFields(typeof request.body === 'string' ? request.body : '');
    if (secret === null || !matchesCsrf(secret, one(fields, '_token'))) return reply.redirect('/', 303);
    const wanted = one(fields, 'membership');
    if (!/^[0-9a-f-]{36}$/.test(wanted)) return reply.redirect('/', 303);
    const next = newSessionSecret();
    const { rows } = await sql<{ changed: boolean }>`
      select change_role(${secret}, ${hashSessionSecret(next)}, ${wanted}) as changed`.execute(
      program.database.queries,
    );
    if (rows[0]?.changed) keepSecret(reply, program, next);
    return reply.redirect('/', 303);
  });

  addDemoChoice(server, program);
}

/** The demonstration's own TARA: its protocol, and the choice of an invented person. */
function addDemoChoice(server: FastifyInstance, program: Program): void {
  const { demo } = program;
  if (demo === null) return;
  const { provider, people } = demo;
  const gone = (reply: FastifyReply) => reply.redirect('/sign-in', 303);

  server.get(`${provider.mountPath}/choose/:uid`, async (request, reply) => {
    const details = await provider.interactionDetails(request.raw, reply.raw);
    if (details === null) return gone(reply);
    const { demoChoiceView } = await import('./demo-choice-view.tsx');
    const frame = frameFor(request, program, null);
    return sendView(request, reply, program, frame, demoChoiceView(frame, details.uid, people));
  });

  server.post(`${provider.mountPath}/choose/:uid`, async (request, reply) => {
    const fields = parseFields(typeof request.body === 'string' ? request.body : '');
    const subject = one(fields, 'subject');
    const next =
      subject === ''
        ? await provider.cancel(request.raw, reply.raw)
        : await provider.choose(request.raw, reply.raw, subject);
    return next === null ? gone(reply) : reply.redirect(next.href, 303);
  });

  // The provider reads its requests raw: in a scope of its own, where no body is parsed.
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${provider.mountPath}/*`, async (request, reply) => {
      reply.hijack();
      await provider.callback(request.raw, reply.raw);
    });
  });
}

async function endOwn(program: Program, secret: string): Promise<void> {
  try {
    await asActor(program.database, secret, { writes: true }, async (tx, actor) => {
      await sql`select end_session(${secret}, ${actor.sessionId})`.execute(tx);
    });
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw error;
  }
}

/** What the browser says of itself, as the list of one's sessions shows it. */
const agentOf = (request: FastifyRequest): string =>
  String(request.headers['user-agent'] ?? '').slice(0, 200);

async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  problem: SignInProblem,
): Promise<FastifyReply> {
  program.log.warn(
    { 'trace.id': request.id, 'event.action': 'sign-in', 'error.code': problem.code },
    'sign-in did not succeed',
  );
  const secret = secretOf(request, program);
  const frame = frameFor(request, program, secret === null ? null : await actorOrNull(program, secret));
  const status = problem.code === 'taraUnreachable' ? 503 : problem.code === 'cancelled' ? 200 : 400;
  return sendView(request, reply, program, frame, signInProblemView(frame, problem, request.id), status);
}
