import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Ration, takeAllowance } from '../../database/allowance/allowance.ts';
import { clientOf } from '../../database/allowance/client.ts';
import { deriveKey } from '../../identity/sealing.ts';
import { errorFields } from '../../platform/log.ts';
import { projectFolder } from '../../platform/project-folder.ts';
import type { Program } from '../server/program.ts';
import { Answerers, type Limits } from './answerers.ts';
import { type Reply, refusal } from './reply.ts';

/** What a text of questions may weigh at most, in bytes. */
export const largestText = 1_000_000;

/** Requests of one client, whatever they ask. */
export const rulesRation: Ration = { bucket: 'rules', most: 1_200, everySeconds: 60 };

export const rulesPath = '/api/v1/rules';
export const openApiPath = '/api/v1/openapi.json';

type Given = Pick<Program, 'database' | 'log' | 'sealKey'>;

/**
 * The rules, asked by other programs (docs/openapi.json): nobody signs in and nothing is kept. What was asked is
 * about people, so the log tells how many questions came and how long they took, and nothing of them.
 */
export function addRulesApi(server: FastifyInstance, program: Given): void {
  addRulesApiWith(server, program, {});
}

/** The same under other limits. */
export function addRulesApiWith(
  server: FastifyInstance,
  program: Given,
  limits: { readonly answerers?: Partial<Limits>; readonly ration?: Ration },
): void {
  const ration = limits.ration ?? rulesRation;
  const answerers = new Answerers(limits.answerers);
  const clientKey = deriveKey(program.sealKey, 'clients of open interfaces');
  const clientFrom = (request: FastifyRequest) => clientOf(request.ip, clientKey);
  const description = readFileSync(join(projectFolder, 'docs/openapi.json'), 'utf8');
  const config = { forPrograms: true } as const;

  // In a scope of its own: here every answer is JSON, whatever went wrong.
  server.register(async (scope) => {
    scope.addHook('onListen', async () => answerers.warm());
    scope.addHook('onClose', () => answerers.close());
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler(async (error: FastifyError, request, reply) => {
      const known = refusals[error.statusCode ?? 500];
      if (known !== undefined) return send(reply, known);
      program.log.error({ 'trace.id': request.id, ...errorFields(error) }, 'questions failed');
      return send(reply, refusal(500, 'could not be answered; the fault is ours'));
    });

    scope.get(openApiPath, async (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=300')
        .type('application/json; charset=utf-8')
        .send(description),
    );

    scope.post(rulesPath, {
      config,
      bodyLimit: largestText,
      onRequest: async (request, reply) => {
        const wait = await takeAllowance(program.database, ration, clientFrom(request));
        if (wait > 0) return send(reply.header('retry-after', wait), tooOften);
      },
      handler: async (request, reply) => {
        const began = performance.now();
        const answered = await answerTo(request);
        program.log.info(
          {
            'trace.id': request.id,
            'url.path': rulesPath,
            'rules.questions': answered.questions,
            'event.duration': Math.round((performance.now() - began) * 1_000_000),
          },
          'questions answered',
        );
        return send(answered === busy ? reply.header('retry-after', 1) : reply, answered);
      },
    });

    scope.route({
      method: ['GET', 'PUT', 'PATCH', 'DELETE'],
      url: rulesPath,
      config,
      // Before the body, of which nothing will be read.
      onRequest: async (_request, reply) => send(reply.header('allow', 'POST'), onlyPost),
      handler: () => onlyPost,
    });
  });

  async function answerTo(request: FastifyRequest): Promise<Reply> {
    // Only a request without a body comes here without its type having been looked at.
    if (!(request.body instanceof Buffer)) return isJson(request) ? noJson : otherType;
    const text = textOf(request.body);
    if (text === null) return noJson;
    const answered = await answerers.answer(text);
    if (answered === 'too-many-waiting') return busy;
    if (answered !== 'too-long') return answered;
    await takeAllowance(program.database, ration, clientFrom(request), ration.most);
    return tooLong;
  }
}

const noJson = refusal(400, 'is not JSON');
const onlyPost = refusal(405, 'questions are asked by POST');
const otherType = refusal(415, 'is not application/json');
const tooLong = refusal(422, 'takes too long to answer; ask about less at once');
const tooOften = refusal(429, 'asks too often; ask again after the seconds of Retry-After');
const busy = refusal(503, 'too many questions are waiting; ask again in a moment');
const refusals: Readonly<Record<number, Reply>> = {
  400: noJson,
  413: refusal(413, `is larger than ${largestText} bytes`),
  415: otherType,
};

const send = (reply: FastifyReply, { status, body }: Reply): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(body);

const isJson = (request: FastifyRequest): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
