import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type LoggingOpen, loggingOpen } from '../contacts/contact-form.ts';
import { type FamilyStanding, standingOf } from '../standing/family-standing.ts';
import { type ContactsOfFile, contactsOf, noContacts } from './family-contacts.ts';

export { type ContactInFile, contactsOnPage } from './family-contacts.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly relation: 'parent' | 'own_child' | 'other';
  readonly phone: string;
  readonly email: string;
}

export interface ChildInFamily {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly born: CivilDate | null;
  readonly expected: CivilDate | null;
  readonly arrived: CivilDate | null;
  readonly left: CivilDate | null;
}

export interface ServiceOfFamily {
  readonly id: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly child: string | null;
  readonly provider: string;
  readonly informed: CivilDate | null;
  readonly agreement: CivilDate | null;
  readonly ended: CivilDate | null;
  readonly lastOverview: CivilDate | null;
}

export interface Support {
  readonly id: string;
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: 'first' | 'family_wish' | 'substitute' | 'supporter_left';
}

export interface GoalOfFamily {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'reached' | 'dropped';
  readonly set: CivilDate;
}

export interface FamilyFile extends ContactsOfFile {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly kind: FamilyKind;
  readonly language: 'et' | 'ru';
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly municipalityInvolved: boolean;
  readonly people: readonly Person[];
  readonly children: readonly ChildInFamily[];
  readonly services: readonly ServiceOfFamily[];
  readonly supporters: readonly Support[];
  readonly goals: readonly GoalOfFamily[];
  /** How it stands by the rules; null for a reader who is not told of contacts. */
  readonly standing: FamilyStanding | null;
  /** Whether the reader may log a contact: one of now, one of before the last service ended, or none. */
  readonly mayLog: LoggingOpen;
}

/** A family's file as the actor may read it; null where the actor may not, or there is no such family. */
export async function familyFile(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  contactsPage: number,
  today: CivilDate,
): Promise<FamilyFile | null> {
  const readsContacts = actor.role !== 'child_protection_worker';
  // All at once: row policies answer nothing of a family that the actor may not read.
  const [family, people, children, services, supporters, goals, contacts, standing] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.case_number', 'f.kind', 'f.language', 'f.address', 'f.phone', 'f.email'])
      .select('f.municipality_involved')
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    peopleOf(tx, familyId),
    childrenOf(tx, familyId),
    servicesOf(tx, familyId),
    supportersOf(tx, familyId),
    goalsOf(tx, familyId),
    readsContacts ? contactsOf(tx, actor, familyId, contactsPage) : noContacts,
    readsContacts ? standingOf(tx, actor, familyId, today) : null,
  ]);
  if (family === undefined) return null;
  return {
    id: family.id,
    name: family.name,
    caseNumber: family.case_number,
    kind: family.kind,
    language: family.language,
    address: family.address,
    phone: family.phone,
    email: family.email,
    municipalityInvolved: family.municipality_involved,
    people,
    children,
    services,
    supporters,
    goals,
    ...contacts,
    standing,
    mayLog: actor.role === 'family_supporter' ? loggingOpen(services, today) : null,
  };
}

const nameOf = (row: { given_name: string; family_name: string }): string =>
  `${row.given_name} ${row.family_name}`;

async function peopleOf(tx: ActorTransaction, familyId: string): Promise<Person[]> {
  const rows = await tx
    .selectFrom('family_members')
    .select(['id', 'given_name', 'family_name', 'relation', 'phone', 'email'])
    .where('family_id', '=', familyId)
    .orderBy(sql`array_position(array['parent', 'own_child', 'other'], relation)`)
    .orderBy('born_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, name: nameOf(row) }));
}

async function childrenOf(tx: ActorTransaction, familyId: string): Promise<ChildInFamily[]> {
  const rows = await tx
    .selectFrom('children')
    .select(['id', 'given_name', 'family_name', 'born_on', 'expected_on', 'arrived_on', 'left_on'])
    .where('family_id', '=', familyId)
    .orderBy(sql`coalesce(arrived_on, expected_on)`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: nameOf(row),
    givenName: row.given_name,
    born: row.born_on,
    expected: row.expected_on,
    arrived: row.arrived_on,
    left: row.left_on,
  }));
}

async function servicesOf(tx: ActorTransaction, familyId: string): Promise<ServiceOfFamily[]> {
  const rows = await tx
    .selectFrom('services as s')
    .innerJoin('organisations as o', 'o.id', 's.provider_id')
    .leftJoin('agreements as a', 'a.service_id', 's.id')
    .leftJoin('children as c', 'c.id', 's.child_id')
    .select([
      's.id',
      's.kind',
      's.informed_on',
      's.ended_on',
      'o.name as provider',
      'a.signed_on',
      'c.given_name',
    ])
    .select((one) =>
      one
        .selectFrom('overviews as w')
        .select((agg) => agg.fn.max('w.sent_on').as('last'))
        .where(sql<boolean>`w.family_id = s.family_id and s.id = any(w.service_ids) and w.corrects is null`)
        .as('last_overview'),
    )
    .where('s.family_id', '=', familyId)
    .orderBy(sql`coalesce(a.signed_on, s.informed_on) desc nulls first`)
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    child: row.given_name,
    provider: row.provider,
    informed: row.informed_on,
    agreement: row.signed_on,
    ended: row.ended_on,
    lastOverview: row.last_overview,
  }));
}

async function supportersOf(tx: ActorTransaction, familyId: string): Promise<Support[]> {
  const rows = await tx
    .selectFrom('assignments as a')
    .innerJoin('memberships as m', 'm.id', 'a.membership_id')
    .select(['a.id', 'm.display_name', 'a.began_on', 'a.ended_on', 'a.reason'])
    .where('a.family_id', '=', familyId)
    .orderBy('a.began_on', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.display_name,
    from: row.began_on,
    to: row.ended_on,
    reason: row.reason,
  }));
}

async function goalsOf(tx: ActorTransaction, familyId: string): Promise<GoalOfFamily[]> {
  const rows = await tx
    .selectFrom('goals')
    .select(['id', 'title', 'state', 'set_on'])
    .where('family_id', '=', familyId)
    .orderBy(sql`state <> 'open'`)
    .orderBy('set_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, state: row.state, set: row.set_on }));
}
