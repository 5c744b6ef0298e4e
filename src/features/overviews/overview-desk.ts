import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { ContactMode } from '../../database/tables.ts';
import { addDays, addMonths, type CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type FamilyPlan, familyPlan, type ServicePlan } from '../plan/family-plan.ts';
import type { OverviewText } from './overview-record.ts';

/** Who at the family's municipality will read what is sent, by the names registered today. */
export interface Recipients {
  readonly municipalityId: string;
  readonly municipality: string;
  readonly workers: readonly string[];
}

/** One contact since the last overview, as the writer may read it. */
export interface MaterialContact {
  readonly id: string;
  readonly heldOn: CivilDate;
  readonly mode: ContactMode;
  readonly held: boolean;
  readonly supports: readonly number[];
  /** Null where the words were not handed over to the writer. */
  readonly body: string | null;
}

export interface PreviousOverview extends OverviewText {
  readonly id: string;
  readonly sentOn: CivilDate;
}

/** All that an overview is written from. */
export interface OverviewDesk {
  readonly familyId: string;
  readonly familyName: string;
  /** Services that an overview can be about: begun, and going on or ended lately. */
  readonly services: readonly ServicePlan[];
  readonly plan: FamilyPlan;
  readonly recipients: Recipients;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly contacts: readonly MaterialContact[];
  /** The last one sent, with its text; null where there is none. */
  readonly previous: PreviousOverview | null;
  /** The one that is corrected. */
  readonly corrected: (PreviousOverview & { readonly serviceIds: readonly string[] }) | null;
}

/** An overview about a service that ended may follow for so long. */
const monthsAfterEnd = 3;

/**
 * Who is told at the municipality: nobody where the family refused, or is not one that the actor works with.
 * @param hold keeps the family as it is until the transaction ends, so that a refusal waits or is waited for
 */
export async function municipalityRecipients(
  tx: ActorTransaction,
  familyId: string,
  hold: boolean,
): Promise<Recipients | null> {
  const { rows } = await sql<{ municipality_id: string; municipality_name: string; workers: string[] }>`
    select * from municipality_recipients(${familyId}::uuid, ${hold})`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? null
    : { municipalityId: row.municipality_id, municipality: row.municipality_name, workers: row.workers };
}

/** Those who were shown, in one line, to know whether they are the same when it is sent. */
export const recipientsMark = ({ municipalityId, workers }: Recipients): string =>
  [municipalityId, ...workers].join('|');

/**
 * What an overview is written from; null where the actor may not write one: another's family, one that refused its
 * municipality (TK 2.1.3.6.4), or nothing to tell of yet.
 */
export async function overviewDesk(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  today: CivilDate,
  corrects: string | null,
  hold = false,
): Promise<OverviewDesk | null> {
  const recipients = await municipalityRecipients(tx, familyId, hold);
  if (recipients === null) return null;
  const [family, plan, sent] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name'])
      .where('f.id', '=', familyId)
      .where('f.municipality_involved', '=', true)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    familyPlan(tx, actor, familyId),
    tx
      .selectFrom('overviews')
      .select(['id', 'sent_on', 'period_from', 'period_to', 'course', 'progress', 'difficulties', 'corrects'])
      .select('service_ids')
      .where('family_id', '=', familyId)
      .orderBy('sent_on', 'desc')
      .orderBy('sent_at', 'desc')
      .execute(),
  ]);
  if (family === undefined || plan === null) return null;
  const services = plan.services.filter(
    ({ agreement, ended }) =>
      agreement !== null && (ended === null || ended >= addMonths(today, -monthsAfterEnd)),
  );
  if (services.length === 0) return null;
  const previous = sent.find((one) => one.corrects === null);
  const corrected = corrects === null ? undefined : sent.find(({ id }) => id === corrects);
  if (corrects !== null && corrected === undefined) return null;
  const [earliest = today] = services.flatMap(({ agreement }) => agreement ?? []).sort();
  const begins = previous === undefined ? earliest : addDays(previous.period_to ?? previous.sent_on, 1);
  const from = corrected?.period_from ?? (begins > today ? today : begins);
  const to = corrected?.period_to ?? today;
  return {
    familyId: family.id,
    familyName: family.name,
    services,
    plan,
    recipients,
    from,
    to,
    contacts: await contactsBetween(tx, familyId, from, to),
    previous: previous === undefined ? null : textOf(previous),
    corrected: corrected === undefined ? null : { ...textOf(corrected), serviceIds: corrected.service_ids },
  };
}

const textOf = (row: OverviewText & { id: string; sent_on: CivilDate }): PreviousOverview => ({
  id: row.id,
  sentOn: row.sent_on,
  course: row.course,
  progress: row.progress,
  difficulties: row.difficulties,
});

async function contactsBetween(
  tx: ActorTransaction,
  familyId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<MaterialContact[]> {
  const rows = await tx
    .selectFrom('contacts as k')
    .leftJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .select(['k.id', 'k.held_on', 'k.mode', 'k.outcome', 'k.supports', 'n.body'])
    .where('k.family_id', '=', familyId)
    .where('k.withdrawn_at', 'is', null)
    .where('k.held_on', '>=', from)
    .where('k.held_on', '<=', to)
    .orderBy('k.held_on')
    .orderBy('k.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    mode: row.mode,
    held: row.outcome === 'held',
    supports: row.supports,
    body: row.body,
  }));
}
