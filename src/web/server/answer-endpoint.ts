import type { FastifyReply, FastifyRequest } from 'fastify';
import { asActor, SessionEnded } from '../../database/as-actor.ts';
import { isLanguage } from '../../i18n/texts.ts';
import { matchesCsrf } from '../../identity/session-secret.ts';
import type { AnyEndpoint, RoleActor } from '../registry/page.ts';
import { storableIn } from '../registry/storable.ts';
import { leaveTrace } from './audit.ts';
import { mayOpen } from './get-page.ts';
import type { Program } from './program.ts';
import { secretOf } from './visitor.ts';

/** Answers a browser's script with JSON: 401 where the session ended, 404 where there is nothing for this person. */
export async function answerEndpoint(
  endpoint: AnyEndpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
): Promise<FastifyReply> {
  const secret = secretOf(request, program);
  if (secret === null) return reply.code(401).send({ kind: 'signed-out' });
  if (endpoint.method === 'POST' && !matchesCsrf(secret, request.headers['x-token'])) {
    const lasts = await lasting(program, secret);
    return reply.code(lasts ? 403 : 401).send({ kind: lasts ? 'stale' : 'signed-out' });
  }
  const params = endpoint.params.safeParse(request.params);
  const body = endpoint.body.safeParse(readJson(request.body));
  if (!params.success || !body.success) return reply.code(400).send({ kind: 'malformed' });
  try {
    const answer = await asActor(program.database, secret, { writes: endpoint.writes }, async (tx, actor) => {
      const open = mayOpen(endpoint.access, actor);
      const handled = open
        ? await endpoint.handle({
            tx,
            actor: actor as RoleActor,
            params: params.data,
            query: {},
            body: body.data,
            today: program.clock.today(),
            now: program.clock.now(),
            language: isLanguage(actor.language) ? actor.language : 'et',
          })
        : null;
      if (handled === null) {
        await leaveTrace(tx, actor, { action: endpoint.audit, effect: 'denied', requestId: request.id });
      }
      return handled;
    });
    return answer === null ? reply.code(404).send({ kind: 'nothing-there' }) : reply.send(answer);
  } catch (error) {
    if (error instanceof SessionEnded) return reply.code(401).send({ kind: 'signed-out' });
    throw error;
  }
}

function readJson(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return {};
  try {
    return storableIn(JSON.parse(body));
  } catch {
    return undefined;
  }
}

const lasting = (program: Program, secret: string): Promise<boolean> =>
  asActor(program.database, secret, { writes: false }, async () => true).catch((error) => {
    if (error instanceof SessionEnded) return false;
    throw error;
  });
