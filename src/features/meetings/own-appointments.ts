import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf, keysOf } from '../../database/predicates.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type Appointment, appointmentColumns, appointmentIn } from './engagement-record.ts';

/** An own meeting, with whom it is: nothing else of the family. */
export interface OwnAppointment extends Appointment {
  readonly specialist: string;
}

/**
 * The acting person's own meetings between two days, both included: those that a specialist holds, or those that a
 * family is booked for. Cancelled and withdrawn ones are not among them. Names of families are not told here.
 */
export async function ownAppointments(
  tx: ActorTransaction,
  actor: ActingActor,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly OwnAppointment[]> {
  const mine = actor.role === 'family_member' ? 'a.family_id' : 'a.membership_id';
  const rows = await tx
    .selectFrom('appointments as a')
    .innerJoin('engagements as e', 'e.id', 'a.engagement_id')
    .select(appointmentColumns.map((column) => `a.${column}` as const))
    .select('e.specialist_name')
    .where(mine, '=', anyOf(keysOf(actor)))
    .where('a.starts_on', '>=', from)
    .where('a.starts_on', '<=', to)
    .where('a.state', 'in', ['booked', 'held', 'missed'])
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.starts_on')
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({ ...appointmentIn(row), specialist: row.specialist_name }));
}
