import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor, SupporterActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';

/** TK 2.1.5.3.8: what a supporter can propose to a family. */
export const offers = ['counselling', 'group'] as const;
export type Offer = (typeof offers)[number];
export const answers = ['wants', 'not-now'] as const;
export type ProposalAnswer = (typeof answers)[number];
export const proposalLimit = 5_000;

export interface Proposal {
  readonly id: string;
  readonly offers: Offer;
  readonly body: string;
  readonly author: string;
  readonly authorId: string;
  readonly proposedOn: CivilDate;
  readonly answer: ProposalAnswer | null;
  readonly answeredOn: CivilDate | null;
  /** Its author took it back before it was answered. */
  readonly withdrawnOn: CivilDate | null;
}

export interface ProposalsOfFamily {
  readonly familyId: string;
  readonly familyName: string;
  readonly municipalityInvolved: boolean;
  /** Those that wait for an answer first, then the newest; what was taken back last. */
  readonly proposals: readonly Proposal[];
}

/** What was proposed to a family; null where the actor may not read it. */
export async function proposalsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
): Promise<ProposalsOfFamily | null> {
  const [family, rows] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('proposals')
      .select(['id', 'offers', 'body', 'author_name', 'author_id', 'proposed_on'])
      .select(['answer', 'answered_on', 'withdrawn_on'])
      .where('family_id', '=', familyId)
      .orderBy(sql`withdrawn_on is not null`)
      .orderBy('answered_on', (by) => by.desc().nullsFirst())
      .orderBy('proposed_at', 'desc')
      .orderBy('id')
      .execute(),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    municipalityInvolved: family.municipality_involved,
    proposals: rows.map((row) => ({
      id: row.id,
      offers: row.offers,
      body: row.body,
      author: row.author_name,
      authorId: row.author_id,
      proposedOn: row.proposed_on,
      answer: row.answer,
      answeredOn: row.answered_on,
      withdrawnOn: row.withdrawn_on,
    })),
  };
}

/** Proposes something to a family, which sees it in its own view and answers. */
export async function propose(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  proposal: { readonly offers: Offer; readonly body: string; readonly contactId: string | null },
  today: CivilDate,
): Promise<void> {
  const id = crypto.randomUUID();
  // Only a contact of this very family is named.
  const contact =
    proposal.contactId === null
      ? undefined
      : await tx
          .selectFrom('contacts')
          .select('id')
          .where('id', '=', proposal.contactId)
          .where('family_id', '=', familyId)
          .executeTakeFirst();
  await tx
    .insertInto('proposals')
    .values({
      id,
      family_id: familyId,
      contact_id: contact?.id ?? null,
      offers: proposal.offers,
      author_id: actor.membershipId,
      body: proposal.body,
      proposed_on: today,
    })
    .execute();
  await notify(tx, {
    to: { family: familyId },
    kind: 'proposal-made',
    path: `/families/${familyId}/proposals`,
    key: `proposal ${id}`,
  });
}

/** Takes back what one proposed oneself. @returns false where it is not one's own, or was answered or taken back */
export async function withdrawProposal(
  tx: ActorTransaction,
  proposalId: string,
  today: CivilDate,
): Promise<boolean> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select withdraw_proposal(${proposalId}::uuid, ${today}::date) as withdrawn`.execute(tx);
  return rows[0]?.withdrawn === true;
}

/** The family's answer, which it may change as long as it likes. @returns false where there is no such proposal */
export async function answerProposal(
  tx: ActorTransaction,
  familyId: string,
  proposalId: string,
  answer: ProposalAnswer,
  today: CivilDate,
): Promise<boolean> {
  const answered = await tx
    .updateTable('proposals')
    .set({ answer, answered_on: today })
    .where('id', '=', proposalId)
    .where('family_id', '=', familyId)
    .where('withdrawn_on', 'is', null)
    .returning('author_id')
    .executeTakeFirst();
  if (answered === undefined) return false;
  await notify(tx, {
    to: { membership: answered.author_id },
    kind: 'message-received',
    path: `/families/${familyId}/proposals`,
    key: `proposal ${proposalId} ${answer} ${today}`,
  });
  return true;
}
