import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  type ActorTransaction,
  asActor,
  asActorWhole,
  SessionEnded,
} from '../../database/as-actor.ts';
import { settleKey, takeKey } from '../../database/once.ts';
import { withoutWaiting } from '../../database/pipelined.ts';
import { matchesCsrf } from '../../identity/session-secret.ts';
import { errorFields } from '../../platform/log.ts';
import { type Fields, isUuid, one, parseFields } from '../registry/fields.ts';
import { type Posted, parseMultipart } from '../registry/multipart.ts';
import type { AnyPersonPage, AnyRolePage, Outcome, Sent } from '../registry/page.ts';
import { frameFor } from './answer.tsx';
import { leaveTrace } from './audit.ts';
import { sendFailure, sendNothingThere, sendSessionEnded } from './errors.tsx';
import { askOf, mayOpen, pathOf, sendToSignIn, showPage } from './get-page.ts';
import { forgetParked, parkPost } from './parked.ts';
import type { Program } from './program.ts';
import { secretOf } from './visitor.ts';

type OwnPage = AnyRolePage | AnyPersonPage;

/** Takes the transaction back: whatever the command wrote before it came to nothing is not done. */
class TakenBack extends Error {
  readonly outcome: Exclude<Outcome, { kind: 'done' }>;
  readonly actor: Actor;
  constructor(outcome: Exclude<Outcome, { kind: 'done' }>, actor: Actor) {
    super('the command came to nothing');
    this.outcome = outcome;
    this.actor = actor;
  }
}

/** Whether the browser's script asked, which wants the outcome as data. */
const fromScript = (request: FastifyRequest): boolean => request.headers.accept === 'application/json';

const withDone = (to: string, tell: string | undefined): string => {
  if (tell === undefined) return to;
  const [address = '', place] = to.split('#', 2);
  const told = `${address}${address.includes('?') ? '&' : '?'}done=${tell}`;
  return place === undefined ? told : `${told}#${place}`;
};

/** Carries out a page's post: once, whole or not at all, with nothing lost of what was typed. */
export async function carryOut(
  page: OwnPage,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
): Promise<FastifyReply> {
  const { fields, file, whole } = await postedIn(page, request);
  const secret = secretOf(request, program);
  const late = { ...whereItStands(page, request, fields), fields };
  if (secret === null) return keepForLater(request, reply, program, { ...late, secret });
  const key = one(fields, '_key');
  const comeBack = { fields, problems: [], conflict: null, restored: false };
  if (!whole || !matchesCsrf(secret, one(fields, '_token')) || !isUuid(key)) {
    return keepAndShow(page, request, reply, program, { ...late, secret });
  }
  try {
    const prepared = await prepare(page, request, program, secret, fields);
    const location = await asActorWhole(program.database, secret, (tx, actor) =>
      act(page, request, program, tx, actor, { fields, file, prepared, key }),
    );
    if (fromScript(request)) return reply.send({ location });
    return reply.redirect(location, 303);
  } catch (error) {
    if (error instanceof SessionEnded) {
      return keepForLater(request, reply, program, { ...late, secret });
    }
    if (!(error instanceof TakenBack)) {
      program.log.error(
        { 'trace.id': request.id, 'event.action': page.post?.audit ?? '', ...errorFields(error) },
        'a form failed',
      );
      if (fromScript(request)) return reply.code(500).send({ requestId: request.id });
      return sendFailure(request, reply, program, frameFor(request, program, null), fields);
    }
    const { outcome } = error;
    if (outcome.kind === 'nothing-there') {
      return denied(page, request, reply, program, secret, error.actor, fields);
    }
    if (fromScript(request))
      return reply.code(outcome.kind === 'conflict' ? 409 : 422).send({ kind: outcome.kind });
    return showPage(page, request, reply, program, {
      ...comeBack,
      problems: outcome.kind === 'problems' ? outcome.problems : [],
      conflict: outcome.kind === 'conflict' ? outcome.conflict : null,
    });
  }
}

/** A form of either kind; a file is only taken where the page says so. */
async function postedIn(page: OwnPage, request: FastifyRequest): Promise<Posted> {
  if (typeof request.body === 'string') return { fields: parseFields(request.body), file: null, whole: true };
  const nothing = { fields: {}, file: null, whole: false };
  if (!Buffer.isBuffer(request.body) || page.post?.takesFile === undefined) return nothing;
  return (await parseMultipart(request.body, request.headers['content-type'] ?? '')) ?? nothing;
}

