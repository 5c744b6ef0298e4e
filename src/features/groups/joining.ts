import { type QueryExecutorProvider, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { GroupFamilyKind, GroupLanguage, GroupMode, SignupState } from '../../database/tables/groups.ts';
import { addDays, type CivilDate, daysBetween } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

/** A published group, as everybody may know it. */
export interface PublicGroup {
  readonly id: string;
  readonly provider: string;
  readonly providerPhone: string;
  readonly providerEmail: string;
  readonly heldOn: CivilDate;
  /** HH:MM. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly place: string;
  readonly municipality: string | null;
  readonly county: string | null;
  readonly topic: string;
  readonly approach: string;
  readonly leader: string;
  readonly language: GroupLanguage;
  readonly kinds: readonly GroupFamilyKind[];
  readonly places: number;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly changedAt: Date;
}

/** What can run SQL that reads nobody's data. */
type Reader = QueryExecutorProvider;

/** The published groups of a span of days, those that were cancelled with them, in order of time. */
export async function publicGroups(tx: Reader, from: CivilDate, to: CivilDate): Promise<PublicGroup[]> {
  const { rows } = await sql<PublicGroup>`
    select id, provider, provider_phone as "providerPhone", provider_email as "providerEmail", held_on as "heldOn",
           to_char(starts_at, 'HH24:MI') as "startsAt", minutes, mode, place, municipality, county, topic, approach, leader,
           language, family_kinds as kinds, places, cancelled, sequence, changed_at as "changedAt"
      from public_groups(${from}, ${to})`.execute(tx);
  return rows;
}

export interface GroupFilter {
  readonly county: string;
  readonly language: string;
  readonly kind: string;
}

/** Whether a group is one that is looked for; an online one is near everybody. */
export const fitsGroup = (group: PublicGroup, { county, language, kind }: GroupFilter): boolean =>
  (county === '' || group.county === county || group.mode === 'online') &&
  (language === '' || group.language === language) &&
  (kind === '' || group.kinds.some((one) => one === kind));

/** How far ahead groups are looked for. */
export const daysAhead = 120;

/** A parent who can be signed up, and how they stand in a group. */
export interface ParentToSignUp {
  readonly memberId: string;
  readonly name: string;
  /** The one who is signed in. */
  readonly own: boolean;
  readonly state: SignupState | null;
  readonly attended: boolean | null;
  readonly confirmed: boolean;
}

/** Where a parent of the actor's family, or of a family that the actor supports, has or waits for a place. */
export interface OwnSignup {
  readonly groupId: string;
  readonly familyId: string;
  readonly memberId: string;
  readonly state: SignupState;
  readonly attended: boolean | null;
  readonly confirmed: boolean;
}

/** The places that are the actor's to look after, of a family or of those supported. */
export async function ownSignups(
  tx: ActorTransaction,
  familyIds: readonly string[],
  groupId: string | null = null,
): Promise<OwnSignup[]> {
  if (familyIds.length === 0) return [];
  const rows = await tx
    .selectFrom('group_signups')
    .select(['group_id', 'family_id', 'member_id', 'state', 'attended', 'confirmed_at'])
    .where('family_id', 'in', [...familyIds])
    .$if(groupId !== null, (query) => query.where('group_id', '=', groupId ?? ''))
    .execute();
  return rows.flatMap((row) =>
    row.family_id === null || row.member_id === null
      ? []
      : [
          {
            groupId: row.group_id,
            familyId: row.family_id,
            memberId: row.member_id,
            state: row.state,
            attended: row.attended,
            confirmed: row.confirmed_at !== null,
          },
        ],
  );
}

export interface FamilyToSignUp {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupFamilyKind;
  readonly county: string | null;
  readonly language: 'et' | 'ru';
}

/** The families whom the actor signs up: their own, those they support, those of their provider. */
export async function familiesToSignUp(tx: ActorTransaction, actor: ActingActor): Promise<FamilyToSignUp[]> {
  const families = tx
    .selectFrom('families')
    .select(['id', 'name', 'kind', 'county', 'language'])
    .orderBy('name');
  switch (actor.role) {
    case 'family_member':
      return families.where('id', '=', actor.familyId).execute();
    case 'family_supporter':
      return families
        .where('id', 'in', (assigned) =>
          assigned
            .selectFrom('assignments')
            .select('family_id')
            .where('membership_id', '=', actor.membershipId)
            .where('ended_on', 'is', null),
        )
        .execute();
    case 'project_manager':
      return families.where('provider_id', '=', actor.organisationId).execute();
    default:
      return [];
  }
}

/** The parents of a family, each with how they stand in a group; none where the family is none of the actor's. */
export async function parentsToSignUp(
  tx: ActorTransaction,
  familyId: string,
  groupId: string,
): Promise<ParentToSignUp[]> {
  const { rows } = await sql<{ member_id: string; given_name: string; family_name: string; own: boolean }>`
    select member_id, given_name, family_name, own from parents_to_sign_up(${familyId})`.execute(tx);
  if (rows.length === 0) return [];
  const signups = await ownSignups(tx, [familyId], groupId);
  return rows.map(({ member_id, given_name, family_name, own }) => {
    const signup = signups.find(({ memberId }) => memberId === member_id);
    return {
      memberId: member_id,
      name: `${given_name} ${family_name}`,
      own,
      state: signup?.state ?? null,
      attended: signup?.attended ?? null,
      confirmed: signup?.confirmed ?? false,
    };
  });
}

export const joinOutcomes = [
  'in',
  'waiting',
  'partly',
  'cancelled',
  'over',
  'nobody',
  'nothing-there',
] as const;
export type JoinOutcome = (typeof joinOutcomes)[number];

/** Takes places for parents of a family; the database decides who has the last one. */
export async function joinGroup(
  tx: ActorTransaction,
  groupId: string,
  familyId: string,
  memberIds: readonly string[],
  now: Date,
): Promise<JoinOutcome> {
  const { rows } = await sql<{ outcome: JoinOutcome }>`
    select join_group(${groupId}, ${familyId}, ${[...memberIds]}::uuid[], ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

/** Gives up places; whoever waits longest moves up. */
export async function leaveGroup(
  tx: ActorTransaction,
  groupId: string,
  familyId: string,
  memberIds: readonly string[],
  now: Date,
): Promise<'off' | 'over' | 'nothing-there'> {
  const { rows } = await sql<{ outcome: 'off' | 'over' | 'nothing-there' }>`
    select leave_group(${groupId}, ${familyId}, ${[...memberIds]}::uuid[], ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

/** The acting parent says that they took part: their signature on the list. */
export async function confirmAttendance(
  tx: ActorTransaction,
  groupId: string,
  now: Date,
): Promise<'confirmed' | 'not-yours' | 'not-held' | 'signed' | 'nothing-there'> {
  const { rows } = await sql<{
    outcome: 'confirmed' | 'not-yours' | 'not-held' | 'signed' | 'nothing-there';
  }>`
    select confirm_attendance(${groupId}, ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

const mostNear = 4;

/** What else is possible for whoever waits: in the same county or online first, then the soonest. */
export function groupsNear(group: PublicGroup, all: readonly PublicGroup[], today: CivilDate): PublicGroup[] {
  const distance = (other: PublicGroup) =>
    (other.county === group.county || other.mode === 'online' ? 0 : 1000) +
    (other.language === group.language ? 0 : 400) +
    Math.abs(daysBetween(group.heldOn, other.heldOn));
  return all
    .filter((other) => other.id !== group.id && !other.cancelled && other.heldOn > today)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostNear);
}

/** Published groups from today on. */
export const comingGroups = (tx: Reader, today: CivilDate): Promise<PublicGroup[]> =>
  publicGroups(tx, today, addDays(today, daysAhead));
