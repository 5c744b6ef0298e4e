import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, type ActorTransaction, asActor, SessionEnded } from '../../database/as-actor.ts';
import { withoutWaiting } from '../../database/pipelined.ts';
import { isOwnFamily } from '../../database/predicates.ts';
import { unreadCount } from '../../features/notifying/own-notifications.ts';
import { isLanguage } from '../../i18n/texts.ts';
import { type Fields, isUuid, one } from '../registry/fields.ts';
import type {
  AnyPersonPage,
  AnyPublicPage,
  AnyRolePage,
  Ask,
  Concern,
  FormState,
  Problem,
  RoleActor,
} from '../registry/page.ts';
import { storableIn } from '../registry/storable.ts';
import { frameFor, sendView } from './answer.tsx';
import { leaveTrace } from './audit.ts';
import { sendNothingThere, withLostWords } from './errors.tsx';
import { parkedFor } from './parked.ts';
import type { Program } from './program.ts';
import { secretOf } from './visitor.ts';

type OwnPage = AnyRolePage | AnyPersonPage;

/** Whether a role page is open to the actor; a person page is to whoever is signed in. */
export function mayOpen(access: OwnPage['access'], actor: Actor): boolean {
  if (access === 'signed-in') return true;
  return actor.role !== null && actor.membershipId !== null && access.includes(actor.role);
}

/**
 * Whether the family that a page turned out to be about is one of the actor's: asked of every such page, beside what
 * its own queries and the row policies say. Goes out with the trace; nothing is shown before it is answered.
 */
export const mayReadOf = (
  tx: ActorTransaction,
  actor: Actor,
  { family, standsApart }: Concern,
): Promise<boolean> =>
  family === undefined || standsApart ? Promise.resolve(true) : isOwnFamily(tx, actor, family);

/** What a page's load and post are asked with; null where the address or its query is none of the page's. */
export function askOf(
  page: Pick<OwnPage, 'params' | 'query'>,
  request: FastifyRequest,
  program: Program,
  actor: Actor,
): Omit<Ask<unknown, unknown>, 'tx'> | null {
  const params = page.params.safeParse(request.params);
  const query = page.query.safeParse(storableIn(request.query));
  if (!params.success || !query.success) return null;
  return {
    actor: actor as RoleActor,
    params: params.data,
    query: query.data,
    today: program.clock.today(),
    now: program.clock.now(),
    language: isLanguage(actor.language) ? actor.language : 'et',
  };
}

/** A form that comes back with what was typed and why. */
export interface ComeBack {
  readonly fields: Fields;
  readonly problems: readonly Problem[];
  readonly conflict: unknown;
  readonly restored: boolean;
}

/** The address asked for, without its query. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/';

/** To the sign-in, and back here from it. */
export function sendToSignIn(reply: FastifyReply, back: string): FastifyReply {
  return reply.redirect(`/sign-in?return=${encodeURIComponent(back)}`, 303);
}

/**
 * Shows a page that belongs to somebody: one transaction in which it is loaded and its trace left; then the view.
 * @param comeBack the form as it was sent, where the page is the answer to a post that came to nothing
 */
