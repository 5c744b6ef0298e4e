import type { ActorTransaction } from '../../database/as-actor.ts';
import { type CivilDate, extraLeftToAsk, type SessionVolume, termsOf, yearOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { Approval } from '../approvals/approval.ts';
import { notify } from '../notifying/notify.ts';
import type { Engagement } from './engagement-record.ts';
import { familySessions, presentEdition, volumesOn } from './family-sessions.ts';

/** TK 2.5.4: more counselling in a year, as the specialist asked and the commissioner answered. */
export interface ExtraRequest {
  readonly id: string;
  readonly familyId: string;
  readonly engagementId: string;
  readonly year: number;
  readonly asked: number;
  readonly author: string;
  readonly authorId: string;
  readonly askedOn: CivilDate;
  readonly reasons: string;
  readonly answer: 'approved' | 'refused' | null;
  readonly granted: number | null;
  readonly answeredBy: string | null;
  readonly answeredOn: CivilDate | null;
  readonly answerReason: string;
}

const columns = [
  ...(['id', 'family_id', 'engagement_id', 'year', 'asked', 'author_id', 'author_name', 'asked_on'] as const),
  ...(['reasons', 'answer', 'granted', 'answered_name', 'answered_on', 'answer_reason'] as const),
] as const;

interface Row {
  id: string;
  family_id: string;
  engagement_id: string;
  year: number;
  asked: number;
  author_id: string;
  author_name: string;
  asked_on: CivilDate;
  reasons: string;
  answer: 'approved' | 'refused' | null;
  granted: number | null;
  answered_name: string | null;
  answered_on: CivilDate | null;
  answer_reason: string;
}

const requestIn = (row: Row): ExtraRequest => ({
  id: row.id,
  familyId: row.family_id,
  engagementId: row.engagement_id,
  year: row.year,
  asked: row.asked,
  author: row.author_name,
  authorId: row.author_id,
  askedOn: row.asked_on,
  reasons: row.reasons,
  answer: row.answer,
  granted: row.granted,
  answeredBy: row.answered_name,
  answeredOn: row.answered_on,
  answerReason: row.answer_reason,
});

/** One request as far as the actor reads it. */
export async function extraRequest(tx: ActorTransaction, id: string): Promise<ExtraRequest | null> {
  const row = await tx.selectFrom('extra_sessions').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : requestIn(row);
}

/** What was asked in an engagement, the newest first. */
export async function extraRequestsOf(
  tx: ActorTransaction,
  engagementId: string,
): Promise<readonly ExtraRequest[]> {
  const rows = await tx
    .selectFrom('extra_sessions')
    .select(columns)
    .where('engagement_id', '=', engagementId)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(requestIn);
}

/** How many more may be asked for, in the year of a day; beside those approved and those that wait. */
export async function extraLeft(tx: ActorTransaction, familyId: string, year: number): Promise<number> {
  const [known, waiting] = await Promise.all([
    familySessions(tx, familyId),
    tx
      .selectFrom('extra_sessions')
      .select('asked')
      .where('family_id', '=', familyId)
      .where('year', '=', year)
      .where('answer', 'is', null)
      .execute(),
  ]);
  if (known === null || known.family.kind === 'prospective') return 0;
  const asked = waiting.reduce((sum, one) => sum + one.asked, 0);
  return extraLeftToAsk({ terms: termsOf(presentEdition), approvedExtra: known.approvedExtra }, year, asked);
}

export interface ExtraProblem {
  readonly field: 'asked' | 'reasons' | 'year';
  readonly code: 'asked-missing' | 'asked-too-many' | 'reasons-missing' | 'text-too-long' | 'year-missing';
}

export const longestReasons = 8000;

/** Parses a request, or tells every problem at once. */
export function parseExtra(
  fields: { readonly asked: string; readonly reasons: string; readonly year: string },
  left: (year: number) => number,
  today: CivilDate,
):
  | { ok: true; value: { asked: number; reasons: string; year: number } }
  | { ok: false; problems: readonly ExtraProblem[] } {
  const problems: ExtraProblem[] = [];
  const asked = /^\d{1,2}$/.test(fields.asked.trim()) ? Number(fields.asked) : 0;
  const year = [yearOf(today), yearOf(today) + 1].find((one) => String(one) === fields.year) ?? null;
  const reasons = fields.reasons.trim();
  if (year === null) problems.push({ field: 'year', code: 'year-missing' });
  if (asked < 1) problems.push({ field: 'asked', code: 'asked-missing' });
  else if (year !== null && asked > left(year)) problems.push({ field: 'asked', code: 'asked-too-many' });
  if (reasons === '') problems.push({ field: 'reasons', code: 'reasons-missing' });
  else if (reasons.length > longestReasons) problems.push({ field: 'reasons', code: 'text-too-long' });
  if (problems.length > 0 || year === null) return { ok: false, problems };
  return { ok: true, value: { asked, reasons, year } };
}

/** Asks the commissioner; all its officers are told. */
export async function askExtra(
  tx: ActorTransaction,
  actor: ActingActor,
  found: Engagement,
  { asked, reasons, year }: { asked: number; reasons: string; year: number },
  today: CivilDate,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('extra_sessions')
    .values({
      id,
      family_id: found.familyId,
      engagement_id: found.id,
      year,
      asked,
      author_id: actor.membershipId,
      asked_on: today,
      reasons,
    })
    .execute();
  const commissioner = await tx
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'commissioner')
    .executeTakeFirst();
  if (commissioner !== undefined) {
    const to = { organisation: commissioner.id, role: 'commissioner_officer' } as const;
    await notify(tx, { to, kind: 'extra-asked', path: `/extra-sessions/${id}`, key: id });
  }
  return id;
}

