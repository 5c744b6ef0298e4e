import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { type Case, type CivilDate, caseOf, type ServiceObligation } from '../../rules/index.ts';
import { caseFactsOf, type FamilyFacts, familyFacts, scopeOf } from './family-facts.ts';
import { isOfPresent } from './what-matters.ts';

/** How a family stands on a day: the facts, and what the rules answer to them. */
export interface FamilyStanding {
  readonly facts: FamilyFacts;
  readonly answer: Case;
}

/** What of it a list of families shows. */
export interface PresentStanding {
  /** What is of the present: see `isOfPresent`. */
  readonly obligations: readonly ServiceObligation[];
  readonly lastContact: CivilDate | null;
  /** The given names of the children who live in the family. */
  readonly children: string;
}

/** A family as a list names it. */
export interface FamilyRevision {
  readonly id: string;
  /** The number that grows with its every change, as this very transaction read it; null for whoever is not told. */
  readonly revision: number | null;
}

/** So many are kept, each of a kilobyte or less: the families on service of a country twenty times as large. */
const MOST_KEPT = 20_000;

/**
 * What the rules answered, kept for as long as the family's revision and the day stand still. Only families whose
 * revision the actor's own transaction has just read are looked up, and by the actor's organisation, so nothing is
 * answered here that row policies would not have.
 */
const kept = new Map<string, PresentStanding>();

function keep(key: string, standing: PresentStanding): void {
  if (kept.size >= MOST_KEPT) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(key, standing);
}

function standingIn(facts: FamilyFacts, on: CivilDate): FamilyStanding {
  return { facts, answer: caseOf(caseFactsOf(facts, on)) };
}

function presentIn({ facts, answer }: FamilyStanding, on: CivilDate): PresentStanding {
  return {
    obligations: answer.obligations.filter((one) => isOfPresent(one, on)),
    lastContact: facts.contacts.at(-1)?.date ?? null,
    children: facts.childrenNames,
  };
}

/** How one family stands on a day, with all its obligations; null where the actor sees no such family. */
export async function standingOf(
  tx: ActorTransaction,
  familyId: string,
  on: CivilDate,
): Promise<FamilyStanding | null> {
  const facts = (await familyFacts(tx, [familyId])).get(familyId);
  return facts === undefined ? null : standingIn(facts, on);
}

/**
 * How each family stands at present, as far as the actor is told. For transactions that only read: what one that
 * writes would see may never come to be.
 */
export async function standingsOf(
  tx: ActorTransaction,
  actor: Actor,
  families: readonly FamilyRevision[],
  on: CivilDate,
): Promise<Map<string, PresentStanding>> {
  const scope = scopeOf(actor);
  const standings = new Map<string, PresentStanding>();
  const unknown = new Map<string, string>();
  for (const { id, revision } of families) {
    if (revision === null) continue;
    const key = `${id} ${revision} ${on} ${scope}`;
    const known = kept.get(key);
    if (known === undefined) unknown.set(id, key);
    else standings.set(id, known);
  }
  for (const [id, facts] of await familyFacts(tx, [...unknown.keys()])) {
    const standing = presentIn(standingIn(facts, on), on);
    keep(unknown.get(id) ?? id, standing);
    standings.set(id, standing);
  }
  return standings;
}
