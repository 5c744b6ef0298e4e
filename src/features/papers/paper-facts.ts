import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { DocumentKind } from '../../database/tables/papers.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { ChildOnPaper, PaperHead } from '../../documents/papers/head.ts';
import { type CivilDate, caseOf, type ServiceObligation, type Volume } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { caseFactsOf, type FamilyFacts, familyFacts } from '../standing/family-facts.ts';
import { type IssuedDocumentRow, standingDocument } from './document-list.ts';

export interface PaperGoal {
  readonly id: string;
  readonly title: string;
  readonly source: 'referral' | 'agreement' | 'added';
  readonly state: 'open' | 'reached' | 'dropped';
}

/** What the papers of one service are made of, as its family's supporter may read it. */
export interface PaperFacts {
  readonly familyId: string;
  readonly familyName: string;
  readonly familyKind: FamilyKind;
  readonly language: 'et' | 'ru';
  readonly municipalityInvolved: boolean;
  /** The office of where the family lives. */
  readonly municipality: string | null;
  readonly service: {
    readonly id: string;
    readonly kind: 'adaptation' | 'needs-based';
    readonly edition: string;
    readonly childId: string | null;
    readonly child: string | null;
    readonly referralAcceptedOn: CivilDate | null;
    readonly agreedOn: CivilDate | null;
    readonly endedOn: CivilDate | null;
    readonly endingSignedOn: CivilDate | null;
  };
  readonly head: PaperHead;
  readonly goals: readonly PaperGoal[];
  readonly rules: FamilyFacts;
  readonly volume: Volume | null;
  readonly obligations: readonly ServiceObligation[];
  /** The document of the asked kind that stands now; a new one takes its place. */
  readonly standing: IssuedDocumentRow | null;
  /** The data of the document made last, to go on from. */
  readonly last: Record<string, unknown> | null;
}

/** Lisa 6 or 7, Lisa 10 or 11, by what the service is. */
export const agreementKind = (kind: 'adaptation' | 'needs-based') =>
  kind === 'adaptation' ? 'lisa-6' : 'lisa-7';
export const endingKind = (kind: 'adaptation' | 'needs-based') =>
  kind === 'adaptation' ? 'lisa-10' : 'lisa-11';
export const isEnding = (kind: DocumentKind): boolean => kind === 'lisa-10' || kind === 'lisa-11';

/** Null where the actor does not support the family, or it has no such service of the actor's provider. */
export async function paperFacts(
  tx: ActorTransaction,
  actor: SupporterActor,
  asked: {
    readonly familyId: string;
    readonly serviceId: string;
    readonly kindOf: (kind: 'adaptation' | 'needs-based') => DocumentKind;
    readonly today: CivilDate;
  },
): Promise<PaperFacts | null> {
  const { familyId, serviceId, today } = asked;
  // Written by the supporter alone (TK 2.1.1), though the manager reads as much.
  if (actor.role !== 'family_supporter') return null;
  const [family, service, parents, children, goals, facts] = await Promise.all([
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as o', 'o.ehak', 'f.residence_ehak')
      .select(['f.id', 'f.name', 'f.kind', 'f.language', 'f.case_number', 'f.municipality_involved'])
      .select('o.name as municipality')
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('services as s')
      .leftJoin('agreements as a', 'a.service_id', 's.id')
      .select(['s.id', 's.kind', 's.edition', 's.child_id', 's.referral_accepted_on', 's.ended_on'])
      .select(['s.ending_signed_on', 'a.signed_on'])
      .where('s.id', '=', serviceId)
      .where('s.family_id', '=', familyId)
      .where('s.provider_id', '=', actor.organisationId)
      .executeTakeFirst(),
    tx
      .selectFrom('family_members')
      .select(['given_name', 'family_name'])
      .where('family_id', '=', familyId)
      .where('relation', '=', 'parent')
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
    childrenOf(tx, familyId),
    tx
      .selectFrom('goals')
      .select(['id', 'title', 'source', 'state'])
      .where('service_id', '=', serviceId)
      .orderBy('set_on')
      .orderBy('id')
      .execute(),
    familyFacts(tx, [familyId]),
  ]);
  const rules = facts.get(familyId);
  if (family === undefined || service === undefined || rules === undefined) return null;
  const kind = asked.kindOf(service.kind);
  const [standing, last] = await Promise.all([
    standingDocument(tx, serviceId, kind),
    lastData(tx, serviceId, kind),
  ]);
  const answer = caseOf(caseFactsOf(rules, today));
  const own = children.filter(({ id }) => service.child_id === null || id === service.child_id);
  return {
    familyId,
    familyName: family.name,
    familyKind: family.kind,
    language: family.language,
    municipalityInvolved: family.municipality_involved,
    municipality: family.municipality,
    service: {
      id: service.id,
      kind: service.kind,
      edition: service.edition,
      childId: service.child_id,
      child: service.child_id === null ? null : (own[0]?.name ?? null),
      referralAcceptedOn: service.referral_accepted_on,
      agreedOn: service.signed_on,
      endedOn: service.ended_on,
      endingSignedOn: service.ending_signed_on,
    },
    head: {
      service: service.kind,
      familyName: family.name,
      familyKind: family.kind,
      parents: parents.map(({ given_name, family_name }) => `${given_name} ${family_name}`),
      caseNumber: family.case_number,
      provider: actor.organisationName ?? '',
      supporter: actor.displayName,
      children: own.map(({ id: _id, ...child }) => child),
      madeOn: today,
    },
    goals,
    rules,
    volume: answer.volumes.find((volume) => volume.service === serviceId) ?? null,
    obligations: answer.obligations.filter((obligation) => obligation.service === serviceId),
    standing,
    last,
  };
}

async function childrenOf(
  tx: ActorTransaction,
  familyId: string,
): Promise<(ChildOnPaper & { readonly id: string })[]> {
  const rows = await tx
    .selectFrom('children')
    .select(['id', 'given_name', 'family_name', 'born_on', 'expected_on', 'arrived_on', 'left_on'])
    .where('family_id', '=', familyId)
    .orderBy('born_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    born: row.born_on,
    expected: row.expected_on,
    arrived: row.arrived_on,
    left: row.left_on,
  }));
}

async function lastData(
  tx: ActorTransaction,
  serviceId: string,
  kind: DocumentKind,
): Promise<Record<string, unknown> | null> {
  const row = await tx
    .selectFrom('documents')
    .select('data')
    .where('service_id', '=', serviceId)
    .where('kind', '=', kind)
    .orderBy(sql`array_position(array['open', 'final', 'withdrawn', 'superseded'], state)`)
    .orderBy('issued_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.data ?? null;
}
