import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import { editionOn } from '../referrals/start-facts.ts';

/** What a provider's contract pays for a group of two hours, in cents; null where no contract of that time is entered. */
export async function groupRate(
  tx: ActorTransaction,
  providerId: string,
  on: CivilDate,
): Promise<number | null> {
  const found = await tx
    .selectFrom('contracts')
    .select('group_cents')
    .where('provider_id', '=', providerId)
    .where('edition', '=', editionOn(on).edition)
    .executeTakeFirst();
  return found?.group_cents ?? null;
}
