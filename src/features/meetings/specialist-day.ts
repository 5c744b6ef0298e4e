import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import {
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  type Deadline,
  firstDayOf,
  lastDayOf,
  monthOf,
  reportDeadlines,
  type SessionVolume,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import {
  type Appointment,
  appointmentColumns,
  appointmentIn,
  type Engagement,
  ownEngagements,
  type ServedFamily,
  servedFamilies,
} from './engagement-record.ts';
import { familySessions, openBases } from './family-sessions.ts';

/** An engagement as its specialist's day shows it. */
export interface EngagementToday {
  readonly engagement: Engagement;
  readonly family: ServedFamily;
  /** Booked, not held yet: the earliest first. Those of days gone by wait to be logged. */
  readonly booked: readonly Appointment[];
  readonly lastHeld: CivilDate | null;
  /** What the family may still have of this service on the day. */
  readonly volumes: readonly SessionVolume[];
  /** The month whose report is due next, where anything was held in it. */
  readonly report: { readonly month: CivilMonth; readonly deadline: Deadline } | null;
}

export interface SpecialistDay {
  /** Those that need something first. */
  readonly engagements: readonly EngagementToday[];
}

/** The acting specialist's day: whom they serve, what is due, and what is booked. */
export async function specialistDay(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<SpecialistDay> {
  const [engagements, families] = await Promise.all([ownEngagements(tx, actor, today), servedFamilies(tx)]);
  const reported = addMonthsTo(monthOf(today), -1);
  const rows =
    engagements.length === 0
      ? []
      : await tx
          .selectFrom('appointments')
          .select(appointmentColumns)
          .where('engagement_id', '=', anyOf(engagements.map(({ id }) => id)))
          .where('state', 'in', ['booked', 'held'])
          .where('withdrawn_at', 'is', null)
          .orderBy('starts_on')
          .orderBy('starts_at')
          .execute();
  const signed = new Set(
    (
      await tx
        .selectFrom('signed_reports')
        .select('engagement_id')
        .where('month', '=', reported)
        .where('author_id', '=', actor.membershipId)
        .where('superseded', '=', false)
        .where('changed', '=', false)
        .execute()
    ).map(({ engagement_id }) => engagement_id),
  );
  const appointments = rows.map(appointmentIn);
  const byId = new Map(families.map((family) => [family.id, family]));
  const found: EngagementToday[] = [];
  for (const engagement of engagements) {
    const family = byId.get(engagement.familyId);
    if (family === undefined) continue;
    const own = appointments.filter((one) => one.engagementId === engagement.id);
    const held = own.filter(({ state }) => state === 'held');
    const known = engagement.endedOn === null ? await familySessions(tx, family.id) : null;
    found.push({
      engagement,
      family,
      booked: own.filter(({ state }) => state === 'booked'),
      lastHeld: held.at(-1)?.on ?? null,
      volumes: known === null ? [] : openBases(known, engagement.edition, engagement.service, today),
      report: signed.has(engagement.id) ? null : reportOf(engagement, held, reported, today),
    });
  }
  return { engagements: found.sort((a, b) => pressing(b, today) - pressing(a, today)) };
}

/** Of the month that is over and is not signed, until its deadline has passed. */
function reportOf(
  engagement: Engagement,
  held: readonly Appointment[],
  month: CivilMonth,
  today: CivilDate,
): EngagementToday['report'] {
  const wasHeld = held.some(({ on }) => on >= firstDayOf(month) && on <= lastDayOf(month));
  const deadline = reportDeadlines({ terms: termsOf(engagement.edition), month }).find(
    ({ clause }) => clause === 'TK 3.1',
  );
  return wasHeld && deadline !== undefined && today <= deadline.due ? { month, deadline } : null;
}

/** How much an engagement asks of its specialist: a contact that is due, a meeting to log or to answer for. */
function pressing({ engagement, booked, report }: EngagementToday, today: CivilDate): number {
  const clock = engagement.endedOn === null ? engagement.clock?.status : undefined;
  return (
    (clock === 'missed' ? 8 : clock === 'due' ? 4 : 0) +
    (booked.some(({ on, cancelAskedOn }) => on < today || cancelAskedOn !== null) ? 3 : 0) +
    (report === null ? 0 : 2) +
    (engagement.endedOn === null ? 1 : 0)
  );
}
