import { type SqlBool, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ReferralDecision, ReferralState, ReferredService } from '../../database/tables/referrals.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { familyNameOf, type ReferralContent } from './referral-content.ts';

/** What the commissioner said of one version. */
export interface Decided {
  readonly version: number;
  readonly decision: ReferralDecision;
  readonly reason: string;
  readonly provider: string | null;
  readonly officer: string;
  readonly on: CivilDate;
}

export interface ReferralVersion {
  readonly version: number;
  readonly sentOn: CivilDate;
  readonly content: ReferralContent;
}

/** A referral as its writers, the provider that was asked, and the commissioner read it. */
export interface Referral {
  readonly id: string;
  readonly service: ReferredService;
  readonly state: ReferralState;
  readonly version: number;
  readonly sentOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
  /** Who refers; null where the family asks itself. */
  readonly municipality: { readonly id: string; readonly name: string; readonly ehak: string } | null;
  /** The family that asks for itself. */
  readonly familyId: string | null;
  /** The provider that was asked (TK 2.1.3.3). */
  readonly provider: { readonly id: string; readonly name: string } | null;
  readonly authorId: string;
  /** The newest first. */
  readonly versions: readonly ReferralVersion[];
  readonly current: ReferralContent;
  /** The newest first. */
  readonly decisions: readonly Decided[];
}

/** A referral with all its versions and decisions; null where it is hidden or not there. */
export async function referralOf(tx: ActorTransaction, referralId: string): Promise<Referral | null> {
  const [row, versions, decisions] = await Promise.all([
    tx
      .selectFrom('referrals as r')
      .leftJoin('organisations as m', 'm.id', 'r.municipality_id')
      .leftJoin('organisations as p', 'p.id', 'r.provider_id')
      .select(['r.id', 'r.service', 'r.state', 'r.version', 'r.sent_on', 'r.withdrawn_on', 'r.author_id'])
      .select(['r.municipality_id', 'm.name as municipality', 'm.ehak', 'r.family_id', 'r.provider_id'])
      .select('p.name as provider')
      .where('r.id', '=', referralId)
      .executeTakeFirst(),
    tx
      .selectFrom('referral_revisions')
      .select(['version', 'sent_on', 'content'])
      .where('referral_id', '=', referralId)
      .orderBy('version', 'desc')
      .execute(),
    tx
      .selectFrom('referral_decisions as d')
      .leftJoin('organisations as p', 'p.id', 'd.chosen_provider_id')
      .select(['d.version', 'd.decision', 'd.reason', 'd.officer_name', 'd.decided_on', 'p.name as provider'])
      .where('d.referral_id', '=', referralId)
      .orderBy('d.version', 'desc')
      .execute(),
  ]);
  const [newest] = versions;
  if (row === undefined || newest === undefined) return null;
  return {
    id: row.id,
    service: row.service,
    state: row.state,
    version: row.version,
    sentOn: row.sent_on,
    withdrawnOn: row.withdrawn_on,
    municipality:
      row.municipality_id === null
        ? null
        : { id: row.municipality_id, name: row.municipality ?? '', ehak: row.ehak ?? '' },
    familyId: row.family_id,
    provider: row.provider_id === null ? null : { id: row.provider_id, name: row.provider ?? '' },
    authorId: row.author_id,
    versions: versions.map((one) => ({
      version: one.version,
      sentOn: one.sent_on,
      content: one.content as unknown as ReferralContent,
    })),
    current: newest.content as unknown as ReferralContent,
    decisions: decisions.map((one) => ({
      version: one.version,
      decision: one.decision,
      reason: one.reason,
      provider: one.provider,
      officer: one.officer_name,
      on: one.decided_on,
    })),
  };
}

/** A line of a list of referrals. */
export interface ReferralRow {
  readonly id: string;
  readonly service: ReferredService;
  readonly state: ReferralState;
  readonly version: number;
  readonly sentOn: CivilDate;
  /** When this version was sent. */
  readonly versionOn: CivilDate;
  readonly family: string;
  readonly children: number;
  readonly municipality: string | null;
  /** The provider that was asked. */
  readonly provider: string | null;
  readonly decidedOn: CivilDate | null;
}

export interface ReferralSearch {
  readonly state: ReferralState | null;
  readonly service: ReferredService | null;
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** The oldest first, for whoever has to answer; for its writers the newest. */
  readonly oldestFirst: boolean;
}

export const referralsOnPage = 25;

/** The referrals that the actor reads, found and filtered; a page of them. */
export async function referralList(
  tx: ActorTransaction,
  actor: ActingActor,
  search: ReferralSearch,
): Promise<{ readonly rows: readonly ReferralRow[]; readonly total: number; readonly page: number }> {
  const pattern = `%${search.text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const matching = () => {
    let query = tx
      .selectFrom('referrals as r')
      .innerJoin('referral_revisions as v', (join) =>
        join.onRef('v.referral_id', '=', 'r.id').onRef('v.version', '=', 'r.version'),
      )
      .where(ownReferrals(actor));
    if (search.state !== null) query = query.where('r.state', '=', search.state);
    if (search.service !== null) query = query.where('r.service', '=', search.service);
    if (search.text.trim() !== '') query = query.where(sql<SqlBool>`v.content::text ilike ${pattern}`);
    return query;
  };
  const { total } = await matching()
    .select((one) => one.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const page = Math.min(Math.max(1, search.page), Math.max(1, Math.ceil(total / referralsOnPage)));
  const found = await matching()
    .leftJoin('organisations as m', 'm.id', 'r.municipality_id')
    .leftJoin('organisations as p', 'p.id', 'r.provider_id')
    .leftJoin('referral_decisions as d', (join) =>
      join.onRef('d.referral_id', '=', 'r.id').onRef('d.version', '=', 'r.version'),
    )
    .select(['r.id', 'r.service', 'r.state', 'r.version', 'r.sent_on', 'v.sent_on as version_on'])
    .select(['v.content', 'm.name as municipality', 'p.name as provider', 'd.decided_on'])
    .orderBy('r.sent_on', search.oldestFirst ? 'asc' : 'desc')
    .orderBy('r.id')
    .limit(referralsOnPage)
    .offset((page - 1) * referralsOnPage)
    .execute();
  const rows = found.map((row): ReferralRow => {
    const content = row.content as unknown as ReferralContent;
    return {
      id: row.id,
      service: row.service,
      state: row.state,
      version: row.version,
      sentOn: row.sent_on,
      versionOn: row.version_on,
      family: familyNameOf(content.parents),
      children: content.children.length,
      municipality: row.municipality,
      provider: row.provider,
      decidedOn: row.decided_on,
    };
  });
  return { rows, total, page };
}

/** The row policy of `referrals`, said again for the planner. */
function ownReferrals(actor: ActingActor) {
  switch (actor.role) {
    case 'child_protection_worker':
      return sql<SqlBool>`r.municipality_id = ${actor.organisationId}`;
    case 'family_member':
      return sql<SqlBool>`r.family_id = ${actor.familyId}`;
    case 'project_manager':
      return sql<SqlBool>`r.provider_id = ${actor.organisationId}`;
    case 'commissioner_officer':
      return sql<SqlBool>`true`;
    default:
      return sql<SqlBool>`false`;
  }
}
