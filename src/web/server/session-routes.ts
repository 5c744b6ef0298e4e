import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../database/as-actor.ts';
import { deriveKey } from '../../identity/sealing.ts';
import { csrfToken } from '../../identity/session-secret.ts';
import { actorOrNull } from './get-page.ts';
import { keeperName, type Program } from './program.ts';
import { secretOf } from './visitor.ts';

const secondsUntil = (end: Date): number => Math.max(0, Math.round((end.getTime() - Date.now()) / 1000));

/** What the browser's scripts ask of the session itself; it holds nobody's data but one's own. */
export function addSessionRoutes(server: FastifyInstance, program: Program): void {
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    say: (actor: Actor, secret: string) => object,
  ): Promise<FastifyReply> => {
    const secret = secretOf(request, program);
    const actor = secret === null ? null : await actorOrNull(program, secret);
    if (secret === null || actor === null) return reply.code(401).send({ kind: 'signed-out' });
    return reply.send(say(actor, secret));
  };

  /** How long the session lasts; asking is doing something, and so prolongs it. */
  server.get('/account/session', (request, reply) =>
    answer(request, reply, (actor, secret) => ({
      idleSeconds: secondsUntil(actor.idleEndsAt),
      absoluteSeconds: secondsUntil(actor.endsAt),
      token: csrfToken(secret),
    })),
  );

  /** The key under which this person's unsent texts lie in the browser; gone from there at sign-out. */
  server.get('/account/draft-key', (request, reply) =>
    answer(request, reply, ({ personId }) => ({
      key: deriveKey(program.sealKey, 'drafts in the browser', personId).toString('base64'),
      person: keeperName(program, personId),
    })),
  );
}
