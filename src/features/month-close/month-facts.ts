import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import type { ContactMode } from '../../database/tables.ts';
import {
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  firstDayOf,
  type Group,
  lastDayOf,
  monthNumberOf,
} from '../../rules/index.ts';
import { sessionsOfFamilies } from '../meetings/family-sessions.ts';
import { reportKey } from '../signed-reports/report-path.ts';
import { type SignedReport, standingReports } from '../signed-reports/signed-report.ts';
import { familyFacts, underServices } from '../standing/family-facts.ts';
import { formerFamilies } from './former-families.ts';
import type { MonthFamily } from './month-family.ts';
import {
  type CountedSession,
  countedWith,
  extraOf,
  type MonthSession,
  sessionsBetween,
  sessionsOf,
} from './month-sessions.ts';

/** A contact that was held with a family on family support. */
export interface MonthContact {
  readonly id: string;
  readonly familyId: string;
  readonly authorId: string;
  readonly author: string;
  readonly confirmedOn: CivilDate | null;
  readonly date: CivilDate;
  readonly mode: ContactMode;
  readonly minutes: number | null;
  /** When, how long or what about was left open, and may be written yet. */
  readonly isOpen: boolean;
}

/** A support group, with how its list stands. */
export interface MonthGroup extends Group {
  readonly topic: string;
  readonly leaderId: string | null;
  readonly leader: string;
  readonly municipality: string | null;
  readonly isSigned: boolean;
  readonly hasProof: boolean;
}

/** Contacts or meetings that stand in somebody's drafts. */
export interface Unfinished {
  readonly membershipId: string;
  readonly name: string;
  readonly isMeeting: boolean;
  readonly begun: number;
}

/** What a provider's month is made of, as far as the actor may read it. */
export interface MonthFacts {
  readonly families: ReadonlyMap<string, MonthFamily>;
  readonly contacts: readonly MonthContact[];
  readonly sessions: readonly MonthSession[];
  /** The reports of the month (Lisa 4, 5) that are signed and say what is logged still, by `reportKey`. */
  readonly signed: ReadonlyMap<string, SignedReport>;
  /** Sessions of the families of the month's sessions, in the order in which they were held, for the rules to count. */
  readonly counted: readonly CountedSession[];
  readonly approvedExtra: ReadonlyMap<
    string,
    readonly { readonly year: number; readonly sessions: number }[]
  >;
  /** Those of the whole quarter up to the month's end, because twelve a quarter are paid. */
  readonly groups: readonly MonthGroup[];
  /** What somebody has begun to write of the month and not saved; how many, and no word of it. */
  readonly unfinished: readonly Unfinished[];
}

/** Reads a provider's month, in a handful of questions however many families it has. */
export async function monthFacts(
  tx: ActorTransaction,
  providerId: string,
  month: CivilMonth,
): Promise<MonthFacts> {
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  const [onService, sessions, standing, groups, unfinished] = await Promise.all([
    familiesOnService(tx, providerId, from, to),
    sessionsBetween(tx, providerId, from, to),
    standingReports(tx, { providerId, month }),
    groupsOfQuarter(tx, providerId, month),
    unfinishedIn(tx, month),
  ]);
  const sessionFamilies = [...new Set(sessions.map(({ familyId }) => familyId))];
  const ids = [...new Set([...onService, ...sessionFamilies])];
  const [families, held, extra, told] = await Promise.all([
    named(tx, providerId, ids),
    sessionsOf(tx, sessionFamilies, to),
    extraOf(tx, sessionFamilies),
    sessionsOfFamilies(tx, sessionFamilies),
  ]);
  const contacts = await contactsBetween(tx, providerId, families, from, to);
  const { counted, approvedExtra } = countedWith(held, extra, told, to);
  const signed = new Map(standing.filter(({ isPresent }) => isPresent).map((one) => [reportKey(one), one]));
  return { families, contacts, sessions, signed, counted, approvedExtra, groups, unfinished };
}

async function familiesOnService(
  tx: ActorTransaction,
  providerId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('services as s')
    .innerJoin('agreements as a', 'a.service_id', 's.id')
    .select('s.family_id')
    .distinct()
    .where('s.provider_id', '=', providerId)
    .where('a.signed_on', '<=', to)
    .where((where) => where.or([where('s.ended_on', 'is', null), where('s.ended_on', '>=', from)]))
    .execute();
  return rows.map(({ family_id }) => family_id);
}

