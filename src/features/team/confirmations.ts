import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ConfirmationBasis } from '../../database/tables/people.ts';
import { addMonths, type CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Approval } from '../approvals/approval.ts';
import { readDate } from '../contacts/contact-form.ts';
import { notify } from '../notifying/notify.ts';
import { isTeamRole, type TeamRole } from './roles.ts';

/** One request with what it is about; null where it is hidden. */
export interface ConfirmationRequest {
  readonly id: string;
  readonly membershipId: string;
  readonly providerId: string;
  readonly basis: ConfirmationBasis;
  readonly role: TeamRole;
  readonly personId: string;
  readonly open: boolean;
  readonly handed: boolean;
}

export async function confirmationById(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
): Promise<ConfirmationRequest | null> {
  const row = await tx
    .selectFrom('confirmations as c')
    .innerJoin('memberships as m', 'm.id', 'c.membership_id')
    .select([
      'c.id',
      'c.membership_id',
      'c.provider_id',
      'c.basis',
      'c.answer',
      'c.withdrawn_on',
      'c.handed_on',
    ])
    .select(['m.role', 'm.person_id'])
    .where('c.id', '=', id)
    .$if(actor.role !== 'commissioner_officer', (query) =>
      query.where('c.provider_id', '=', actor.organisationId ?? ''),
    )
    .executeTakeFirst();
  if (row === undefined || !isTeamRole(row.role)) return null;
  return {
    id: row.id,
    membershipId: row.membership_id,
    providerId: row.provider_id,
    basis: row.basis,
    role: row.role,
    personId: row.person_id,
    open: row.answer === null && row.withdrawn_on === null,
    handed: row.handed_on !== null,
  };
}

/** Those of a provider's managers who are told. */
const managersOf = (providerId: string) => ({ organisation: providerId, role: 'project_manager' }) as const;

async function tellCommissioner(tx: ActorTransaction, id: string, key: string): Promise<void> {
  const commissioner = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (commissioner === undefined) return;
  await notify(tx, {
    to: { organisation: commissioner.id, role: 'commissioner_officer' },
    kind: 'confirmation-asked',
    path: `/confirmations/${id}`,
    key,
  });
}

