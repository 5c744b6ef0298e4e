import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MembershipRole } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

/** What of a family's data somebody opened: the part of the program that it belongs to. */
export const openedParts = [
  'contacts',
  'plan',
  'documents',
  'overviews',
  'referral',
  'report',
  'supporters',
  'proposals',
  'services',
  'follow-up',
  'file',
] as const;
export type OpenedPart = (typeof openedParts)[number];
export const openedHow = ['read', 'change', 'export'] as const;
export type OpenedHow = (typeof openedHow)[number];

/** The first that an action's name fits; the file itself where none does. */
const byName: readonly (readonly [RegExp, OpenedPart])[] = [
  [/contact/, 'contacts'],
  [/overview/, 'overviews'],
  [/goal|plan/, 'plan'],
  [/document|agreement|ending|signed-file/, 'documents'],
  [/referral|request/, 'referral'],
  [/month-report/, 'report'],
  [/supporter|substitute|assign|wish|exception|handover/, 'supporters'],
  [/propos/, 'proposals'],
  [/service-periods|care/, 'services'],
  [/follow/, 'follow-up'],
];

/** The part of a family's data that an action of the audit is about. */
export const partOf = (action: string): OpenedPart =>
  byName.find(([name]) => name.test(action))?.[1] ?? 'file';

/** What one person did with a family's data on one day. */
export interface Opening {
  readonly day: CivilDate;
  readonly membershipId: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly organisation: string | null;
  readonly did: Readonly<Record<OpenedHow, readonly OpenedPart[]>>;
}

export interface Openings {
  readonly familyId: string;
  readonly familyName: string;
  readonly municipalityInvolved: boolean;
  /** The newest first. */
  readonly rows: readonly Opening[];
  readonly total: number;
  readonly page: number;
}

export const openingsOnPage = 40;

interface Row {
  day: CivilDate;
  membership_id: string;
  name: string;
  role: MembershipRole;
  organisation: string | null;
  acts: readonly { readonly effect: OpenedHow; readonly action: string }[];
  total: number;
}

/**
 * Who, beside the family itself, opened its data; null for anybody but the family.
 * @param page from 1; past the last it is the first
 */
export async function openingsOf(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  page: number,
): Promise<Openings | null> {
  if (actor.familyId !== familyId) return null;
  const [family, { rows }] = await Promise.all([
    tx
      .selectFrom('families')
      .select(['id', 'name', 'municipality_involved'])
      .where('id', '=', familyId)
      .executeTakeFirst(),
    sql<Row>`
      select (a.at at time zone 'Europe/Tallinn')::date as day, m.membership_id, m.name, m.role, m.organisation,
             json_agg(distinct jsonb_build_object('effect', a.effect, 'action', a.action)) as acts,
             count(*) over () as total
        from audit a join readers_in_own_audit() m on m.membership_id = a.membership_id
       where a.family_id = ${familyId}::uuid and a.effect = any (${[...openedHow]})
       group by 1, m.membership_id, m.name, m.role, m.organisation
       order by day desc, max(a.at) desc, m.membership_id
       limit ${openingsOnPage} offset ${(page - 1) * openingsOnPage}`.execute(tx),
  ]);
  if (family === undefined) return null;
  if (rows.length === 0 && page > 1) return openingsOf(tx, actor, familyId, 1);
  return {
    familyId: family.id,
    familyName: family.name,
    municipalityInvolved: family.municipality_involved,
    rows: rows.map(({ day, membership_id, name, role, organisation, acts }) => ({
      day,
      membershipId: membership_id,
      name,
      role,
      organisation,
      did: {
        read: partsIn(acts, 'read'),
        change: partsIn(acts, 'change'),
        export: partsIn(acts, 'export'),
      },
    })),
    total: Number(rows[0]?.total ?? 0),
    page,
  };
}

function partsIn(acts: Row['acts'], how: OpenedHow): OpenedPart[] {
  const parts = new Set(acts.filter(({ effect }) => effect === how).map(({ action }) => partOf(action)));
  return openedParts.filter((part) => parts.has(part));
}