/** What stands beside a request while it is decided. */
export interface ExtraFacts {
  readonly familyName: string;
  readonly caseNumber: string;
  readonly familyKind: string;
  readonly provider: string;
  readonly service: 'mentoring' | 'counselling' | 'supervision';
  readonly volumes: readonly SessionVolume[];
  readonly left: number;
}

/** For the commissioner: the family, its provider and its sessions of the year. */
export async function extraFacts(tx: ActorTransaction, request: ExtraRequest): Promise<ExtraFacts | null> {
  const [row, known, left] = await Promise.all([
    tx
      .selectFrom('engagements as e')
      .innerJoin('families as f', 'f.id', 'e.family_id')
      .innerJoin('organisations as o', 'o.id', 'e.provider_id')
      .select(['f.name', 'f.case_number', 'f.kind', 'o.name as provider', 'e.service'])
      .where('e.id', '=', request.engagementId)
      .executeTakeFirst(),
    familySessions(tx, request.familyId),
    extraLeft(tx, request.familyId, request.year),
  ]);
  if (row === undefined || known === null) return null;
  const year = (day: string) => `${request.year}-${day}` as CivilDate;
  return {
    familyName: row.name,
    caseNumber: row.case_number,
    familyKind: row.kind,
    provider: row.provider,
    service: row.service,
    volumes: volumesOn(known, termsOf(presentEdition), year('12-31')).filter(
      ({ service }) => service === 'counselling',
    ),
    left,
  };
}

export interface ExtraAnswerFields {
  readonly answer: string;
  readonly granted: string;
  readonly reason: string;
}

export interface ExtraAnswerProblem {
  readonly field: keyof ExtraAnswerFields;
  readonly code: 'answer-missing' | 'granted-missing' | 'reason-missing' | 'text-too-long';
}

const longestAnswer = 4000;

/** Parses the commissioner's answer: so many approved, or none and why. */
export function parseExtraAnswer(
  fields: ExtraAnswerFields,
  asked: number,
):
  | { ok: true; value: { answer: 'approved' | 'refused'; granted: number | null; reason: string } }
  | { ok: false; problems: readonly ExtraAnswerProblem[] } {
  const problems: ExtraAnswerProblem[] = [];
  const answer = (['approved', 'refused'] as const).find((one) => one === fields.answer);
  const typed = /^\d{1,2}$/.test(fields.granted.trim()) ? Number(fields.granted) : 0;
  const reason = fields.reason.trim();
  if (answer === undefined) problems.push({ field: 'answer', code: 'answer-missing' });
  if (answer === 'approved' && (typed < 1 || typed > asked))
    problems.push({ field: 'granted', code: 'granted-missing' });
  if (reason === '') problems.push({ field: 'reason', code: 'reason-missing' });
  else if (reason.length > longestAnswer) problems.push({ field: 'reason', code: 'text-too-long' });
  if (problems.length > 0 || answer === undefined) return { ok: false, problems };
  return { ok: true, value: { answer, granted: answer === 'approved' ? typed : null, reason } };
}

/** The commissioner answers once; the asker and the family are told. */
export async function answerExtra(
  tx: ActorTransaction,
  actor: ActingActor,
  request: ExtraRequest,
  { answer, granted, reason }: { answer: 'approved' | 'refused'; granted: number | null; reason: string },
  today: CivilDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('extra_sessions')
    .set({
      answer,
      granted,
      answer_reason: reason,
      answered_by: actor.membershipId,
      answered_name: actor.displayName,
      answered_on: today,
    })
    .where('id', '=', request.id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await notify(tx, {
    to: { membership: request.authorId },
    kind: 'extra-answered',
    path: `/extra-sessions/${request.id}`,
    key: request.id,
  });
  if (answer === 'approved') {
    await notify(tx, {
      to: { family: request.familyId },
      kind: 'extra-approved',
      path: `/families/${request.familyId}/balance`,
      key: request.id,
    });
  }
  return true;
}

/** TK 2.5.4: what waits for the commissioner. */
export async function waitingExtraSessions(tx: ActorTransaction): Promise<readonly Approval[]> {
  const rows = await tx
    .selectFrom('extra_sessions as x')
    .innerJoin('families as f', 'f.id', 'x.family_id')
    .innerJoin('organisations as o', 'o.id', 'x.provider_id')
    .select(['x.id', 'x.asked_on', 'x.asked', 'x.year', 'x.author_name', 'x.reasons'])
    .select(['f.name as family', 'o.name as provider'])
    .where('x.answer', 'is', null)
    .execute();
  return rows.map((row) => ({
    kind: 'extra-sessions',
    id: row.id,
    askedOn: row.asked_on,
    provider: row.provider,
    about: `${row.author_name} · ${row.family}`,
    facts: `${row.year}: +${row.asked}. ${row.reasons}`,
    path: `/extra-sessions/${row.id}`,
  }));
}
