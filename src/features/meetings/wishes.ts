import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MeetingService, WishOutcome, WishSource } from '../../database/tables/meetings.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { type CivilDate, type Clause, mentorContactDue, termsOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import { notify } from '../notifying/notify.ts';
import { presentEdition } from './family-sessions.ts';

export const meetingServices = [
  'mentoring',
  'counselling',
  'supervision',
] as const satisfies readonly MeetingService[];

export interface ServiceWish {
  readonly id: string;
  readonly familyId: string;
  readonly service: MeetingService;
  readonly source: WishSource;
  readonly author: string;
  readonly informedOn: CivilDate;
  readonly words: string;
  readonly outcome: WishOutcome | null;
  readonly closedOn: CivilDate | null;
  readonly answer: string;
  readonly version: number;
  /** TK 2.3.2: by when a mentor is to contact the family; null where no clause asks. */
  readonly contactDue: { readonly clause: Clause; readonly due: CivilDate } | null;
}

const columns = [
  ...(['id', 'family_id', 'service', 'source', 'author_name', 'informed_on', 'words'] as const),
  ...(['outcome', 'closed_on', 'answer', 'version'] as const),
] as const;

interface Row {
  id: string;
  family_id: string;
  service: MeetingService;
  source: WishSource;
  author_name: string;
  informed_on: CivilDate;
  words: string;
  outcome: WishOutcome | null;
  closed_on: CivilDate | null;
  answer: string;
  version: number;
}

const wishIn = (row: Row): ServiceWish => ({
  id: row.id,
  familyId: row.family_id,
  service: row.service,
  source: row.source,
  author: row.author_name,
  informedOn: row.informed_on,
  words: row.words,
  outcome: row.outcome,
  closedOn: row.closed_on,
  answer: row.answer,
  version: row.version,
  contactDue:
    row.service === 'mentoring'
      ? { clause: 'TK 2.3.2', due: mentorContactDue(termsOf(presentEdition), row.informed_on) }
      : null,
});

/** A family's wishes as far as the actor reads them: open ones first, then the newest. */
export async function wishesOf(tx: ActorTransaction, familyId: string): Promise<readonly ServiceWish[]> {
  const rows = await tx
    .selectFrom('service_wishes')
    .select(columns)
    .where('family_id', '=', familyId)
    .orderBy(sql`outcome is not null`)
    .orderBy('informed_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(wishIn);
}

/** One of them. */
export async function wishWith(tx: ActorTransaction, id: string): Promise<ServiceWish | null> {
  const row = await tx.selectFrom('service_wishes').select(columns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : wishIn(row);
}

export interface WaitingWish extends ServiceWish {
  readonly family: string;
  readonly kind: FamilyKind;
  readonly county: string | null;
  readonly language: 'et' | 'ru';
}

/** What waits for a manager of the provider: the oldest need first. */
export async function waitingWishes(
  tx: ActorTransaction,
  actor: ActingActor,
): Promise<readonly WaitingWish[]> {
  if (actor.role !== 'project_manager') return [];
  const rows = await tx
    .selectFrom('service_wishes as w')
    .innerJoin('families as f', 'f.id', 'w.family_id')
    .select(columns.map((column) => `w.${column}` as const))
    .select(['f.name', 'f.kind', 'f.county', 'f.language'])
    .where('w.provider_id', '=', actor.organisationId)
    .where('f.provider_id', '=', actor.organisationId)
    .where('w.outcome', 'is', null)
    .orderBy('w.informed_on')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({
    ...wishIn(row),
    family: row.name,
    kind: row.kind,
    county: row.county,
    language: row.language,
  }));
}

export interface WishFields {
  readonly service: string;
  readonly source: string;
  readonly informedOn: string;
  readonly words: string;
}

export interface WishProblem {
  readonly field: keyof WishFields;
  readonly code:
    | 'service-missing'
    | 'source-missing'
    | 'informed-unreadable'
    | 'informed-future'
    | 'text-too-long';
}

export const longestWish = 4000;

export interface Wish {
  readonly service: MeetingService;
  readonly source: WishSource;
  readonly informedOn: CivilDate;
  readonly words: string;
}

/** Who takes a wish down says from where it comes; a family and a supporter speak for themselves. */
const sourcesOf = (actor: ActingActor): readonly WishSource[] =>
  actor.role === 'family_member'
    ? ['family']
    : actor.role === 'family_supporter'
      ? ['supporter']
      : actor.role === 'project_manager'
        ? ['family', 'referral', 'provider']
        : [];

/** Parses a wish, or tells every problem at once. */
export function parseWish(
  fields: WishFields,
  actor: ActingActor,
  today: CivilDate,
): { ok: true; value: Wish } | { ok: false; problems: readonly WishProblem[] } {
  const problems: WishProblem[] = [];
  const service = meetingServices.find((one) => one === fields.service);
  if (service === undefined) problems.push({ field: 'service', code: 'service-missing' });
  const sources = sourcesOf(actor);
  const source = sources.length === 1 ? sources[0] : sources.find((one) => one === fields.source);
  if (source === undefined) problems.push({ field: 'source', code: 'source-missing' });
  const typed = actor.role === 'project_manager' ? fields.informedOn.trim() : '';
  const informedOn = typed === '' ? today : readDate(typed);
  if (informedOn === null) problems.push({ field: 'informedOn', code: 'informed-unreadable' });
  else if (informedOn > today) problems.push({ field: 'informedOn', code: 'informed-future' });
  const words = fields.words.trim();
  if (words.length > longestWish) problems.push({ field: 'words', code: 'text-too-long' });
  if (problems.length > 0 || service === undefined || source === undefined || informedOn === null)
    return { ok: false, problems };
  return { ok: true, value: { service, source, informedOn, words } };
}

/** Takes a wish down, and tells the provider's managers. */
export async function makeWish(
  tx: ActorTransaction,
  actor: ActingActor,
  family: { readonly id: string; readonly providerId: string },
  { service, source, informedOn, words }: Wish,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx
    .insertInto('service_wishes')
    .values({
      id,
      family_id: family.id,
      service,
      source,
      author_id: actor.membershipId,
      informed_on: informedOn,
      words,
    })
    .execute();
  if (actor.role !== 'project_manager') {
    await notify(tx, {
      to: { organisation: family.providerId, role: 'project_manager' },
      kind: 'service-wished',
      path: `/families/${family.id}/meetings`,
      key: id,
    });
  }
  return id;
}

/** The family takes its own wish back. */
export async function takeBackWish(tx: ActorTransaction, id: string, today: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select take_back_wish(${id}::uuid, ${today}::date) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** A manager answers that it is not given, and why; the family is told. */
export async function declineWish(
  tx: ActorTransaction,
  actor: ActingActor,
  wish: ServiceWish,
  answer: string,
  today: CivilDate,
): Promise<boolean> {
  if (!(await closeWish(tx, actor, wish.id, 'declined', answer, today))) return false;
  await notify(tx, {
    to: { family: wish.familyId },
    kind: 'wish-answered',
    path: `/families/${wish.familyId}/meetings`,
    key: `declined ${wish.id}`,
  });
  return true;
}

export async function closeWish(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  outcome: 'given' | 'declined',
  answer: string,
  today: CivilDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_wishes')
    .set({
      outcome,
      answer,
      closed_on: today,
      closed_by: actor.membershipId,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
