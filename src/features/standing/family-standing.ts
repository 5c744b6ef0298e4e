import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import { type Case, type CivilDate, caseOf } from '../../rules/index.ts';
import { caseFactsOf, type FamilyFacts, familyFacts, scopeOf } from './family-facts.ts';

/** How a family stands on a day: the facts, and what the rules answer to them. */
export interface FamilyStanding {
  readonly facts: FamilyFacts;
  readonly answer: Case;
}

export const idsOf = (families: readonly { readonly id: string }[]): string[] => families.map(({ id }) => id);

/** So many standings are kept; a country's families on service fit several times. */
const MOST_KEPT = 5_000;

/**
 * What the rules answered, kept for as long as the family's revision and the day stand still. Only families whose
 * revision the actor's own transaction has just read are looked up, and by the actor's organisation, so nothing is
 * answered here that row policies would not have.
 */
const kept = new Map<string, FamilyStanding>();

function keep(key: string, standing: FamilyStanding): void {
  if (kept.size >= MOST_KEPT) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(key, standing);
}

/**
 * How each family stands on a day, as far as the actor is told of contacts. For transactions that only read: what one
 * that writes would see may never come to be.
 * @param familyIds families that this very transaction has read
 */
export async function standingsOf(
  tx: ActorTransaction,
  actor: Actor,
  familyIds: readonly string[],
  on: CivilDate,
): Promise<Map<string, FamilyStanding>> {
  const standings = new Map<string, FamilyStanding>();
  if (familyIds.length === 0) return standings;
  const revisions = await tx
    .selectFrom('family_revisions')
    .select(['family_id', 'revision'])
    .where('family_id', '=', anyOf(familyIds))
    .execute();
  const scope = scopeOf(actor);
  const keys = new Map(
    revisions.map((row) => [row.family_id, `${row.family_id} ${row.revision} ${on} ${scope}`]),
  );
  for (const [id, key] of keys) {
    const known = kept.get(key);
    if (known !== undefined) standings.set(id, known);
  }
  const facts = await familyFacts(
    tx,
    [...keys.keys()].filter((id) => !standings.has(id)),
  );
  for (const [id, own] of facts) {
    const standing = { facts: own, answer: caseOf(caseFactsOf(own, on)) };
    keep(keys.get(id) ?? id, standing);
    standings.set(id, standing);
  }
  return standings;
}
