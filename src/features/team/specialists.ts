import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { addMonths, type CivilDate } from '../../rules/index.ts';
import { isTeamRole, type TeamRole, teamRoles } from './roles.ts';
import { type Standing, standingOf } from './team.ts';

/** One of the providers' people, with their last training or supervision. */
export interface Specialist {
  readonly membershipId: string;
  readonly name: string;
  readonly provider: string;
  readonly role: TeamRole;
  readonly languages: readonly string[];
  readonly standing: Standing;
  /** TK 2.1.6.3, TK 2.3.5: when they last took part in a training or supervision. */
  readonly trainedOn: CivilDate | null;
  /** Not for a year. */
  readonly untrained: boolean;
}

interface SpecialistFilter {
  readonly provider: string | null;
  readonly role: TeamRole | null;
  readonly untrained: boolean;
  readonly page: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly role: string;
  readonly languages: readonly string[];
  readonly confirmed_on: CivilDate | null;
  readonly trained_on: CivilDate | null;
  readonly last: {
    readonly basis: 'added' | 'tender' | 'evidence';
    readonly answer: 'confirmed' | 'refused' | null;
    readonly handed_on: CivilDate | null;
  } | null;
  readonly total: number;
}

export const specialistsOnPage = 50;

/** The providers' people who work now: all to the commissioner, the own provider's to a manager who asks for it. */
export async function specialists(
  tx: ActorTransaction,
  filter: SpecialistFilter,
  today: CivilDate,
): Promise<{
  readonly rows: readonly Specialist[];
  readonly total: number;
  readonly page: number;
  readonly onPage: number;
}> {
  const roles = filter.role === null ? [...teamRoles] : [filter.role];
  const yearAgo = addMonths(today, -12);
  const { rows } = await sql<Row>`
    select m.id, m.display_name as name, o.name as provider, m.role, m.languages, m.confirmed_on, l.trained_on,
           (select jsonb_build_object('basis', c.basis, 'answer', c.answer, 'handed_on', c.handed_on)
              from confirmations c where c.membership_id = m.id and c.withdrawn_on is null
             order by c.asked_on desc, c.answered_on desc nulls first, c.id limit 1) as last,
           count(*) over ()::integer as total
      from memberships m join organisations o on o.id = m.organisation_id
      cross join lateral (
        select greatest(
          (select max(t.held_on) from training_places p join trainings t on t.id = p.training_id
            where p.membership_id = m.id and p.attended and t.kind <> 'info'),
          (select max(x.held_on) from outside_trainings x where x.membership_id = m.id and x.removed_on is null)
        ) as trained_on) l
     where m.role = any (${roles}::text[]) and m.left_on is null
       and (m.ended_on is null or m.ended_on >= ${today}::date)
       and (${filter.provider}::uuid is null or m.organisation_id = ${filter.provider}::uuid)
       and (not ${filter.untrained}::boolean or coalesce(l.trained_on, m.began_on) < ${yearAgo}::date)
     order by m.display_name, m.id
     limit ${specialistsOnPage} offset ${(filter.page - 1) * specialistsOnPage}`.execute(tx);
  return {
    rows: rows.flatMap((row): Specialist[] =>
      isTeamRole(row.role)
        ? [
            {
              membershipId: row.id,
              name: row.name,
              provider: row.provider,
              role: row.role,
              languages: row.languages,
              standing: standingOf(row.role, row.confirmed_on, row.last ?? undefined, today),
              trainedOn: row.trained_on,
              untrained: row.trained_on === null || row.trained_on < yearAgo,
            },
          ]
        : [],
    ),
    total: rows[0]?.total ?? 0,
    page: filter.page,
    onPage: specialistsOnPage,
  };
}
