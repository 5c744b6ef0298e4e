import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor, ActorTransaction } from './actor.ts';

/** One of these ids: one statement whatever their number, so that it stays prepared. */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => sql`any(${[...ids]}::uuid[])`;

/**
 * The row policy of `families`, said again in the query so that the planner uses an index; it can narrow what the
 * policy lets through, never widen it.
 * @param table the name or alias under which families stand in the query
 */
export function ownFamilies(actor: Actor, table: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  switch (actor.role) {
    case 'family_supporter':
      // Not by supporter_keys: array operators may leak, so under row security no index serves them.
      return sql<SqlBool>`${column('id')} in (
        select family_id from assignments where membership_id = ${actor.membershipId} and ended_on is null)`;
    case 'project_manager':
      return sql<SqlBool>`${column('provider_id')} = ${actor.organisationId}`;
    case 'child_protection_worker':
      return sql<SqlBool>`${column('municipality_key')} = ${actor.organisationId}`;
    case 'family_member':
      return sql<SqlBool>`${column('id')} = ${actor.familyId}`;
    case 'commissioner_officer':
      return sql<SqlBool>`true`;
    case 'mentor':
    case 'psychologist':
    case 'supervisor':
    case 'group_leader':
    case null:
      return sql<SqlBool>`false`;
  }
}

/** One of these texts, likewise. */
export const anyText = (texts: readonly string[]): RawBuilder<string> => sql`any(${[...texts]}::text[])`;
/** Whether the family is among those whose pages the actor may open, as the queries themselves say it. */
export async function isOwnFamily(tx: ActorTransaction, actor: Actor, familyId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('families as f')
    .select('f.id')
    .where('f.id', '=', familyId)
    .where(ownFamilies(actor, 'f'))
    .executeTakeFirst();
  return found !== undefined;
}

function keyOf({ role, membershipId, familyId, organisationId }: Actor): string | null {
  switch (role) {
    case null:
      return null;
    case 'family_supporter':
    case 'mentor':
    case 'psychologist':
    case 'supervisor':
    case 'group_leader':
      return membershipId;
    case 'family_member':
      return familyId;
    default:
      return organisationId;
  }
}

/** The keys with which the actor opens rows, as the database reckons them itself from the session (acting_keys). */
export function keysOf(actor: Actor): readonly string[] {
  const key = keyOf(actor);
  return key === null ? [] : [key];
}

/**
 * What is opened by a list of keys on its row, or by its provider, in a question that is written as SQL; those that are
 * built are narrowed by `Narrowing`.
 */
function heldBy(actor: Actor, table: string, list: string): RawBuilder<SqlBool> {
  const [listed, provider] = [sql.ref(`${table}.${list}`), sql.ref(`${table}.provider_id`)];
  return sql<SqlBool>`(${listed} || array[${provider}]) && ${[...keysOf(actor)]}::uuid[]`;
}

/** The words of contacts: for their author, whom they were handed over to, and the provider's manager. */
export const readableWords = (actor: Actor, table: string): RawBuilder<SqlBool> =>
  heldBy(actor, table, 'reader_keys');

/** What the family's supporters and their provider read of their own work. */
export const readableAtWork = (actor: Actor, table: string): RawBuilder<SqlBool> =>
  heldBy(actor, table, 'supporter_keys');
