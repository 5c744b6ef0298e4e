import { asActor } from '../../database/as-actor.ts';
import type { Database } from '../../database/connect.ts';
import type { ActingActor } from '../../features/acting.ts';
import {
  type Composed,
  composeConfirmation,
  composeDigest,
  composeWaiting,
  type DigestPart,
} from '../../features/mailing/compose.ts';
import { digestOf, saysAnything } from '../../features/mailing/digest.ts';
import { unreadCount } from '../../features/notifying/own-notifications.ts';
import { stopToken } from '../../identity/stop-token.ts';
import type { Clock } from '../../platform/clock.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import { type Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import type { Outbox, Outcome, TakenMail } from './outbox.ts';

/** What sending is done with. */
export interface Post {
  readonly outbox: Outbox;
  /** As whom the program works: what a mail says is read through row policies. */
  readonly database: Database;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  readonly publicUrl: URL;
  readonly sealKey: Buffer;
}

/** Longer than any server is waited for; then another process may send the mail. */
const leaseSeconds = 120;
const firstPauseSeconds = 60;
const longestPauseSeconds = 3_600;

/** After so many tries the next one waits so long: a minute, two, four, and an hour at most. */
export const pauseAfter = (tries: number): number =>
  Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(tries - 1, 10)) * 1_000;

/**
 * Sends every mail whose time has come, one after the other. What a server does not take is tried again later: none is
 * lost, and none is sent again once the server took it, but where this process ends between the two; its id is then the
 * same.
 * @param asked ends it after the mail that is underway
 * @returns how many were sent
 */
export async function sendMails(post: Post, asked?: AbortSignal): Promise<number> {
  const { outbox, clock, log } = post;
  await outbox.plan(clock.now());
  let sent = 0;
  while (asked?.aborted !== true) {
    const mail = await outbox.take(clock.now(), leaseSeconds);
    if (mail === null) break;
    const began = performance.now();
    try {
      const outcome = await sendOne(post, mail);
      await outbox.settle(mail, outcome, clock.now());
      if (outcome === 'sent') sent += 1;
      const took = Math.round((performance.now() - began) * 1_000_000);
      log.info(
        { 'event.action': 'send-mail', 'event.outcome': outcome, 'event.duration': took },
        'a mail was seen to',
      );
    } catch (error) {
      log.warn(
        { 'event.action': 'send-mail', ...errorFields(error) },
        'a mail could not be sent and is tried again',
      );
      await outbox.postpone(mail, new Date(clock.now().getTime() + pauseAfter(mail.tries)));
    }
  }
  return sent;
}

async function sendOne(post: Post, mail: TakenMail): Promise<Outcome> {
  // A day that is over is told by the next day's digest.
  if (mail.kind === 'digest' && mail.key !== post.clock.today()) return 'overtaken';
  const stopAt =
    mail.kind === 'confirm'
      ? undefined
      : new URL(`/mail/stop/${stopToken(post.sealKey, mail.person_id, mail.kind)}`, post.publicUrl);
  const composed = await compose(post, mail, stopAt);
  if (composed === null) return 'nothing';
  try {
    await post.mailer.send({
      id: mail.id,
      to: mail.email,
      language: mail.language,
      ...composed,
      ...(stopAt === undefined ? {} : { stopAt }),
    });
    return 'sent';
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return 'refused';
  }
}

/** What the mail says to its recipient now; null where there is nothing to say any more. */
async function compose(post: Post, mail: TakenMail, stopAt: URL | undefined): Promise<Composed | null> {
  const { language } = mail;
  const { publicUrl } = post;
  if (stopAt === undefined) {
    return mail.code === null ? null : composeConfirmation(language, publicUrl, mail.code);
  }
  if (mail.kind === 'waiting') {
    const counts = await inEachRole(post, mail, (_tx, actor) => unreadCount(_tx, actor));
    return counts.some(({ found }) => found > 0) ? composeWaiting(language, publicUrl, stopAt) : null;
  }
  const today = post.clock.today();
  const digests = await inEachRole(post, mail, (tx, actor) => digestOf(tx, actor, today));
  const parts = digests
    .filter(({ found }) => saysAnything(found))
    .map(
      ({ found, organisation }): DigestPart => ({
        heading: mail.roles.length > 1 ? organisation : null,
        digest: found,
      }),
    );
  return parts.length === 0 ? null : composeDigest(parts, today, language, publicUrl, stopAt);
}

type Work<T> = (tx: Parameters<Parameters<typeof asActor>[3]>[0], actor: ActingActor) => Promise<T>;

/** Reads something as the recipient does, in each of the roles that the person holds. */
async function inEachRole<T>(
  { outbox, database }: Post,
  mail: TakenMail,
  work: Work<T>,
): Promise<{ readonly organisation: string | null; readonly found: T }[]> {
  const all: { organisation: string | null; found: T }[] = [];
  for (const { membership, organisation } of mail.roles) {
    const read = await outbox.asRecipient(mail, membership, (secret) =>
      asActor(database, secret, { writes: false }, async (tx, actor) => {
        const { membershipId } = actor;
        if (membershipId === null) return null;
        // What leaves in a mail is an export, in its recipient's name.
        const { personId: person_id, sessionId: session_id } = actor;
        const trace = { action: `mail-${mail.kind}`, effect: 'export', request_id: mail.id } as const;
        await tx
          .insertInto('audit')
          .values({ person_id, membership_id: membershipId, session_id, ...trace })
          .execute();
        return { found: await work(tx, { ...actor, membershipId }) };
      }),
    );
    if (read !== null) all.push({ organisation, found: read.found });
  }
  return all;
}
