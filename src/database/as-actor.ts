import { isDeepStrictEqual } from 'node:util';
import { AbortedTransactionError, CompiledQuery, type Transaction } from 'kysely';
import { Newest } from '../platform/newest.ts';
import type { Actor, ActorTransaction, RoleHeld } from './actor.ts';
import type { Database } from './connect.ts';
import { Narrowing } from './narrowing.ts';
import { inPipelinedTransaction } from './pipelined.ts';
import type { MembershipRole, Tables } from './tables.ts';

export type { Actor, ActorTransaction, RoleHeld } from './actor.ts';

interface Entered {
  session_id: string;
  person_id: string;
  membership_id: string | null;
  role: MembershipRole | null;
  organisation_id: string | null;
  family_id: string | null;
  language: string;
  display_name: string;
  organisation_name: string | null;
  idle_ends_at: Date;
  ends_at: Date;
  roles: RoleHeld[];
}

/** The session's secret belongs to no session that lasts. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

export interface ActorOptions {
  /**
   * `reads` lets the commit not wait for the disk: what a power cut could then lose is the trace of the last
   * half-second of reading, never something that a person wrote (docs/decisions/0004-database.md).
   */
  readonly writes: boolean;
}

const entering = 'select * from enter($1, $2)';

/** Who entered lately by which secret, as the database said then. */
const entered = new Newest<Entered>(5_000);

/** The session is not as it was when it entered before. */
class OtherThanSupposed extends Error {}

/**
 * The only door to a connection for what people do: one transaction, in the name of the session's person. What `work`
 * asks at once goes to the database at once.
 *
 * Reading does not wait until it has entered: whoever entered before is supposed to be as they were then, and what is
 * asked goes out with the entering. The database proves the session all the same, before it answers anything; and
 * nothing of what it answers is heard by `work` unless it found the very same actor. Otherwise everything is asked anew.
 * @throws SessionEnded where the secret belongs to no lasting session; nothing has then been done
 */
export async function asActor<T>(
  database: Database,
  secret: string,
  options: ActorOptions,
  work: (tx: ActorTransaction, actor: Actor) => Promise<T>,
): Promise<T> {
  const supposed = options.writes ? undefined : entered.get(secret);
  if (supposed !== undefined) {
    try {
      return await inPipelinedTransaction(database, (tx, answerOnlyIf) => {
        const found = enter(tx, secret, options);
        answerOnlyIf(
          found.then((row) => {
            if (!isDeepStrictEqual(row, supposed)) throw new OtherThanSupposed();
          }),
        );
        const actor = actorIn(supposed);
        return work(narrowed(tx, actor), actor);
      });
    } catch (error) {
      entered.delete(secret);
      if (!(error instanceof OtherThanSupposed)) throw error;
    }
  }
  return inPipelinedTransaction(database, async (tx) => {
    const found = await enter(tx, secret, options);
    if (!options.writes) entered.set(secret, found);
    const actor = actorIn(found);
    return work(narrowed(tx, actor), actor);
  });
}

const narrowed = (tx: Transaction<Tables>, actor: Actor): ActorTransaction =>
  tx.withPlugin(new Narrowing(actor)) as ActorTransaction;

async function enter(tx: Transaction<Tables>, secret: string, { writes }: ActorOptions): Promise<Entered> {
  const { rows } = await tx.executeQuery<Entered>(CompiledQuery.raw(entering, [secret, writes]));
  const found = rows[0];
  if (found === undefined) throw new SessionEnded();
  return found;
}

const actorIn = (found: Entered): Actor => ({
  sessionId: found.session_id,
  personId: found.person_id,
  membershipId: found.membership_id,
  role: found.role,
  organisationId: found.organisation_id,
  organisationName: found.organisation_name,
  familyId: found.family_id,
  language: found.language,
  displayName: found.display_name,
  idleEndsAt: found.idle_ends_at,
  endsAt: found.ends_at,
  roles: found.roles,
});

/** Two transactions waited for each other, or read what the other changed: the one that was ended may try again. */
const worthAnotherTry = new Set(['40P01', '40001']);
const tries = 4;

/**
 * `asActor` for what writes: where the database ended the transaction so that another could go on, the work is done
 * anew from its beginning. The work leaves nothing outside its transaction.
 */
export async function asActorWhole<T>(
  database: Database,
  secret: string,
  work: (tx: ActorTransaction, actor: Actor) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asActor(database, secret, { writes: true }, work);
    } catch (error) {
      // A statement that nobody waited for is heard of at the commit.
      const failure = error instanceof AbortedTransactionError ? error.cause : error;
      const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
      if (attempt === tries || typeof code !== 'string' || !worthAnotherTry.has(code)) throw error;
    }
  }
}
