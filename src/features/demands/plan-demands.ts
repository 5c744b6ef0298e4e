import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { PlanKept } from '../../database/tables/work.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { familyPlan, planKept } from '../plan/family-plan.ts';

export const demandReasonLimit = 2_000;
export const summaryLimit = 20_000;

/** TK 2.1.4.6: a demand of the commissioner, and what was handed over. */
export interface PlanDemand {
  readonly id: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly serviceId: string;
  readonly demandedOn: CivilDate;
  readonly demandedBy: string;
  readonly officerId: string;
  readonly reason: string;
  readonly handedOn: CivilDate | null;
  readonly handedBy: string;
  readonly summary: string;
  readonly plan: PlanKept | null;
}

const rowsFrom = (tx: ActorTransaction) =>
  tx
    .selectFrom('plan_demands as d')
    .innerJoin('families as f', 'f.id', 'd.family_id')
    .leftJoin('memberships as m', 'm.id', 'd.handed_by')
    .select([
      'd.id',
      'd.family_id',
      'f.name',
      'd.service_id',
      'd.demanded_on',
      'd.author_name',
      'd.author_id',
    ])
    .select(['d.reason', 'd.handed_on', 'm.display_name', 'd.summary', 'd.plan']);
type Row = Awaited<ReturnType<ReturnType<typeof rowsFrom>['executeTakeFirstOrThrow']>>;

const demandIn = (row: Row): PlanDemand => ({
  id: row.id,
  familyId: row.family_id,
  familyName: row.name,
  serviceId: row.service_id,
  demandedOn: row.demanded_on,
  demandedBy: row.author_name,
  officerId: row.author_id,
  reason: row.reason,
  handedOn: row.handed_on,
  handedBy: row.display_name ?? '',
  summary: row.summary,
  plan: row.plan,
});

/** A demand; null where it is hidden or not there. */
export async function planDemand(tx: ActorTransaction, demandId: string): Promise<PlanDemand | null> {
  const row = await rowsFrom(tx).where('d.id', '=', demandId).executeTakeFirst();
  return row === undefined ? null : demandIn(row);
}

export interface DemandsOfFamily {
  readonly familyId: string;
  readonly familyName: string;
  /** Needs-based services, of which a summary can be demanded. */
  readonly services: readonly {
    readonly id: string;
    readonly agreement: CivilDate | null;
    readonly ended: CivilDate | null;
  }[];
  /** Newest first. */
  readonly demands: readonly PlanDemand[];
}

/** What was demanded of a family's work; null where the actor may not read the family, or has no needs-based support. */
export async function demandsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<DemandsOfFamily | null> {
  const [family, services, rows] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('services as s')
      .leftJoin('agreements as a', 'a.service_id', 's.id')
      .select(['s.id', 's.ended_on', 'a.signed_on'])
      .where('s.family_id', '=', familyId)
      .where('s.kind', '=', 'needs-based')
      .orderBy('a.signed_on', (by) => by.desc().nullsLast())
      .orderBy('s.id')
      .execute(),
    rowsFrom(tx).where('d.family_id', '=', familyId).orderBy('d.demanded_at', 'desc').execute(),
  ]);
  if (family === undefined || services.length === 0) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    services: services.map((row) => ({ id: row.id, agreement: row.signed_on, ended: row.ended_on })),
    demands: rows.map(demandIn),
  };
}

/** The commissioner demands a summary of the work; the family's supporters and its provider's managers are told. */
export async function demandPlan(
  tx: ActorTransaction,
  actor: ActingActor,
  of: { readonly familyId: string; readonly serviceId: string },
  reason: string,
  today: CivilDate,
): Promise<string> {
  const id = crypto.randomUUID();
  const [, family] = await Promise.all([
    tx
      .insertInto('plan_demands')
      .values({
        id,
        family_id: of.familyId,
        service_id: of.serviceId,
        author_id: actor.membershipId,
        demanded_on: today,
        reason,
      })
      .execute(),
    tx
      .selectFrom('families')
      .select(['provider_id', 'supporter_keys'])
      .where('id', '=', of.familyId)
      .executeTakeFirstOrThrow(),
  ]);
  const waits = { kind: 'plan-demanded', path: `/demands/${id}`, key: `demand ${id}` } as const;
  for (const membership of family.supporter_keys) await notify(tx, { ...waits, to: { membership } });
  if (family.provider_id !== null) {
    await notify(tx, { ...waits, to: { organisation: family.provider_id, role: 'project_manager' } });
  }
  return id;
}

/**
 * Hands over the summary with the plan as it is; it does not change afterwards.
 * @returns false where it was handed over meanwhile, or is not the actor's to hand over
 */
export async function handOverPlan(
  tx: ActorTransaction,
  actor: ActingActor,
  demand: PlanDemand,
  summary: string,
  today: CivilDate,
): Promise<boolean> {
  const plan = await familyPlan(tx, actor, demand.familyId);
  if (plan === null) return false;
  const handed = await tx
    .updateTable('plan_demands')
    .set({
      handed_on: today,
      handed_by: actor.membershipId,
      summary,
      plan: JSON.stringify(planKept(plan, [demand.serviceId], today)),
    })
    .where('id', '=', demand.id)
    .where('handed_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (handed === undefined) return false;
  await notify(tx, {
    to: { membership: demand.officerId },
    kind: 'plan-received',
    path: `/demands/${demand.id}`,
    key: `demand ${demand.id} handed over`,
  });
  return true;
}