const openOf = (tx: ActorTransaction, membershipId: string) =>
  tx
    .selectFrom('confirmations')
    .select(['id', 'basis', 'handed_on'])
    .where('membership_id', '=', membershipId)
    .where('answer', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();

/**
 * TK 2.8.6: asks the commissioner to confirm somebody, or hands over the evidence that it asked for.
 * @returns false where a request waits already
 */
export async function askConfirmation(
  tx: ActorTransaction,
  actor: ActingActor,
  of: { readonly membershipId: string; readonly providerId: string },
  what: { readonly basis: 'added' | 'tender'; readonly words: string },
  today: CivilDate,
): Promise<boolean> {
  const open = await openOf(tx, of.membershipId);
  if (open !== undefined && open.basis !== 'evidence') return false;
  if (open !== undefined) {
    const handed = await tx
      .updateTable('confirmations')
      .set({ handed_on: today, handed_words: what.words })
      .where('id', '=', open.id)
      .where('handed_on', 'is', null)
      .executeTakeFirst();
    if (handed.numUpdatedRows === 0n) return false;
    await tellCommissioner(tx, open.id, `confirmation ${open.id} handed`);
    return true;
  }
  const id = crypto.randomUUID();
  const asked = await tx
    .insertInto('confirmations')
    .values({
      id,
      membership_id: of.membershipId,
      provider_id: of.providerId,
      basis: what.basis,
      asked_by: actor.membershipId,
      asked_on: today,
      asked_words: what.words,
      handed_on: today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows === 0n) return false;
  await tellCommissioner(tx, id, `confirmation ${id}`);
  return true;
}

/** TK 2.8.6: the commissioner asks for somebody's evidence; false where a request is open already. */
export async function askForEvidence(
  tx: ActorTransaction,
  actor: ActingActor,
  of: { readonly membershipId: string; readonly providerId: string },
  words: string,
  today: CivilDate,
): Promise<boolean> {
  if ((await openOf(tx, of.membershipId)) !== undefined) return false;
  const id = crypto.randomUUID();
  const asked = await tx
    .insertInto('confirmations')
    .values({
      id,
      membership_id: of.membershipId,
      provider_id: of.providerId,
      basis: 'evidence',
      asked_by: actor.membershipId,
      asked_on: today,
      asked_words: words,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows === 0n) return false;
  await notify(tx, {
    to: managersOf(of.providerId),
    kind: 'evidence-asked',
    path: `/confirmations/${id}`,
    key: `evidence ${id}`,
  });
  return true;
}

/** A manager takes a request back that was not answered yet. */
export async function withdrawRequest(tx: ActorTransaction, id: string, today: CivilDate): Promise<boolean> {
  const done = await tx
    .updateTable('confirmations')
    .set({ withdrawn_on: today })
    .where('id', '=', id)
    .where('basis', '!=', 'evidence')
    .where('answer', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export interface AnswerFields {
  readonly answer: string;
  readonly reason: string;
  readonly from: string;
  readonly onlyKnown: string;
}

export type AnswerCode =
  | 'answer-missing'
  | 'reason-missing'
  | 'reason-too-long'
  | 'day-missing'
  | 'day-past'
  | 'day-far';

export interface ConfirmationVerdict {
  readonly answer: 'confirmed' | 'refused';
  readonly reason: string;
  readonly from: CivilDate | null;
  readonly onlyKnown: boolean;
}

type Parsed =
  | { readonly ok: true; readonly value: ConfirmationVerdict }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: string; readonly code: AnswerCode }[];
    };

export const longestReason = 4_000;

/** The commissioner's answer: with reasons, and from which day; or every problem at once. */
export function parseAnswer(
  fields: AnswerFields,
  of: { readonly basis: ConfirmationBasis; readonly role: TeamRole; readonly today: CivilDate },
): Parsed {
  const problems: { field: string; code: AnswerCode }[] = [];
  const answer = fields.answer === 'confirmed' || fields.answer === 'refused' ? fields.answer : null;
  if (answer === null) problems.push({ field: 'answer', code: 'answer-missing' });
  const reason = fields.reason.trim();
  if (answer === 'refused' && reason === '') problems.push({ field: 'reason', code: 'reason-missing' });
  if (reason.length > longestReason) problems.push({ field: 'reason', code: 'reason-too-long' });
  const asksDay = answer === 'confirmed' && of.basis !== 'evidence';
  const from = asksDay ? readDate(fields.from.trim()) : null;
  if (asksDay && from === null) problems.push({ field: 'from', code: 'day-missing' });
  // TK 2.8.6: somebody added begins after the confirmation; the tender's team began with the contract.
  else if (from !== null && of.basis === 'added' && from < of.today)
    problems.push({ field: 'from', code: 'day-past' });
  else if (from !== null && (from > addMonths(of.today, 12) || from < addMonths(of.today, -60)))
    problems.push({ field: 'from', code: 'day-far' });
  if (problems.length > 0 || answer === null) return { ok: false, problems };
  const onlyKnown = asksDay && of.role === 'mentor' && fields.onlyKnown === 'yes';
  return { ok: true, value: { answer, reason, from, onlyKnown } };
}

/** Answers once; false where another officer answered, or the provider took the request back. */
export async function answerConfirmation(
  tx: ActorTransaction,
  actor: ActingActor,
  request: ConfirmationRequest,
  what: ConfirmationVerdict,
  today: CivilDate,
): Promise<boolean> {
  const done = await tx
    .updateTable('confirmations')
    .set({
      answer: what.answer,
      answer_reason: what.reason,
      answered_by: actor.membershipId,
      answered_name: actor.displayName,
      answered_on: today,
      from_on: what.from,
      only_known: what.onlyKnown,
    })
    .where('id', '=', request.id)
    .where('answer', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  const key = `confirmation ${request.id} answered`;
  const kind = what.answer === 'confirmed' ? 'confirmation-given' : 'confirmation-refused';
  await notify(tx, {
    to: managersOf(request.providerId),
    kind,
    path: `/confirmations/${request.id}`,
    key,
  });
  await notify(tx, { to: { membership: request.membershipId }, kind, path: '/my-record', key });
  return true;
}

/** What waits for the commissioner (TK 2.8.6). */
export async function waitingConfirmations(
  tx: ActorTransaction,
  kind: 'confirmation' | 'evidence',
): Promise<readonly Approval[]> {
  const rows = await tx
    .selectFrom('confirmations as c')
    .innerJoin('memberships as m', 'm.id', 'c.membership_id')
    .innerJoin('organisations as o', 'o.id', 'c.provider_id')
    .select(['c.id', 'c.basis', 'c.handed_on', 'c.asked_on', 'c.asked_words', 'c.handed_words'])
    .select(['m.display_name', 'm.role', 'o.name as provider'])
    .where('c.answer', 'is', null)
    .where('c.withdrawn_on', 'is', null)
    .where('c.handed_on', 'is not', null)
    .where('c.basis', kind === 'evidence' ? '=' : '!=', 'evidence')
    .execute();
  return rows.map((row) => ({
    ...(isTeamRole(row.role) ? { role: row.role } : {}),
    kind,
    id: row.id,
    askedOn: row.handed_on ?? row.asked_on,
    provider: row.provider,
    about: row.display_name,
    facts: row.basis === 'evidence' ? row.handed_words : row.asked_words,
    path: `/confirmations/${row.id}`,
  }));
}