export async function showPage(
  page: OwnPage,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
  comeBack: ComeBack | null = null,
): Promise<FastifyReply> {
  const secret = secretOf(request, program);
  if (secret === null) return sendToSignIn(reply, request.url);
  try {
    const shown = await asActor(program.database, secret, { writes: false }, async (tx, actor) => {
      const ask = mayOpen(page.access, actor) ? askOf(page, request, program, actor) : null;
      // Asked together with the page's own questions: no further trip to the database.
      const counting = countFor(tx, actor);
      const data = ask === null ? null : await page.load({ ...ask, tx });
      const unread = await counting;
      if (ask === null || data === null) {
        withoutWaiting(
          leaveTrace(tx, actor, { action: page.audit, effect: 'denied', requestId: request.id }),
        );
        return { actor, data: null, parked: null, unread, isOpen: false };
      }
      const parked =
        comeBack === null && page.post !== undefined
          ? await parkedFor(tx, program, actor, pathOf(request))
          : null;
      const concern = page.concerns(data, ask.params);
      const isOpen = mayReadOf(tx, actor, concern);
      // Where the transaction fails, that is what is told.
      withoutWaiting(isOpen);
      withoutWaiting(
        leaveTrace(tx, actor, { action: page.audit, effect: 'read', requestId: request.id, ...concern }),
      );
      return { actor, data, parked, unread, isOpen };
    });
    const frame = frameFor(request, program, shown.actor, shown.unread);
    if (shown.data === null || !(await shown.isOpen)) {
      // A form of another session may be somebody else's: whoever sits here now may not even know of the family.
      const own = comeBack?.problems.some(({ code }) => code === 'stale') ? {} : comeBack?.fields;
      return sendNothingThere(request, reply, program, frame, own);
    }
    const back =
      comeBack ??
      (shown.parked === null
        ? null
        : {
            fields: { ...shown.parked.fields, _parked: [shown.parked.id] },
            problems: [],
            conflict: null,
            restored: true,
          });
    const form = formState(back, frame.token);
    const fresh = page.view(shown.data, { ...frame, actor: shown.actor as RoleActor }, form);
    const view = form.fields === null ? fresh : withLostWords(fresh, form.fields, frame.language);
    const hasProblems = form.problems.length > 0 || form.conflict !== null;
    const status = form.conflict !== null ? 409 : form.problems.length > 0 ? 422 : 200;
    return sendView(request, reply, program, frame, view, status, hasProblems);
  } catch (error) {
    if (error instanceof SessionEnded) return sendToSignIn(reply, request.url);
    throw error;
  }
}

/** How many notifications wait for whoever acts in a role. */
function countFor(tx: ActorTransaction, actor: Actor): Promise<number | null> {
  const { membershipId } = actor;
  if (membershipId === null) return Promise.resolve(null);
  const counting = unreadCount(tx, { ...actor, membershipId });
  // Where the page's own question fails, that is what is told.
  withoutWaiting(counting);
  return counting;
}

function formState(back: ComeBack | null, token: Readonly<Record<string, string>>): FormState {
  // A form that comes back keeps its key: sent again, it is still the same form. A fresh one has its own.
  const before = one(back?.fields ?? {}, '_key');
  const key = isUuid(before) ? before : crypto.randomUUID();
  const parked = one(back?.fields ?? {}, '_parked');
  return {
    fields: back?.fields ?? null,
    problems: back?.problems ?? [],
    conflict: back?.conflict ?? null,
    restored: back?.restored ?? false,
    hidden: { ...token, _key: key, ...(isUuid(parked) ? { _parked: parked } : {}) },
  };
}

const mostKeptMails = 100;

/** Shows a page that holds nobody's data, to anybody; whoever is signed in keeps their bar. */
export async function showPublicPage(
  page: AnyPublicPage,
  request: FastifyRequest,
  reply: FastifyReply,
  program: Program,
): Promise<FastifyReply> {
  const secret = secretOf(request, program);
  const actor = secret === null ? null : await actorOrNull(program, secret);
  const frame = frameFor(request, program, actor);
  const query = page.query.safeParse(storableIn(request.query));
  if (!query.success) return sendNothingThere(request, reply, program, frame);
  const data = await page.load({
    query: query.data,
    today: frame.today,
    language: frame.language,
    anybody: program.database.queries,
    keptMails: async () => (await program.demo?.mails?.list(mostKeptMails)) ?? [],
  });
  const view = page.view(data, frame);
  const hasProblems = view.hasProblems === true;
  return sendView(request, reply, program, frame, view, hasProblems ? 422 : 200, hasProblems);
}

/** The actor of a secret, where its session lasts. */
export async function actorOrNull(program: Program, secret: string): Promise<Actor | null> {
  try {
    return await asActor(program.database, secret, { writes: false }, async (_tx, actor) => actor);
  } catch (error) {
    if (error instanceof SessionEnded) return null;
    throw error;
  }
}