/** Those that are with the provider as they are now, and those that have gone as they were when they went. */
async function named(
  tx: ActorTransaction,
  providerId: string,
  ids: readonly string[],
): Promise<Map<string, MonthFamily>> {
  const [rows, facts, former, services] = await Promise.all([
    tx
      .selectFrom('families as f')
      .leftJoin('organisations as o', 'o.id', 'f.municipality_key')
      .select(['f.id', 'f.case_number', 'f.kind', 'o.name as municipality'])
      .where('f.id', '=', anyOf(ids))
      .where('f.provider_id', '=', providerId)
      .execute(),
    familyFacts(tx, ids),
    formerFamilies(tx, providerId, ids),
    tx
      .selectFrom('services')
      .select('id')
      .where('family_id', '=', anyOf(ids))
      .where('provider_id', '=', providerId)
      .execute(),
  ]);
  const own = new Set(services.map(({ id }) => id));
  const present = rows.flatMap(({ id, case_number, kind, municipality }): MonthFamily[] => {
    const known = facts.get(id);
    if (known === undefined) return [];
    return [{ id, caseNumber: case_number, kind, municipality, facts: known, former: null }];
  });
  return new Map(
    [...present, ...former].map((family) => [
      family.id,
      { ...family, facts: underServices(family.facts, own) },
    ]),
  );
}

async function contactsBetween(
  tx: ActorTransaction,
  providerId: string,
  families: ReadonlyMap<string, MonthFamily>,
  from: CivilDate,
  to: CivilDate,
): Promise<MonthContact[]> {
  const rows = await tx
    .selectFrom('contacts as k')
    .innerJoin('memberships as m', 'm.id', 'k.author_id')
    .select(['k.id', 'k.family_id', 'k.author_id', 'm.display_name', 'm.confirmed_on', 'k.held_on'])
    .select(['k.mode', 'k.minutes', 'k.began_at', 'k.supports'])
    .where('k.family_id', '=', anyOf([...families.keys()]))
    .where('k.provider_id', '=', providerId)
    .where('k.held_on', '>=', from)
    .where('k.held_on', '<=', to)
    .where('k.outcome', '=', 'held')
    .where('k.withdrawn_at', 'is', null)
    .orderBy('k.held_on')
    .orderBy('k.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    familyId: row.family_id,
    authorId: row.author_id,
    author: row.display_name,
    confirmedOn: row.confirmed_on,
    date: row.held_on,
    mode: row.mode,
    minutes: row.minutes,
    isOpen:
      families.get(row.family_id)?.former === null &&
      (row.supports.length === 0 ||
        (row.mode !== 'message' && (row.began_at === null || row.minutes === null))),
  }));
}

async function groupsOfQuarter(
  tx: ActorTransaction,
  providerId: string,
  month: CivilMonth,
): Promise<MonthGroup[]> {
  const first = addMonthsTo(month, -((monthNumberOf(month) - 1) % 3));
  const rows = await tx
    .selectFrom('support_groups as g')
    .leftJoin('organisations as o', 'o.id', 'g.municipality_id')
    .select(['g.id', 'g.held_on', 'g.starts_at', 'g.minutes', 'g.mode', 'g.island', 'g.attended_count'])
    .select(['g.small_approved', 'g.small_decided_on', 'g.topic', 'g.leader_id', 'g.leader_name'])
    .select(['g.list_edition', 'g.list_open', 'o.name as municipality'])
    .select(sql<boolean>`exists (select from group_proofs p where p.group_id = g.id)`.as('has_proof'))
    .where('g.provider_id', '=', providerId)
    .where('g.state', '=', 'published')
    .where('g.held_on', '>=', firstDayOf(first))
    .where('g.held_on', '<=', lastDayOf(month))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    date: row.held_on,
    start: row.starts_at.slice(0, 5),
    minutes: row.minutes,
    mode: row.mode,
    island: row.island,
    participants: row.attended_count,
    ...(row.small_approved === true && row.small_decided_on !== null
      ? { smallGroupApproved: row.small_decided_on }
      : {}),
    topic: row.topic,
    leaderId: row.leader_id,
    leader: row.leader_name,
    municipality: row.municipality,
    isSigned: row.list_edition > 0 && !row.list_open,
    hasProof: row.has_proof,
  }));
}

async function unfinishedIn(tx: ActorTransaction, month: CivilMonth): Promise<readonly Unfinished[]> {
  const { rows } = await sql<Unfinished>`
    select membership_id as "membershipId", name, is_meeting as "isMeeting", begun
      from unfinished_in_month(${month}) order by name, is_meeting`.execute(tx);
  return rows;
}
