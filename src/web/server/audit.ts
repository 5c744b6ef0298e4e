import { CompiledQuery } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import type { Concern } from '../registry/page.ts';

const leaving = `
  insert into audit (person_id, membership_id, session_id, action, effect, family_id, record_id, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Leaves the trace of a reading, a change or a denial, in the transaction in which it happens. */
export async function leaveTrace(
  tx: ActorTransaction,
  actor: Actor,
  trace: { action: string; effect: 'read' | 'change' | 'denied' | 'export'; requestId: string } & Concern,
): Promise<void> {
  const { action, effect, requestId, family = null, record = null } = trace;
  const who = [actor.personId, actor.membershipId, actor.sessionId];
  await tx.executeQuery(CompiledQuery.raw(leaving, [...who, action, effect, family, record, requestId]));
}
