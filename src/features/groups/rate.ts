import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';

/** What a provider's contract pays for a group of two hours, in cents, on a day; null where no rate is known. */
export async function groupRate(
  _tx: ActorTransaction,
  _providerId: string,
  _on: CivilDate,
): Promise<number | null> {
  return null;
}
