import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { NoticeKind, NoticeSide, NoticeState, RecipientsKept } from '../../database/tables/work.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { NoticeAbout } from './notice-desk.ts';

export interface NoticeRow {
  readonly id: string;
  readonly familyId: string;
  readonly kind: NoticeKind;
  readonly family: string;
  readonly author: string;
  readonly writtenOn: CivilDate;
  readonly state: NoticeState;
  readonly toMunicipality: boolean;
  readonly toCommissioner: boolean;
}

export interface Notice extends NoticeRow {
  readonly authorId: string;
  readonly provider: string;
  readonly body: string;
  readonly about: NoticeAbout;
  readonly recipients: RecipientsKept;
  readonly version: number;
  readonly closedOn: CivilDate | null;
  readonly municipalityId: string | null;
  /** Whether the reader may open the family's file. */
  readonly readsFamily: boolean;
  readonly messages: readonly {
    readonly id: string;
    readonly side: NoticeSide;
    readonly author: string;
    readonly body: string;
    readonly on: CivilDate;
  }[];
}

/** A notice with all that was said to it; null where it is hidden or not there. */
export async function noticeOf(tx: ActorTransaction, noticeId: string): Promise<Notice | null> {
  const [row, messages] = await Promise.all([
    tx
      .selectFrom('notices as n')
      .leftJoin('families as f', 'f.id', 'n.family_id')
      .leftJoin('organisations as o', 'o.id', 'n.provider_id')
      .selectAll('n')
      .select(['f.id as readable', 'o.name as provider'])
      .where('n.id', '=', noticeId)
      .executeTakeFirst(),
    tx
      .selectFrom('notice_messages')
      .select(['id', 'side', 'author_name as author', 'body', 'written_on as on'])
      .where('notice_id', '=', noticeId)
      .orderBy('written_at')
      .orderBy('id')
      .execute(),
  ]);
  if (row === undefined) return null;
  // What was kept is read as it is: an older form of it may lack what is told today.
  const kept = row.about as Partial<NoticeAbout>;
  const about: NoticeAbout = {
    family: kept.family ?? '',
    caseNumber: kept.caseNumber ?? '',
    address: kept.address ?? '',
    phone: kept.phone ?? '',
    children: kept.children ?? [],
  };
  return {
    id: row.id,
    familyId: row.family_id,
    kind: row.kind,
    family: about.family,
    author: row.author_name,
    authorId: row.author_id,
    provider: row.provider ?? '',
    writtenOn: row.written_on,
    state: row.state,
    toMunicipality: row.to_municipality,
    toCommissioner: row.to_commissioner,
    body: row.body,
    about,
    recipients: row.recipients,
    version: row.version,
    closedOn: row.closed_on,
    municipalityId: row.municipality_key,
    readsFamily: row.readable !== null,
    messages,
  };
}

export const noticeViews = ['open', 'closed'] as const;
export type NoticeView = (typeof noticeViews)[number];
export const noticesOnPage = 50;

export interface NoticeSearch {
  readonly view: NoticeView;
  readonly kind: NoticeKind | null;
  readonly page: number;
}

export interface NoticesFound {
  readonly rows: readonly NoticeRow[];
  readonly total: number;
  readonly page: number;
}

/** Notices that the actor sent or was sent; what waits for an answer first, then the newest. */
export async function noticesFor(
  tx: ActorTransaction,
  actor: ActingActor,
  { view, kind, page }: NoticeSearch,
): Promise<NoticesFound> {
  const matching = () => {
    let query = tx.selectFrom('notices as n').where('n.state', view === 'closed' ? '=' : '<>', 'closed');
    if (kind !== null) query = query.where('n.kind', '=', kind);
    switch (actor.role) {
      case 'project_manager':
        return query.where('n.provider_id', '=', actor.organisationId);
      case 'child_protection_worker':
        return query.where('n.municipality_key', '=', actor.organisationId);
      case 'commissioner_officer':
        return query.where('n.to_commissioner', '=', true);
      default:
        return query.where('n.author_id', '=', actor.membershipId);
    }
  };
  const { total } = await matching()
    .select((one) => one.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const last = Math.max(1, Math.ceil(total / noticesOnPage));
  const shown = Math.min(page, last);
  const rows = await matching()
    .select(['n.id', 'n.family_id', 'n.kind', 'n.author_name', 'n.written_on', 'n.state'])
    .select(['n.to_municipality', 'n.to_commissioner', sql<string>`n.about ->> 'family'`.as('family')])
    .orderBy(sql`n.state <> 'open'`)
    .orderBy('n.written_at', 'desc')
    .orderBy('n.id')
    .limit(noticesOnPage)
    .offset((shown - 1) * noticesOnPage)
    .execute();
  return {
    total,
    page: shown,
    rows: rows.map((row) => ({
      id: row.id,
      familyId: row.family_id,
      kind: row.kind,
      family: row.family,
      author: row.author_name,
      writtenOn: row.written_on,
      state: row.state,
      toMunicipality: row.to_municipality,
      toCommissioner: row.to_commissioner,
    })),
  };
}
