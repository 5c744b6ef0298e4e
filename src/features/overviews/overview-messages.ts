import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies, readableAtWork } from '../../database/predicates.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';
import { type Overview, type ServiceNamed, servicesNamed, waitsForAnswer } from './overview-record.ts';

/** Leaves that a worker of the municipality opened it; once a worker. */
export async function leaveReceipt(
  tx: ActorTransaction,
  actor: ActingActor,
  overview: Pick<Overview, 'id' | 'familyId'>,
  today: CivilDate,
): Promise<void> {
  await tx
    .insertInto('overview_receipts')
    .values({
      overview_id: overview.id,
      membership_id: actor.membershipId,
      family_id: overview.familyId,
      opened_on: today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes to the other side of an overview, and says there that something waits. */
export async function writeMessage(
  tx: ActorTransaction,
  actor: ActingActor,
  overview: Overview,
  { body, asks }: { readonly body: string; readonly asks: boolean },
  today: CivilDate,
): Promise<void> {
  const side = actor.role === 'child_protection_worker' ? 'municipality' : 'provider';
  const id = crypto.randomUUID();
  await tx
    .insertInto('overview_messages')
    .values({
      overview_id: overview.id,
      family_id: overview.familyId,
      author_id: actor.membershipId,
      side,
      asks: side === 'municipality' && asks,
      body,
      written_on: today,
    })
    .execute();
  const path = `/overviews/${overview.id}` as const;
  if (side === 'municipality') {
    for (const membership of overview.supporters) {
      await notify(tx, {
        to: { membership },
        kind: 'message-received',
        path,
        key: `overview message ${id}`,
      });
    }
  } else if (overview.municipalityId !== null) {
    await notify(tx, {
      to: { organisation: overview.municipalityId, role: 'child_protection_worker' },
      kind: 'overview-answered',
      path,
      key: `overview message ${id}`,
    });
  }
}

/** A municipality's question that waits for the supporter. */
export interface WaitingQuestion {
  readonly overviewId: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly askedOn: CivilDate;
  readonly body: string;
}

/** What municipalities asked of the supporter's overviews and nobody has answered yet; the oldest first. */
export async function waitingQuestions(tx: ActorTransaction, actor: ActingActor): Promise<WaitingQuestion[]> {
  const { rows } = await sql<WaitingQuestion>`
    select last.overview_id as "overviewId", f.id as "familyId", f.name as "familyName",
           last.written_on as "askedOn", last.body
      from families f cross join lateral (
        select distinct on (m.overview_id) m.overview_id, m.side, m.asks, m.written_on, m.written_at, m.body
          from overview_messages m where m.family_id = f.id and ${readableAtWork(actor, 'm')}
         order by m.overview_id, m.written_at desc, m.id) last
     where ${ownFamilies(actor, 'f')} and last.side = 'municipality' and last.asks
     order by last.written_at`.execute(tx);
  return rows;
}

/** An overview in the municipality's list. */
export interface ReceivedOverview {
  readonly id: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly sentOn: CivilDate;
  readonly author: string;
  readonly services: readonly ServiceNamed[];
  /** Nobody at the municipality has opened it. */
  readonly unread: boolean;
  /** The municipality asked, and waits for an answer. */
  readonly waits: boolean;
  /** The provider's word that came last. */
  readonly answered: boolean;
}

export const receivedOnPage = 50;

/** The overviews that a municipality was sent; the unread ones first, then the newest. */
export async function receivedOverviews(
  tx: ActorTransaction,
  actor: ActingActor,
): Promise<ReceivedOverview[]> {
  const rows = await tx
    .selectFrom('overviews as w')
    .innerJoin('families as f', 'f.id', 'w.family_id')
    .select(['w.id', 'w.family_id', 'f.name', 'w.sent_on', 'w.author_name'])
    .select([servicesNamed.as('services'), waitsForAnswer.as('waits')])
    .select(
      sql<boolean>`not exists (select from overview_receipts r where r.overview_id = w.id)`.as('unread'),
    )
    .select(
      sql<boolean>`coalesce((select m.side = 'provider' from overview_messages m where m.overview_id = w.id
        order by m.written_at desc, m.id limit 1), false)`.as('answered'),
    )
    .where('w.municipality_key', '=', actor.organisationId)
    .orderBy('unread', 'desc')
    .orderBy('w.sent_on', 'desc')
    .orderBy('w.sent_at', 'desc')
    .limit(receivedOnPage)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    familyName: row.name,
    sentOn: row.sent_on,
    author: row.author_name,
    services: row.services,
    unread: row.unread,
    waits: row.waits,
    answered: row.answered,
  }));
}
