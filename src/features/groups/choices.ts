import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { GroupChoices } from './group-form.ts';

/** Who of the manager's provider leads groups, and where groups can be held. */
export async function groupChoices(
  tx: ActorTransaction,
  actor: ActingActor,
  today: CivilDate,
): Promise<GroupChoices> {
  const [leaders, municipalities] = await Promise.all([
    tx
      .selectFrom('memberships')
      .select(['id', 'display_name as name'])
      .where('role', '=', 'group_leader')
      .where('organisation_id', '=', actor.organisationId)
      .where('began_on', '<=', today)
      .where((one) => one.or([one('ended_on', 'is', null), one('ended_on', '>=', today)]))
      .orderBy('display_name')
      .execute(),
    tx
      .selectFrom('organisations')
      .select(['id', 'name', 'county', 'island'])
      .where('kind', '=', 'municipality')
      .orderBy('county')
      .orderBy('name')
      .execute(),
  ]);
  return {
    leaders,
    municipalities: municipalities.map((one) => ({ ...one, county: one.county ?? '' })),
    today,
  };
}
