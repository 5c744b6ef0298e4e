import { sql } from 'kysely';
import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import type { Concern } from '../registry/page.ts';

/** Leaves the trace of a reading, a change or a denial, in the transaction in which it happens. */
export async function leaveTrace(
  tx: ActorTransaction,
  actor: Actor,
  trace: { action: string; effect: 'read' | 'change' | 'denied' | 'export'; requestId: string } & Concern,
): Promise<void> {
  const { action, effect, requestId, family = null, record = null } = trace;
  await sql`
    insert into audit (person_id, membership_id, session_id, action, effect, family_id, record_id, request_id)
    values (${actor.personId}, ${actor.membershipId}, ${actor.sessionId}, ${action}, ${effect}, ${family}, ${record},
            ${requestId})`.execute(tx);
}
