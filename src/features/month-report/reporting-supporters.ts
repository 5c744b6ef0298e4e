import type { ActorTransaction } from '../../database/as-actor.ts';
import { type CivilMonth, firstDayOf, lastDayOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';

/** Someone who can have a report of a family's month. */
export interface ReportingSupporter {
  /** The membership. */
  readonly id: string;
  readonly name: string;
  /** How many contacts they logged in the month and did not take back. */
  readonly contacts: number;
}

/**
 * A supporter reports for themselves. For a manager, whoever of the provider logged a contact of the family in the
 * month, or was assigned to it then.
 */
export async function reportingSupporters(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  month: CivilMonth,
): Promise<ReportingSupporter[]> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const rows = await tx
    .selectFrom('memberships as m')
    .select(['m.id', 'm.display_name as name'])
    .select((one) =>
      one
        .selectFrom('contacts as k')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('k.author_id', '=', 'm.id')
        .where('k.family_id', '=', familyId)
        .where('k.held_on', '>=', first)
        .where('k.held_on', '<=', last)
        .where('k.withdrawn_at', 'is', null)
        .as('contacts'),
    )
    .where('m.organisation_id', '=', actor.organisationId)
    .where('m.role', '=', 'family_supporter')
    .$if(actor.role === 'family_supporter', (own) => own.where('m.id', '=', actor.membershipId))
    .where('m.id', 'in', (one) =>
      one
        .selectFrom('assignments as a')
        .select('a.membership_id')
        .where('a.family_id', '=', familyId)
        .where('a.began_on', '<=', last)
        .where((either) => either.or([either('a.ended_on', 'is', null), either('a.ended_on', '>=', first)]))
        .union(
          one
            .selectFrom('contacts as k')
            .select('k.author_id as membership_id')
            .where('k.family_id', '=', familyId)
            .where('k.held_on', '>=', first)
            .where('k.held_on', '<=', last)
            .where('k.withdrawn_at', 'is', null),
        ),
    )
    .orderBy('m.display_name')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({ ...row, contacts: row.contacts ?? 0 }));
}

/**
 * Who was asked for; where nobody was, the only one who logged a contact, or the only one there is. Null where a
 * choice is still to be made, also instead of one that cannot be.
 */
export function chosenOf(
  supporters: readonly ReportingSupporter[],
  asked: string | null,
  actor: ActingActor,
): ReportingSupporter | null {
  if (actor.role === 'family_supporter') {
    return supporters[0] ?? { id: actor.membershipId, name: actor.displayName, contacts: 0 };
  }
  if (asked !== null) return supporters.find(({ id }) => id === asked) ?? null;
  const active = supporters.filter(({ contacts }) => contacts > 0);
  const candidates = active.length > 0 ? active : supporters;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
