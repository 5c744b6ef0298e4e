import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { type Case, type CivilDate, caseOf } from '../../rules/index.ts';
import { caseFactsOf, type FamilyFacts, familyFacts, scopeOf } from './family-facts.ts';

/** How a family stands on a day: the facts, and what the rules answer to them. */
export interface FamilyStanding {
  readonly facts: FamilyFacts;
  readonly answer: Case;
}

/** A family as a list of an actor's families names it: its id, and the number that grows with its every change. */
export interface FamilyRevision {
  readonly id: string;
  readonly revision: number;
}

/** So many standings are kept; a country's families on service fit several times. */
const MOST_KEPT = 5_000;

/**
 * What the rules answered, kept for as long as the family's revision and the day stand still. Only families that the
 * actor's own transaction has just read are looked up, and by the actor's organisation, so nothing is answered here
 * that row policies would not have.
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
 * How each family stands on a day.
 * @param families as read in this very transaction
 */
export async function standingsOf(
  tx: ActorTransaction,
  actor: Actor,
  families: readonly FamilyRevision[],
  on: CivilDate,
): Promise<Map<string, FamilyStanding>> {
  const scope = scopeOf(actor);
  const keyOf = ({ id, revision }: FamilyRevision) => `${id} ${revision} ${on} ${scope}`;
  const standings = new Map<string, FamilyStanding>();
  const unknown: FamilyRevision[] = [];
  for (const family of families) {
    const known = kept.get(keyOf(family));
    if (known === undefined) unknown.push(family);
    else standings.set(family.id, known);
  }
  const facts = await familyFacts(
    tx,
    unknown.map(({ id }) => id),
  );
  for (const family of unknown) {
    const own = facts.get(family.id);
    if (own === undefined) continue;
    const standing = { facts: own, answer: caseOf(caseFactsOf(own, on)) };
    keep(keyOf(family), standing);
    standings.set(family.id, standing);
  }
  return standings;
}
