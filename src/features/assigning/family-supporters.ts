import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { CivilDate, ServiceObligation } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { standingOf } from '../standing/family-standing.ts';
import { type Candidate, candidatesFor } from './candidates.ts';

export interface PresentSupporter {
  readonly assignmentId: string;
  readonly membershipId: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly reason: 'first' | 'family_wish' | 'substitute' | 'supporter_left';
  /** False for a substitute who is still to begin. */
  readonly inForce: boolean;
  readonly assignedBy: string | null;
}

export interface OpenWish {
  readonly id: string;
  readonly wish: string;
  readonly on: CivilDate;
}

/** What a manager assigns a supporter by. */
export interface FamilySupporters {
  readonly familyId: string;
  readonly familyName: string;
  readonly caseNumber: string;
  readonly county: string | null;
  readonly language: 'et' | 'ru';
  readonly municipalityInvolved: boolean;
  readonly present: readonly PresentSupporter[];
  readonly candidates: readonly Candidate[];
  readonly wish: OpenWish | null;
  /** The days of the notes that there are, the earliest first: so many are read from a day on. */
  readonly noteDays: readonly CivilDate[];
  /** TK 2.1.5.1, while it is open. */
  readonly firstContact: ServiceObligation | null;
}

/** Null where the family is none of the manager's provider. */
export async function familySupporters(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  today: CivilDate,
): Promise<FamilySupporters | null> {
  const family = await tx
    .selectFrom('families as f')
    .select(['f.id', 'f.name', 'f.case_number', 'f.county', 'f.language'])
    .select('f.municipality_involved')
    .where('f.id', '=', familyId)
    .where(ownFamilies(actor, 'f'))
    .executeTakeFirst();
  if (family === undefined || actor.organisationId === null) return null;
  const [present, candidates, wish, notes, standing] = await Promise.all([
    presentSupporters(tx, familyId),
    candidatesFor(tx, family, actor.organisationId, today),
    openWish(tx, familyId),
    tx
      .selectFrom('contact_notes')
      .select('held_on')
      .where('family_id', '=', familyId)
      .where(sql<boolean>`(body <> '' or next_step <> '')`)
      .orderBy('held_on')
      .execute(),
    standingOf(tx, actor, familyId, today),
  ]);
  return {
    familyId,
    familyName: family.name,
    caseNumber: family.case_number,
    county: family.county,
    language: family.language,
    municipalityInvolved: family.municipality_involved,
    present,
    candidates,
    wish,
    noteDays: notes.map(({ held_on }) => held_on),
    firstContact:
      standing?.answer.obligations.find(
        ({ clause, status }) => clause === 'TK 2.1.5.1' && (status === 'due' || status === 'missed'),
      ) ?? null,
  };
}

/** Who supports the family, and who is to. */
export async function presentSupporters(
  tx: ActorTransaction,
  familyId: string,
): Promise<readonly PresentSupporter[]> {
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('memberships as m', 'm.id', 'a.membership_id')
    .leftJoin('memberships as b', 'b.id', 'a.assigned_by')
    .select([
      'a.id',
      'a.membership_id',
      'm.display_name',
      'a.began_on',
      'a.until_on',
      'a.reason',
      'a.in_force',
    ])
    .select('b.display_name as by')
    .where('a.family_id', '=', familyId)
    .where('a.ended_on', 'is', null)
    .orderBy(sql`a.reason = 'substitute'`)
    .orderBy('a.began_on')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    assignmentId: row.id,
    membershipId: row.membership_id,
    name: row.display_name,
    from: row.began_on,
    until: row.until_on,
    reason: row.reason,
    inForce: row.in_force,
    assignedBy: row.by,
  }));
}

async function openWish(tx: ActorTransaction, familyId: string): Promise<OpenWish | null> {
  const row = await tx
    .selectFrom('supporter_wishes')
    .select(['id', 'wish', 'asked_on'])
    .where('family_id', '=', familyId)
    .where('closed_on', 'is', null)
    .orderBy('asked_on')
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, wish: row.wish, on: row.asked_on };
}
