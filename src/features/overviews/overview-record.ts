import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { PlanKept, RecipientsKept } from '../../database/tables/work.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

/** What an overview says (TK 2.1.3.6.2). */
export interface OverviewText {
  readonly course: string;
  readonly progress: string;
  readonly difficulties: string;
}

export interface ServiceNamed {
  readonly kind: 'adaptation' | 'needs-based';
  readonly child: string | null;
}

export interface OverviewRow {
  readonly id: string;
  readonly familyId: string;
  readonly sentOn: CivilDate;
  readonly periodFrom: CivilDate | null;
  readonly periodTo: CivilDate | null;
  readonly author: string;
  readonly withPlan: boolean;
  readonly corrects: string | null;
  readonly services: readonly ServiceNamed[];
  /** A question of the municipality waits for its answer. */
  readonly waits: boolean;
  /** Who at the municipality opened it; nobody for a reader who is not told. */
  readonly opened: readonly { readonly name: string; readonly on: CivilDate }[];
}

export interface Overview extends OverviewRow {
  readonly familyName: string;
  readonly text: OverviewText;
  readonly plan: PlanKept | null;
  readonly recipients: RecipientsKept;
  /** The one that was sent before it about one of the same services; null where there is none with a text. */
  readonly before: (OverviewText & { readonly id: string; readonly sentOn: CivilDate }) | null;
  /** A newer text that corrects this one. */
  readonly correctedBy: string | null;
  readonly messages: readonly OverviewMessage[];
  /** Those who are told when the municipality writes. */
  readonly supporters: readonly string[];
  /** The municipality that reads it now; null where it no longer does. */
  readonly municipalityId: string | null;
}

export interface OverviewMessage {
  readonly id: string;
  readonly side: 'municipality' | 'provider';
  readonly author: string;
  readonly body: string;
  readonly asks: boolean;
  readonly on: CivilDate;
  readonly at: Date;
}

/** Whether the last word is a question of the municipality. */
export const waitsForAnswer = sql<boolean>`coalesce((
  select m.side = 'municipality' and m.asks from overview_messages m
   where m.overview_id = w.id order by m.written_at desc, m.id limit 1), false)`;

export const servicesNamed = sql<ServiceNamed[]>`(
  select coalesce(json_agg(json_build_object('kind', s.kind, 'child', c.given_name) order by s.kind, c.born_on, s.id), '[]')
    from services s left join children c on c.id = s.child_id where s.id = any(w.service_ids))`;

const openers = sql<{ name: string; on: CivilDate }[]>`(
  select coalesce(json_agg(json_build_object('name', r.author_name, 'on', r.opened_on) order by r.opened_at), '[]')
    from overview_receipts r where r.overview_id = w.id)`;

function rowsFrom(tx: ActorTransaction) {
  return tx
    .selectFrom('overviews as w')
    .select(['w.id', 'w.family_id', 'w.sent_on', 'w.period_from', 'w.period_to', 'w.author_name'])
    .select(['w.with_plan', 'w.corrects'])
    .select([waitsForAnswer.as('waits'), servicesNamed.as('services'), openers.as('opened')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsFrom>['executeTakeFirstOrThrow']>>;

const rowIn = (row: Row): OverviewRow => ({
  id: row.id,
  familyId: row.family_id,
  sentOn: row.sent_on,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  author: row.author_name,
  withPlan: row.with_plan,
  corrects: row.corrects,
  services: row.services,
  waits: row.waits,
  opened: row.opened,
});

export interface OverviewsOfFamily {
  readonly familyId: string;
  readonly familyName: string;
  /** Newest first. */
  readonly overviews: readonly OverviewRow[];
}

/**
 * A family's overviews as the actor may read them. Null where the actor may not read the family, and for a family that
 * refused its municipality: of it there are none (TK 2.1.3.6.4).
 */
export async function overviewsOfFamily(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<OverviewsOfFamily | null> {
  const [family, rows] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name'])
      .where('f.id', '=', familyId)
      .where('f.municipality_involved', '=', true)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    rowsFrom(tx)
      .where('w.family_id', '=', familyId)
      .orderBy('w.sent_on', 'desc')
      .orderBy('w.sent_at', 'desc')
      .orderBy('w.id')
      .execute(),
  ]);
  if (family === undefined) return null;
  return { familyId: family.id, familyName: family.name, overviews: rows.map(rowIn) };
}

/** An overview with all that belongs to it; null where it is hidden or not there. */
export async function overviewOf(tx: ActorTransaction, overviewId: string): Promise<Overview | null> {
  const row = await rowsFrom(tx)
    .innerJoin('families as f', 'f.id', 'w.family_id')
    .select(['f.name', 'w.course', 'w.progress', 'w.difficulties', 'w.plan', 'w.recipients'])
    .select(['w.supporter_keys', 'w.municipality_key', 'w.service_ids'])
    .where('w.id', '=', overviewId)
    .executeTakeFirst();
  if (row === undefined) return null;
  // The moment is compared in the database: what comes here knows no less than a millisecond.
  const thisMoment = tx.selectFrom('overviews as self').select('self.sent_at').where('self.id', '=', row.id);
  const [before, newer, messages] = await Promise.all([
    tx
      .selectFrom('overviews as w')
      .select(['w.id', 'w.sent_on', 'w.course', 'w.progress', 'w.difficulties'])
      .where('w.family_id', '=', row.family_id)
      .where(sql<boolean>`w.service_ids && ${row.service_ids}::uuid[]`)
      .where((one) =>
        row.corrects === null
          ? one('w.sent_at', '<', thisMoment)
          : one.or([one('w.id', '=', row.corrects), one('w.corrects', '=', row.corrects)]),
      )
      .where('w.id', '<>', row.id)
      .where('w.sent_at', '<', thisMoment)
      .where(sql<boolean>`w.course || w.progress || w.difficulties <> ''`)
      .orderBy('w.sent_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    tx
      .selectFrom('overviews')
      .select('id')
      .where('corrects', '=', row.corrects ?? row.id)
      .where('id', '<>', row.id)
      .where('sent_at', '>', thisMoment)
      .orderBy('sent_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    tx
      .selectFrom('overview_messages')
      .select(['id', 'side', 'author_name', 'body', 'asks', 'written_on', 'written_at'])
      .where('overview_id', '=', overviewId)
      .orderBy('written_at')
      .orderBy('id')
      .execute(),
  ]);
  const { course, progress, difficulties } = row;
  return {
    ...rowIn(row),
    familyName: row.name,
    text: { course, progress, difficulties },
    plan: row.plan,
    recipients: row.recipients,
    before:
      before === undefined
        ? null
        : {
            id: before.id,
            sentOn: before.sent_on,
            course: before.course,
            progress: before.progress,
            difficulties: before.difficulties,
          },
    correctedBy: newer?.id ?? null,
    messages: messages.map((message) => ({
      id: message.id,
      side: message.side,
      author: message.author_name,
      body: message.body,
      asks: message.asks,
      on: message.written_on,
      at: message.written_at,
    })),
    supporters: row.supporter_keys,
    municipalityId: row.municipality_key,
  };
}
