import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import { type Lisa4, lisa4 } from '../../documents/lisa-4/data.ts';
import {
  type CivilDate,
  type CivilMonth,
  type Deadline,
  firstDayOf,
  lastDayOf,
  monthOf,
  reportDeadlines,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { FormerHead } from '../month-report/former-head.ts';
import {
  appointmentColumns,
  appointmentIn,
  type Engagement,
  engagement as engagementWith,
  servedFamilies,
} from './engagement-record.ts';

/** A specialist's month with a family (TK 3.1.2). */
export interface MeetingReport {
  readonly engagement: Engagement;
  readonly report: Lisa4;
  readonly deadline: Deadline | null;
  /** In which its family would read it. */
  readonly familyLanguage: 'et' | 'ru';
}

/**
 * The month of an engagement, as its specialist, the provider's manager or the family, who signs it, may read it; null
 * for others, where there is none such, or the month has not begun.
 */
export async function meetingReport(
  tx: ActorTransaction,
  actor: ActingActor,
  engagementId: string,
  month: CivilMonth,
  today: CivilDate,
  /** Of a family that has gone to another provider, what the former one knew; for the closing of its month alone. */
  former: Pick<FormerHead, 'name' | 'caseNumber'> | null = null,
): Promise<MeetingReport | null> {
  if (month > monthOf(today)) return null;
  const engagement = await engagementWith(tx, engagementId, today);
  if (engagement === null) return null;
  const isOwn = engagement.specialistId === actor.membershipId;
  if (!isOwn && actor.role !== 'project_manager' && actor.role !== 'family_member') return null;
  const [served, family, provider, held] = await Promise.all([
    isOwn ? servedFamilies(tx, engagement.familyId) : [],
    isOwn
      ? undefined
      : tx
          .selectFrom('families as f')
          .select(['f.name', 'f.case_number'])
          .where('f.id', '=', engagement.familyId)
          .where(ownFamilies(actor, 'f'))
          .executeTakeFirst(),
    tx
      .selectFrom('organisations as o')
      .innerJoin('engagements as e', 'e.provider_id', 'o.id')
      .select('o.name')
      .where('e.id', '=', engagementId)
      .executeTakeFirst(),
    tx
      .selectFrom('appointments as a')
      .leftJoin('appointment_topics as t', 't.appointment_id', 'a.id')
      .select(appointmentColumns.map((column) => `a.${column}` as const))
      .select(['t.kinds', 't.topics', 't.next_step'])
      .where('a.engagement_id', '=', engagementId)
      .where('a.state', '=', 'held')
      .where('a.withdrawn_at', 'is', null)
      .where('a.starts_on', '>=', firstDayOf(month))
      .where('a.starts_on', '<=', lastDayOf(month))
      .execute(),
  ]);
  const familyName = served[0]?.name ?? family?.name ?? former?.name;
  if (familyName === undefined) return null;
  const head = {
    service: engagement.service,
    specialist: engagement.specialist,
    familyName,
    caseNumber: family?.case_number ?? former?.caseNumber ?? null,
    provider: provider?.name ?? '',
    month,
    madeOn: today,
  };
  const deadline = reportDeadlines({ terms: termsOf(engagement.edition), month }).find(
    ({ clause }) => clause === 'TK 3.1',
  );
  return {
    engagement,
    report: lisa4(
      head,
      held.map((row) => ({
        ...appointmentIn(row),
        kinds: row.kinds ?? [],
        topics: row.topics ?? '',
        nextStep: row.next_step ?? '',
      })),
    ),
    deadline: held.length === 0 ? null : (deadline ?? null),
    familyLanguage: served[0]?.language ?? 'et',
  };
}
