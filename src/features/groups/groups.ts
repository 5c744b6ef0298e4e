import { type SelectQueryBuilder, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { GroupFamilyKind, GroupLanguage, GroupMode, GroupState } from '../../database/tables/groups.ts';
import {
  addMonthsTo,
  type CivilDate,
  firstDayOf,
  lastDayOf,
  monthNumberOf,
  monthOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { PlannedGroup } from './group-form.ts';
import { type GroupPrice, type GroupToPrice, pricesOf } from './price.ts';
import { groupRate } from './rate.ts';

/** A support group as those who plan, lead or answer for it know it. */
export interface SupportGroup extends PlannedGroup {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly leaderName: string;
  readonly municipality: string | null;
  readonly county: string | null;
  readonly island: boolean;
  readonly smallApproved: boolean | null;
  readonly smallDecidedOn: CivilDate | null;
  readonly state: GroupState;
  readonly sentOn: CivilDate | null;
  readonly reason: string;
  readonly changeNote: string;
  readonly isPublished: boolean;
  readonly inCount: number;
  readonly waitingCount: number;
  readonly attendedCount: number;
  readonly listEdition: number;
  readonly listOpen: boolean;
  readonly version: number;
}

export type { GroupFamilyKind, GroupLanguage, GroupMode, GroupState };

const columns = (tx: ActorTransaction) =>
  tx
    .selectFrom('support_groups as g')
    .innerJoin('organisations as p', 'p.id', 'g.provider_id')
    .leftJoin('organisations as m', 'm.id', 'g.municipality_id')
    .select([
      'g.id',
      'g.provider_id',
      'p.name as provider',
      'g.topic',
      'g.approach',
      'g.leader_id',
      'g.leader_name',
    ])
    .select([
      'g.held_on',
      'g.starts_at',
      'g.minutes',
      'g.mode',
      'g.municipality_id',
      'm.name as municipality',
      'g.county',
    ])
    .select([
      'g.island',
      'g.place',
      'g.web_link',
      'g.language',
      'g.family_kinds',
      'g.places',
      'g.small_asked',
    ])
    .select(['g.small_reason', 'g.small_approved', 'g.small_decided_on', 'g.state', 'g.sent_on', 'g.reason'])
    .select(['g.change_note', 'g.published_at', 'g.in_count', 'g.waiting_count', 'g.attended_count'])
    .select(['g.list_edition', 'g.list_open', 'g.version']);

type Query = ReturnType<typeof columns>;
type Row = Query extends SelectQueryBuilder<infer _D, infer _T, infer O> ? O : never;

const groupOf = (row: Row): SupportGroup => ({
  id: row.id,
  providerId: row.provider_id,
  provider: row.provider,
  topic: row.topic,
  approach: row.approach,
  leaderId: row.leader_id,
  leaderName: row.leader_name,
  heldOn: row.held_on,
  startsAt: row.starts_at.slice(0, 5),
  minutes: row.minutes,
  mode: row.mode,
  municipalityId: row.municipality_id,
  municipality: row.municipality,
  county: row.county,
  island: row.island,
  place: row.place,
  webLink: row.web_link,
  language: row.language,
  kinds: row.family_kinds,
  places: row.places,
  smallAsked: row.small_asked,
  smallReason: row.small_reason,
  smallApproved: row.small_approved,
  smallDecidedOn: row.small_decided_on,
  state: row.state,
  sentOn: row.sent_on,
  reason: row.reason,
  changeNote: row.change_note,
  isPublished: row.published_at !== null,
  inCount: row.in_count,
  waitingCount: row.waiting_count,
  attendedCount: row.attended_count,
  listEdition: row.list_edition,
  listOpen: row.list_open,
  version: row.version,
});

export interface GroupsAsked {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly providerId?: string;
}

/** Which groups are the actor's to look after; the row policies say the same. */
const own = (query: Query, actor: ActingActor): Query => {
  switch (actor.role) {
    case 'project_manager':
      return query.where('g.provider_id', '=', actor.organisationId);
    case 'group_leader':
      return query.where('g.leader_id', '=', actor.membershipId);
    case 'commissioner_officer':
      return query.where('g.state', '!=', 'planned');
    default:
      return query.where(sql<boolean>`false`);
  }
};

/** The groups of a span of days that the actor plans, leads or answers for, in order of time. */
export async function groupsBetween(
  tx: ActorTransaction,
  actor: ActingActor,
  { from, to, providerId }: GroupsAsked,
): Promise<SupportGroup[]> {
  const rows = await own(columns(tx), actor)
    .where('g.held_on', '>=', from)
    .where('g.held_on', '<=', to)
    .$if(providerId !== undefined, (query) => query.where('g.provider_id', '=', providerId ?? ''))
    .orderBy('g.held_on')
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .execute();
  return rows.map(groupOf);
}

/** One of them; null where there is none for the actor. */
export async function groupFor(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
): Promise<SupportGroup | null> {
  const row = await own(columns(tx), actor).where('g.id', '=', id).executeTakeFirst();
  return row === undefined ? null : groupOf(row);
}

/** Whether a group is still going to be held, or was. */
export const isGoingOn = ({ state }: Pick<SupportGroup, 'state'>): boolean =>
  state !== 'turned-down' && state !== 'cancelled';

const toPrice = (group: SupportGroup): GroupToPrice => ({
  id: group.id,
  heldOn: group.heldOn,
  startsAt: group.startsAt,
  minutes: group.minutes,
  mode: group.mode,
  island: group.island,
  places: group.places,
  attended: group.attendedCount,
  isSigned: group.listEdition > 0,
  smallApprovedOn: group.smallApproved === true ? group.smallDecidedOn : null,
});

/** From the first day of the quarter of one day to the last of the quarter of another. */
export function wholeQuarters(from: CivilDate, to: CivilDate): { from: CivilDate; to: CivilDate } {
  const back = (monthNumberOf(from) - 1) % 3;
  const ahead = 2 - ((monthNumberOf(to) - 1) % 3);
  return {
    from: firstDayOf(addMonthsTo(monthOf(from), -back)),
    to: lastDayOf(addMonthsTo(monthOf(to), ahead)),
  };
}

export interface PricedGroupsFound {
  readonly rate: number | null;
  readonly prices: ReadonlyMap<string, GroupPrice>;
}

/** The prices of a provider's groups of the quarters in which a span of days lies, as they will be paid. */
export async function pricedGroups(
  tx: ActorTransaction,
  actor: ActingActor,
  providerId: string,
  span: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<PricedGroupsFound> {
  const rate = await groupRate(tx, providerId, span.to);
  if (rate === null) return { rate, prices: new Map() };
  const quarters = wholeQuarters(span.from, span.to);
  const groups = await groupsBetween(tx, actor, { ...quarters, providerId });
  return { rate, prices: pricesOf(groups.filter(isGoingOn).map(toPrice), rate) };
}

/** A group of another provider: when and where, in what and in which language (TK 2.4.10). */
export interface GroupBeside {
  readonly provider: string;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly municipality: string | null;
  readonly county: string | null;
  readonly topic: string;
  readonly language: GroupLanguage;
}

/** TK 2.4.10: the other providers' groups, so that gaps and clashes show. For the commissioner, everybody's but one's. */
export async function groupsBeside(
  tx: ActorTransaction,
  actor: ActingActor,
  span: { readonly from: CivilDate; readonly to: CivilDate },
  exceptProvider: string | null = null,
): Promise<GroupBeside[]> {
  if (actor.role === 'project_manager') {
    const { rows } = await sql<GroupBeside>`
      select provider, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", minutes, mode, municipality, county, topic, language
        from groups_beside(${span.from}, ${span.to})`.execute(tx);
    return rows;
  }
  const groups = await groupsBetween(tx, actor, span);
  return groups.filter((group) => isGoingOn(group) && group.providerId !== exceptProvider);
}
