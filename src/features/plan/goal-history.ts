import type { ActorTransaction } from '../../database/as-actor.ts';
import type { GoalVersion } from './family-plan.ts';

export type { GoalVersion } from './family-plan.ts';

/** Each version of a goal, newest first; none of one that was never changed since goals have a history. */
export async function goalHistory(tx: ActorTransaction, goalId: string): Promise<GoalVersion[]> {
  const rows = await tx
    .selectFrom('goal_revisions')
    .select(['version', 'change', 'title', 'state', 'reason', 'changed_on', 'author_name'])
    .where('goal_id', '=', goalId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ changed_on, author_name, ...row }) => ({
    ...row,
    changedOn: changed_on,
    author: author_name,
  }));
}