/** The page where the form stands, and the form as it can be kept for its writer there: a file is chosen again. */
function whereItStands(
  page: OwnPage,
  request: FastifyRequest,
  fields: Fields,
): { back: string; body: string } {
  const elsewhere = page.post?.formAt?.(fields) ?? null;
  if (elsewhere !== null) return { back: elsewhere.address, body: bodyOf(elsewhere.fields) };
  const body = typeof request.body === 'string' ? request.body : bodyOf(fields);
  return { back: pathOf(request), body };
}

const bodyOf = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ).toString();

async function prepare(
  page: OwnPage,
  request: FastifyRequest,
  program: Program,
  secret: string,
  fields: Fields,
): Promise<unknown> {
  const preparation = page.post?.prepare;
  if (preparation === undefined) return null;
  const make = await asActor(program.database, secret, { writes: false }, async (tx, actor) => {
    const ask = mayOpen(page.access, actor) ? askOf(page, request, program, actor) : null;
    return ask === null ? null : preparation.read({ ...ask, tx, fields });
  });
  return make === null ? null : make();
}

async function act(
  page: OwnPage,
  request: FastifyRequest,
  program: Program,
  tx: ActorTransaction,
  actor: Actor,
  sent: Sent & { readonly key: string },
): Promise<string> {
  const { post } = page;
  const ask = mayOpen(page.access, actor) ? askOf(page, request, program, actor) : null;
  if (ask === null || post === undefined) throw new TakenBack({ kind: 'nothing-there' }, actor);
  const before = await takeKey(tx, actor.personId, sent.key, post.audit);
  if (before !== null) return before.location;
  const { fields, file, prepared } = sent;
  const outcome = await post.act({ ...ask, tx, fields, file, prepared });
  if (outcome.kind !== 'done') throw new TakenBack(outcome, actor);
  const location = withDone(outcome.to, outcome.tell);
  withoutWaiting(settleKey(tx, actor.personId, sent.key, location));
  const parked = one(sent.fields, '_parked');
  if (isUuid(parked)) withoutWaiting(forgetParked(tx, actor, parked));
  withoutWaiting(
    leaveTrace(tx, actor, {
      action: post.audit,
      effect: 'change',
      requestId: request.id,
      ...post.concerns(ask.params),
    }),
  );
  return location;
}

/** A form that cannot be carried out now. */
interface Late {
  /** The address of the page where it stands. */
  readonly back: string;
  readonly body: string;
  readonly fields: Fields;
}

const park = (program: Program, secret: string, { back, body }: Late): Promise<boolean> =>
  parkPost(program, secret, back.split(/[?#]/, 1)[0] ?? '/', body);

/** The session has ended: the form waits, sealed, for its writer to be back; or else its writer has it to copy. */
async function keepForLater(
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  late: Late & { readonly secret: string | null },
): Promise<FastifyReply> {
  const kept = late.secret !== null && (await park(program, late.secret, late));
  if (fromScript(request)) {
    return reply.code(401).send({ signIn: `/sign-in?return=${encodeURIComponent(late.back)}`, kept });
  }
  return kept ? sendToSignIn(reply, late.back) : sendSessionEnded(request, reply, program, late.fields);
}

/** The form is of another session of this browser, or none: it is shown again as it was, never carried out. */
async function keepAndShow(
  page: OwnPage,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  late: Late & { readonly secret: string },
): Promise<FastifyReply> {
  const lasts = await asActor(program.database, late.secret, { writes: false }, async () => true).catch(
    (error) => {
      if (error instanceof SessionEnded) return false;
      throw error;
    },
  );
  if (!lasts) return keepForLater(request, reply, program, late);
  if (fromScript(request)) return reply.code(403).send({ kind: 'stale' });
  if (late.back !== pathOf(request)) {
    const kept = await park(program, late.secret, late);
    return kept ? reply.redirect(late.back, 303) : sendSessionEnded(request, reply, program, late.fields);
  }
  return showPage(page, request, reply, program, {
    fields: late.fields,
    problems: [{ code: 'stale' }],
    conflict: null,
    restored: false,
  });
}

async function denied(
  page: OwnPage,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  secret: string,
  actor: Actor,
  fields: Fields,
): Promise<FastifyReply> {
  await asActor(program.database, secret, { writes: true }, (tx) =>
    leaveTrace(tx, actor, {
      action: page.post?.audit ?? page.audit,
      effect: 'denied',
      requestId: request.id,
    }),
  );
  if (fromScript(request)) return reply.code(404).send({ kind: 'nothing-there' });
  return sendNothingThere(request, reply, program, frameFor(request, program, actor), fields);
}
