import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { notify } from '../notifying/notify.ts';

/** TK 2.2.1: a family with which contact is kept after its service. */
export interface FollowedFamily {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly endedOn: CivilDate;
  /** Who supported it last. */
  readonly follower: string | null;
  /** Whom a greater need may be told; null where the family has no municipality, or refused it (TK 2.1.3.6.4). */
  readonly municipality: { readonly id: string; readonly name: string } | null;
  /** Whether it wishes notices of groups and offers; null where it was not asked. */
  readonly wish: { readonly wished: boolean; readonly on: CivilDate; readonly byFamily: boolean } | null;
  /** When something was last written of it. */
  readonly lastOn: CivilDate | null;
}

interface Row {
  id: string;
  name: string;
  case_number: string;
  phone: string;
  email: string;
  ended_on: CivilDate;
  follower_name: string | null;
  municipality_id: string | null;
  municipality: string | null;
  wished: boolean | null;
  said_on: CivilDate | null;
  by_family: boolean | null;
  last_on: CivilDate | null;
}

/** The families that the acting manager or supporter follows; those of whom nothing was heard for longest first. */
export async function followedFamilies(
  tx: ActorTransaction,
  only: string | null = null,
): Promise<FollowedFamily[]> {
  const { rows } = await sql<Row>`
    select x.family_id as id, x.name, x.case_number, x.phone, x.email, x.ended_on, x.follower_name,
           x.municipality_id, x.municipality, w.wished, w.said_on, w.by_family,
           (select max(u.written_on) from follow_ups u where u.family_id = x.family_id) as last_on
      from followed_families() x left join offer_wishes w on w.family_id = x.family_id
     where ${only}::uuid is null or x.family_id = ${only}::uuid
     order by coalesce((select max(u.written_on) from follow_ups u where u.family_id = x.family_id), x.ended_on), x.name, x.family_id`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    caseNumber: row.case_number,
    phone: row.phone,
    email: row.email,
    endedOn: row.ended_on,
    follower: row.follower_name,
    municipality:
      row.municipality_id === null || row.municipality === null
        ? null
        : { id: row.municipality_id, name: row.municipality },
    wish:
      row.wished === null || row.said_on === null
        ? null
        : { wished: row.wished, on: row.said_on, byFamily: row.by_family === true },
    lastOn: row.last_on,
  }));
}

export const followUpKinds = ['note', 'offer', 'greater-need'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export interface FollowUp {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly writtenOn: CivilDate;
  readonly author: string;
  readonly body: string;
  readonly consentOn: CivilDate | null;
  readonly about: string;
}

/** What was written of a family after its service, as far as the actor may read it; the newest first. */
export async function followUpsOf(tx: ActorTransaction, familyId: string): Promise<FollowUp[]> {
  const rows = await tx
    .selectFrom('follow_ups')
    .select(['id', 'kind', 'written_on', 'author_name', 'body', 'consent_on', 'about'])
    .where('family_id', '=', familyId)
    .orderBy('written_at', 'desc')
    .execute();
  return rows.map(read);
}

/** One of them; null where the actor may not read it. */
export async function followUp(tx: ActorTransaction, id: string): Promise<FollowUp | null> {
  const row = await tx
    .selectFrom('follow_ups')
    .select(['id', 'kind', 'written_on', 'author_name', 'body', 'consent_on', 'about'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : read(row);
}

const read = (row: {
  id: string;
  kind: FollowUpKind;
  written_on: CivilDate;
  author_name: string;
  body: string;
  consent_on: CivilDate | null;
  about: string;
}): FollowUp => ({
  id: row.id,
  kind: row.kind,
  writtenOn: row.written_on,
  author: row.author_name,
  body: row.body,
  consentOn: row.consent_on,
  about: row.about,
});

/** The wish of one family, for itself or for whoever keeps contact with it. */
export async function offerWish(tx: ActorTransaction, familyId: string): Promise<FollowedFamily['wish']> {
  const row = await tx
    .selectFrom('offer_wishes')
    .select(['wished', 'said_on', 'by_family'])
    .where('family_id', '=', familyId)
    .executeTakeFirst();
  return row === undefined ? null : { wished: row.wished, on: row.said_on, byFamily: row.by_family };
}

/** Keeps whether a family wishes offers; false where the actor may not say so, or the family said otherwise itself. */
export async function keepOfferWish(
  tx: ActorTransaction,
  familyId: string,
  wished: boolean,
  today: CivilDate,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select keep_offer_wish(${familyId}::uuid, ${wished}, ${today}::date) as kept`.execute(tx);
  return rows[0]?.kept === true;
}

export interface FollowUpForm {
  readonly kind: string;
  readonly body: string;
  /** Whether the family agreed that its municipality is told. */
  readonly agreed: boolean;
}

const longestBody = 10_000;

/** What stands against writing it; every problem at once. */
export function problemsOf(
  { kind, body, agreed }: FollowUpForm,
  family: Pick<FollowedFamily, 'municipality' | 'wish'>,
): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  if (!followUpKinds.some((known) => known === kind)) problems.push({ field: 'kind', code: 'kind-needed' });
  if (body.trim() === '') problems.push({ field: 'body', code: 'body-needed' });
  if (body.length > longestBody) problems.push({ field: 'body', code: 'body-long' });
  if (kind === 'offer' && family.wish?.wished !== true) problems.push({ field: 'kind', code: 'no-wish' });
  if (kind === 'greater-need') {
    if (family.municipality === null) problems.push({ field: 'kind', code: 'no-municipality' });
    else if (!agreed) problems.push({ field: 'agreed', code: 'consent-needed' });
  }
  return problems;
}

/**
 * Writes of a followed family, and tells whom it concerns: an offer to the family, a greater need to its municipality.
 * @returns null where the family is none of the actor's, or what is asked may not be told any more
 */
export async function addFollowUp(
  tx: ActorTransaction,
  _actor: ActingActor,
  family: FollowedFamily,
  { kind, body, agreed }: FollowUpForm,
  today: CivilDate,
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select add_follow_up(${family.id}::uuid, ${kind}, ${body.trim()}, ${agreed ? today : null}::date, ${today}::date) as id`.execute(
    tx,
  );
  const id = rows[0]?.id ?? null;
  if (id === null) return null;
  if (kind === 'offer') {
    await notify(tx, { to: { family: family.id }, kind: 'offer-made', path: '/offers', key: id });
  }
  if (kind === 'greater-need' && family.municipality !== null) {
    const to = { organisation: family.municipality.id, role: 'child_protection_worker' } as const;
    await notify(tx, { to, kind: 'greater-need', path: `/follow-ups/${id}`, key: id });
  }
  return id;
}
