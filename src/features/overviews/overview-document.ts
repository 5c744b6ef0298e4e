import type { ActorTransaction } from '../../database/as-actor.ts';
import { keepPlan } from '../papers/kept-paper.ts';
import { goalsOnPaper, type PlanDocument, readersOf } from '../plan/plan-document.ts';
import { overviewOf } from './overview-record.ts';

/** Lisa 9 as it was sent with an overview (TK 2.1.4.5.2); null where that is hidden, not there, or went without a plan. */
export async function overviewPlanDocument(
  tx: ActorTransaction,
  overviewId: string,
): Promise<PlanDocument | null> {
  const overview = await overviewOf(tx, overviewId);
  if (overview === null || overview.plan === null) return null;
  const head = await tx
    .selectFrom('overviews as w')
    .innerJoin('families as f', 'f.id', 'w.family_id')
    .leftJoin('services as s', 's.id', 'w.service_id')
    .leftJoin('organisations as p', 'p.id', 's.provider_id')
    .select(['f.case_number', 'f.language', 'p.name as provider'])
    .where('w.id', '=', overviewId)
    .executeTakeFirst();
  if (head === undefined) return null;
  return {
    familyId: overview.familyId,
    language: head.language,
    plan: {
      familyName: overview.familyName,
      caseNumber: head.case_number,
      services: overview.services,
      provider: head.provider ?? '',
      supporters: [],
      agreedOn: null,
      asOf: overview.plan.on,
      goals: goalsOnPaper(overview.plan),
      notes: null,
      overview: {
        sentOn: overview.sentOn,
        from: overview.periodFrom,
        to: overview.periodTo,
        author: overview.author,
        municipality: readersOf(overview.recipients),
        ...overview.text,
      },
      municipalityInvolved: true,
    },
  };
}

/** Keeps the plan as it goes out with an overview, in Estonian and in its family's language. */
export async function keepOverviewPlan(tx: ActorTransaction, overviewId: string): Promise<void> {
  const made = await overviewPlanDocument(tx, overviewId);
  if (made === null) return;
  await keepPlan(tx, overviewId, made.plan, new Set(['et', made.language]));
}
