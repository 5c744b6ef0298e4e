import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { PlanKept, RecipientsKept } from '../../database/tables/work.ts';
import type { Lisa9, QuarterlyOverview } from '../../documents/lisa-9/data.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { familyPlan, planKept, type ServicePlan } from './family-plan.ts';

/** A support plan as a document, and the language that its family speaks. */
export interface PlanDocument {
  readonly familyId: string;
  readonly language: 'et' | 'ru';
  readonly plan: Lisa9;
}

/**
 * Lisa 9 of one service as it is today, as the actor may read it: what else belongs to the plan is told to those who work
 * by it. Null where the family or the service is hidden or not there.
 */
export async function planDocument(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  serviceId: string,
  today: CivilDate,
): Promise<PlanDocument | null> {
  const plan = await familyPlan(tx, actor, familyId);
  const service = plan?.services.find(({ id }) => id === serviceId);
  if (plan === null || service === undefined) return null;
  const [head, supporters, overview] = await Promise.all([
    headOf(tx, serviceId),
    supportersDuring(tx, familyId, service, today),
    lastOverview(tx, serviceId),
  ]);
  if (head === undefined) return null;
  const atWork = actor.role === 'family_supporter' || actor.role === 'project_manager';
  return {
    familyId,
    language: head.language,
    plan: {
      familyName: plan.familyName,
      caseNumber: head.case_number,
      services: [{ kind: service.kind, child: service.child }],
      provider: head.provider ?? '',
      supporters,
      agreedOn: service.agreement,
      asOf: today,
      goals: goalsOnPaper(planKept(plan, [serviceId], today)),
      notes: atWork ? (service.notes[0]?.body ?? '') : null,
      overview,
      municipalityInvolved: plan.municipalityInvolved,
    },
  };
}

/** What was kept says the way of a contact in a word of its time. */
export const goalsOnPaper = (plan: PlanKept): Lisa9['goals'] => plan.goals as Lisa9['goals'];

/** To whom it was sent, by the names of that day. */
export const readersOf = ({ municipality, workers = [] }: RecipientsKept): string =>
  [municipality ?? '', ...workers].filter(Boolean).join(', ');

const headOf = (tx: ActorTransaction, serviceId: string) =>
  tx
    .selectFrom('services as s')
    .innerJoin('families as f', 'f.id', 's.family_id')
    .leftJoin('organisations as p', 'p.id', 's.provider_id')
    .select(['f.case_number', 'f.language', 'p.name as provider'])
    .where('s.id', '=', serviceId)
    .executeTakeFirst();

/** Whoever supported the family while the service went on, in the order in which they came. */
async function supportersDuring(
  tx: ActorTransaction,
  familyId: string,
  { agreement, ended }: ServicePlan,
  today: CivilDate,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('memberships as m', 'm.id', 'a.membership_id')
    .select('m.display_name')
    .where('a.family_id', '=', familyId)
    .where('a.began_on', '<=', ended ?? today)
    .where((one) => one.or([one('a.ended_on', 'is', null), one('a.ended_on', '>', agreement ?? today)]))
    .orderBy('a.began_on')
    .orderBy('a.id')
    .execute();
  return [...new Set(rows.map((row) => row.display_name))];
}

/** The newest text that went to the municipality about the service. */
async function lastOverview(tx: ActorTransaction, serviceId: string): Promise<QuarterlyOverview | null> {
  const row = await tx
    .selectFrom('overviews as w')
    .select(['w.sent_on', 'w.period_from', 'w.period_to', 'w.author_name', 'w.recipients'])
    .select(['w.course', 'w.progress', 'w.difficulties'])
    .where(sql<boolean>`${serviceId}::uuid = any(w.service_ids)`)
    .orderBy('w.sent_on', 'desc')
    .orderBy('w.sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    sentOn: row.sent_on,
    from: row.period_from,
    to: row.period_to,
    author: row.author_name,
    municipality: readersOf(row.recipients),
    course: row.course,
    progress: row.progress,
    difficulties: row.difficulties,
  };
}
