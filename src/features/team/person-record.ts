import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ConfirmationAnswer, ConfirmationBasis } from '../../database/tables/people.ts';
import {
  type CivilDate,
  notShown,
  type RoleRequirement,
  requirementsOf,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { defaultEdition } from '../standing/family-facts.ts';
import { isTeamRole, specialistRoles, type TeamRole } from './roles.ts';
import { type Standing, standingOf } from './team.ts';

export interface Qualification {
  readonly id: string;
  readonly requirement: string;
  readonly title: string;
  readonly issuer: string;
  readonly gotOn: CivilDate | null;
  readonly years: number | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly addedOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
}

/** What the commissioner was asked about somebody, and how it answered. */
export interface Confirmation {
  readonly id: string;
  readonly basis: ConfirmationBasis;
  readonly askedOn: CivilDate;
  readonly askedWords: string;
  readonly handedOn: CivilDate | null;
  readonly handedWords: string;
  readonly answer: ConfirmationAnswer | null;
  readonly answeredBy: string | null;
  readonly answeredOn: CivilDate | null;
  readonly answerReason: string;
  readonly from: CivilDate | null;
  readonly onlyKnown: boolean;
  readonly withdrawnOn: CivilDate | null;
}

export interface Absence {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** All that is on record of one of a provider's people, as the reader may know it. */
export interface PersonRecord {
  readonly membershipId: string;
  readonly providerId: string;
  readonly provider: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  readonly loadPercent: number | null;
  readonly baseEhak: string | null;
  readonly base: string | null;
  readonly beganOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
  readonly onlyKnown: boolean;
  readonly version: number;
  readonly standing: Standing;
  readonly requirements: readonly RoleRequirement[];
  readonly missing: readonly RoleRequirement[];
  readonly qualifications: readonly Qualification[];
  /** The newest first. */
  readonly confirmations: readonly Confirmation[];
  readonly absences: readonly Absence[];
  /** Of the own families now; they are handed over before somebody leaves. */
  readonly families: number;
}

/** Null where it is hidden, or nobody's. A manager reads the own provider's people, a specialist themselves. */
export async function personRecord(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  today: CivilDate,
): Promise<PersonRecord | null> {
  let asked = tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('organisations as b', 'b.ehak', 'm.base_ehak')
    .select([
      'm.id',
      'm.display_name',
      'm.role',
      'm.languages',
      'm.counties',
      'm.load_percent',
      'm.base_ehak',
    ])
    .select(['m.began_on', 'm.ended_on', 'm.left_on', 'm.confirmed_on', 'm.only_known', 'm.version'])
    .select(['o.id as provider_id', 'o.name as provider', 'b.name as base'])
    .where('m.id', '=', membershipId)
    .where('o.kind', '=', 'provider');
  if (actor.role === 'project_manager') asked = asked.where('m.organisation_id', '=', actor.organisationId);
  else if (actor.role !== 'commissioner_officer') asked = asked.where('m.id', '=', actor.membershipId);
  const [row, qualifications, confirmations, absences, families] = await Promise.all([
    asked.executeTakeFirst(),
    tx
      .selectFrom('qualifications')
      .select(['id', 'requirement', 'title', 'issuer', 'got_on', 'years', 'file_id', 'file_name', 'added_on'])
      .select('withdrawn_on')
      .where('membership_id', '=', membershipId)
      .orderBy('requirement')
      .orderBy('added_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('confirmations')
      .selectAll()
      .where('membership_id', '=', membershipId)
      .orderBy('asked_on', 'desc')
      .orderBy('answered_on', (by) => by.desc().nullsFirst())
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('absences')
      .select(['id', 'from_on', 'to_on'])
      .where('membership_id', '=', membershipId)
      .where('cancelled_on', 'is', null)
      .orderBy('from_on', 'desc')
      .limit(20)
      .execute(),
    tx
      .selectFrom('assignments')
      .select((sum) => sum.fn.count<number>('family_id').distinct().as('families'))
      .where('membership_id', '=', membershipId)
      .where('ended_on', 'is', null)
      .executeTakeFirst(),
  ]);
  if (row === undefined || !isTeamRole(row.role)) return null;
  const role = specialistRoles[row.role];
  const valid = qualifications.filter(({ withdrawn_on }) => withdrawn_on === null);
  const last = confirmations.find(({ withdrawn_on }) => withdrawn_on === null);
  return {
    membershipId: row.id,
    providerId: row.provider_id,
    provider: row.provider,
    name: row.display_name,
    role: row.role,
    languages: row.languages,
    counties: row.counties,
    loadPercent: row.load_percent,
    baseEhak: row.base_ehak,
    base: row.base,
    beganOn: row.began_on,
    leftOn: row.left_on ?? (row.ended_on !== null && row.ended_on < today ? row.ended_on : null),
    confirmedOn: row.confirmed_on,
    onlyKnown: row.only_known,
    version: row.version,
    standing: standingOf(row.role, row.confirmed_on, last, today),
    requirements: requirementsOf(role),
    missing: notShown(termsOf(defaultEdition), role, valid),
    qualifications: qualifications.map((one) => ({
      id: one.id,
      requirement: one.requirement,
      title: one.title,
      issuer: one.issuer,
      gotOn: one.got_on,
      years: one.years,
      fileId: one.file_id,
      fileName: one.file_name,
      addedOn: one.added_on,
      withdrawnOn: one.withdrawn_on,
    })),
    confirmations: confirmations.map((one) => ({
      id: one.id,
      basis: one.basis,
      askedOn: one.asked_on,
      askedWords: one.asked_words,
      handedOn: one.handed_on,
      handedWords: one.handed_words,
      answer: one.answer,
      answeredBy: one.answered_name,
      answeredOn: one.answered_on,
      answerReason: one.answer_reason,
      from: one.from_on,
      onlyKnown: one.only_known,
      withdrawnOn: one.withdrawn_on,
    })),
    absences: absences.map((one) => ({ id: one.id, from: one.from_on, to: one.to_on })),
    families: Number(families?.families ?? 0),
  };
}

/** TK 2.3.6.1: how many families the person supported before, as the reader may know it. */
export async function supportedBefore(tx: ActorTransaction, personId: string): Promise<number> {
  const found = await tx
    .selectFrom('assignments as a')
    .innerJoin('memberships as m', 'm.id', 'a.membership_id')
    .select((one) => one.fn.count<number>('a.family_id').distinct().as('families'))
    .where('m.person_id', '=', personId)
    .where('m.role', '=', 'family_supporter')
    .executeTakeFirst();
  return Number(found?.families ?? 0);
}
