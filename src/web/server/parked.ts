import { sql } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { deriveKey, open, seal } from '../../identity/sealing.ts';
import { type Fields, parseFields } from '../registry/fields.ts';
import type { Program } from './program.ts';

const keyFor = (program: Program, personId: string) => deriveKey(program.sealKey, 'parked posts', personId);
const contextFor = (personId: string, path: string) => `parked post of ${personId} to ${path}`;

/**
 * Keeps a post whose session has ended, sealed for the person whose session it was.
 * @returns false where nobody is known to have held the secret within the last thirty days
 */
export async function parkPost(
  program: Program,
  secret: string,
  path: string,
  body: string,
): Promise<boolean> {
  const queries = program.database.queries;
  const owner = await sql<{ id: string | null }>`select owner_of_ended_session(${secret}) as id`.execute(
    queries,
  );
  const personId = owner.rows[0]?.id ?? null;
  if (personId === null) return false;
  const sealed = seal(keyFor(program, personId), body, contextFor(personId, path));
  const parked = await sql<{
    done: boolean;
  }>`select park_post(${secret}, ${path}, ${sealed}) as done`.execute(queries);
  return parked.rows[0]?.done === true;
}

/** What the person last sent to this path too late, if anything. */
export async function parkedFor(
  tx: ActorTransaction,
  program: Program,
  actor: Actor,
  path: string,
): Promise<Fields | null> {
  const row = await tx
    .selectFrom('parked_posts')
    .select('sealed')
    .where('person_id', '=', actor.personId)
    .where('path', '=', path)
    .orderBy('parked_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const body = open(keyFor(program, actor.personId), row.sealed, contextFor(actor.personId, path));
  return body === null ? null : parseFields(body.toString());
}

/** Once the form has been sent after all, what was parked for its path has served. */
export async function forgetParked(tx: ActorTransaction, actor: Actor, path: string): Promise<void> {
  await tx
    .deleteFrom('parked_posts')
    .where('person_id', '=', actor.personId)
    .where('path', '=', path)
    .execute();
}
