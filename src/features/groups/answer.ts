import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import { notify } from '../notifying/notify.ts';
import type { SupportGroup } from './groups.ts';

export interface GroupAnswer {
  readonly accepted: boolean;
  readonly reason: string;
  /** TK 2.4.4: null where four or five parents were not asked for. */
  readonly smallApproved: boolean | null;
}

export const reasonLimit = 2_000;

/**
 * The commissioner's answer to a group of a plan (TK 2.4.11), and to four or five parents where they were asked for.
 * @returns false where it was answered or changed meanwhile
 */
export async function answerGroup(
  tx: ActorTransaction,
  group: SupportGroup,
  readVersion: number,
  { accepted, reason, smallApproved }: GroupAnswer,
  today: CivilDate,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select answer_group(${group.id}, ${readVersion}, ${accepted}, ${reason}, ${smallApproved}, ${today}) as done`.execute(
    tx,
  );
  if (rows[0]?.done !== true) return false;
  await notify(tx, {
    to: { organisation: group.providerId, role: 'project_manager' },
    kind: accepted ? 'group-accepted' : 'group-turned-down',
    path: `/groups/${group.id}`,
    key: `answered ${group.id} ${readVersion}`,
  });
  return true;
}
