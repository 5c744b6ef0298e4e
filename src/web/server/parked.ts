import { sql } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { deriveKey, open, seal } from '../../identity/sealing.ts';
import { type Fields, parseFields } from '../registry/fields.ts';
import type { Program } from './program.ts';

const keyFor = (program: Program, personId: string) => deriveKey(program.sealKey, 'parked posts', personId);
const contextFor = (personId: string, path: string) => `parked post of ${personId} to ${path}`;

/**
 * Keeps a post that could not be carried out, its session having ended, sealed for the person whose session it was.
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

export interface Parked {
  readonly id: string;
  readonly fields: Fields;
}

/** What the person first sent to this path too late and has not sent since, if anything. */
export async function parkedFor(
  tx: ActorTransaction,
  program: Program,
  actor: Actor,
  path: string,
): Promise<Parked | null> {
  const row = await tx
    .selectFrom('parked_posts')
    .select(['id', 'sealed'])
    .where('person_id', '=', actor.personId)
    .where('path', '=', path)
    .orderBy('parked_at')
    .executeTakeFirst();
  if (row === undefined) return null;
  const body = open(keyFor(program, actor.personId), row.sealed, contextFor(actor.personId, path));
  return body === null ? null : { id: row.id, fields: parseFields(body.toString()) };
}

/** Once a form that had been parked has been sent after all, it has served; others of its path go on waiting. */
export async function forgetParked(tx: ActorTransaction, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('parked_posts').where('person_id', '=', actor.personId).where('id', '=', id).execute();
}
