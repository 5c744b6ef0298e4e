import type { ActorTransaction } from '../../database/as-actor.ts';
import { type CivilDate, needsConfirmation } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { isTeamRole, specialistRoles, type TeamRole, teamRoles } from './roles.ts';

/** How somebody stands with the commissioner (TK 2.8.6). */
export type Standing =
  | 'confirmed'
  | 'from-later'
  | 'waiting'
  | 'refused'
  | 'not-asked'
  | 'not-needed'
  | 'evidence-asked';

export interface TeamMember {
  readonly membershipId: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly languages: readonly string[];
  readonly counties: readonly string[];
  readonly loadPercent: number | null;
  readonly confirmedOn: CivilDate | null;
  readonly standing: Standing;
  /** How many families they support now. */
  readonly families: number;
  /** The last day of an absence that lasts on the day; null where they are at work. */
  readonly awayUntil: CivilDate | null;
  readonly beganOn: CivilDate;
  readonly leftOn: CivilDate | null;
}

export interface TeamFilter {
  readonly role: TeamRole | null;
  /** Those who have left, instead of those who work. */
  readonly left: boolean;
}

/** The people of the manager's provider. */
export async function teamMembers(
  tx: ActorTransaction,
  actor: ActingActor,
  { role, left }: TeamFilter,
  today: CivilDate,
): Promise<readonly TeamMember[]> {
  if (actor.organisationId === null) return [];
  const [members, requests, away] = await Promise.all([
    tx
      .selectFrom('memberships as m')
      .select(['m.id', 'm.display_name', 'm.role', 'm.languages', 'm.counties', 'm.load_percent'])
      .select(['m.confirmed_on', 'm.began_on', 'm.ended_on', 'm.left_on'])
      .select((one) =>
        one
          .selectFrom('assignments as a')
          .select((sum) => sum.fn.count<number>('a.family_id').distinct().as('families'))
          .whereRef('a.membership_id', '=', 'm.id')
          .where('a.ended_on', 'is', null)
          .as('families'),
      )
      .where('m.organisation_id', '=', actor.organisationId)
      .where('m.role', 'in', role === null ? teamRoles : [role])
      .where((or) =>
        left
          ? or.and([or('m.ended_on', 'is not', null), or('m.ended_on', '<', today)])
          : or.or([or('m.ended_on', 'is', null), or('m.ended_on', '>=', today)]),
      )
      .orderBy('m.display_name')
      .orderBy('m.id')
      .execute(),
    tx
      .selectFrom('confirmations')
      .select(['membership_id', 'basis', 'answer', 'handed_on', 'withdrawn_on'])
      .where('provider_id', '=', actor.organisationId)
      .orderBy('asked_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('absences')
      .select(['membership_id', 'to_on'])
      .where('provider_id', '=', actor.organisationId)
      .where('cancelled_on', 'is', null)
      .where('from_on', '<=', today)
      .where('to_on', '>=', today)
      .execute(),
  ]);
  return members.flatMap((row): TeamMember[] => {
    if (!isTeamRole(row.role)) return [];
    const last = requests.findLast((one) => one.membership_id === row.id && one.withdrawn_on === null);
    return [
      {
        membershipId: row.id,
        name: row.display_name,
        role: row.role,
        languages: row.languages,
        counties: row.counties,
        loadPercent: row.load_percent,
        confirmedOn: row.confirmed_on,
        standing: standingOf(row.role, row.confirmed_on, last, today),
        families: Number(row.families ?? 0),
        awayUntil: away.find((one) => one.membership_id === row.id)?.to_on ?? null,
        beganOn: row.began_on,
        leftOn: row.left_on ?? row.ended_on,
      },
    ];
  });
}

interface LastRequest {
  readonly basis: 'added' | 'tender' | 'evidence';
  readonly answer: 'confirmed' | 'refused' | null;
  readonly handed_on: CivilDate | null;
}

/** From the confirmation itself and what was last asked. */
export function standingOf(
  role: TeamRole,
  confirmedOn: CivilDate | null,
  last: LastRequest | undefined,
  today: CivilDate,
): Standing {
  if (last?.answer === null) return last.handed_on === null ? 'evidence-asked' : 'waiting';
  if (confirmedOn !== null) return confirmedOn <= today ? 'confirmed' : 'from-later';
  if (last?.answer === 'refused') return 'refused';
  return needsConfirmation(specialistRoles[role]) ? 'not-asked' : 'not-needed';
}
