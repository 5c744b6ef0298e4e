import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import type { Concern } from '../registry/page.ts';

/** Leaves the trace of a reading, a change or a denial, in the transaction in which it happens. */
export async function leaveTrace(
  tx: ActorTransaction,
  actor: Actor,
  trace: { action: string; effect: 'read' | 'change' | 'denied' | 'export'; requestId: string } & Concern,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      person_id: actor.personId,
      membership_id: actor.membershipId,
      session_id: actor.sessionId,
      action: trace.action,
      effect: trace.effect,
      family_id: trace.family ?? null,
      record_id: trace.record ?? null,
      request_id: trace.requestId,
    })
    .execute();
}
