import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { planKept } from '../plan/family-plan.ts';
import type { OverviewDesk } from './overview-desk.ts';
import { keepOverviewPlan } from './overview-document.ts';
import type { OverviewInput } from './overview-form.ts';

/**
 * Sends an overview into the municipality's workspace: from this commit on its workers read it, under their own row
 * policies, and the obligation is met (TK 2.1.3.6.2, TK 2.1.4.5.2). What was sent does not change any more.
 * @param desk as it was loaded in this very transaction, with the family held: a refusal that comes at the same moment
 * comes wholly before, and then there is no desk, or wholly after, and then takes away the municipality's key
 * @returns the overview's id
 */
export async function sendOverview(
  tx: ActorTransaction,
  actor: ActingActor,
  desk: OverviewDesk,
  { serviceIds, course, progress, difficulties }: OverviewInput,
  today: CivilDate,
): Promise<string> {
  const id = crypto.randomUUID();
  const [first = ''] = serviceIds;
  const about = desk.services.filter((service) => serviceIds.includes(service.id));
  const withPlan = about.some(({ kind }) => kind === 'needs-based');
  const { municipalityId, municipality, workers } = desk.recipients;
  await tx
    .insertInto('overviews')
    .values({
      id,
      family_id: desk.familyId,
      service_id: first,
      service_ids: [...serviceIds],
      sent_on: today,
      with_plan: withPlan,
      author_id: actor.membershipId,
      period_from: desk.from,
      period_to: desk.to,
      course,
      progress,
      difficulties,
      plan: withPlan ? JSON.stringify(planKept(desk.plan, serviceIds, today)) : null,
      recipients: JSON.stringify({ municipality, workers }),
      corrects: desk.corrected?.id ?? null,
    })
    .execute();
  if (withPlan) await keepOverviewPlan(tx, id);
  await notify(tx, {
    to: { organisation: municipalityId, role: 'child_protection_worker' },
    kind: 'overview-received',
    path: `/overviews/${id}`,
    key: `overview ${id}`,
  });
  return id;
}
