import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { Newest } from '../../platform/newest.ts';
import { type Case, type CivilDate, caseOf, type ServiceObligation } from '../../rules/index.ts';
import { caseFactsOf, type FamilyFacts, familyFacts, scopeOf } from './family-facts.ts';
import { type EndingVolume, endingVolumes, type Lately, latelyOf } from './silence.ts';
import { isOfLastQuarter, isOfPresent } from './what-matters.ts';

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
  /** What was missed or made up for within a quarter, and is not of the present any more. */
  readonly past: readonly ServiceObligation[];
  readonly lately: Lately;
  /** How long each service that goes on may still last. */
  readonly volumes: readonly EndingVolume[];
}

/** A family as a list names it. */
export interface FamilyRevision {
  readonly id: string;
  /** The number that grows with its every change, as this very transaction read it; null for whoever is not told. */
  readonly revision: number | null;
}

/**
 * What the rules answered, kept for as long as the family's revision and the day stand still. Only families whose
 * revision the actor's own transaction has just read are looked up, and by the actor's organisation, so nothing is
 * answered here that row policies would not have.
 */
const whole = new Newest<FamilyStanding>(5_000);
/** A kilobyte or less each: the families on service of a country many times as large. */
const present = new Newest<PresentStanding>(20_000);

const keyOf = (actor: Actor, familyId: string, revision: number, on: CivilDate): string =>
  `${familyId} ${revision} ${on} ${scopeOf(actor)}`;

function standingIn(facts: FamilyFacts, on: CivilDate): FamilyStanding {
  return { facts, answer: caseOf(caseFactsOf(facts, on)) };
}

function presentIn(standing: FamilyStanding, on: CivilDate): PresentStanding {
  const { facts, answer } = standing;
  return {
    obligations: answer.obligations.filter((one) => isOfPresent(one, on)),
    lastContact: facts.contacts.at(-1)?.date ?? null,
    children: facts.childrenNames,
    past: answer.obligations.filter((one) => isOfLastQuarter(one, on) && !isOfPresent(one, on)),
    lately: latelyOf(facts, on),
    volumes: endingVolumes(facts, answer, on),
  };
}

/**
 * How one family stands on a day, with all its obligations; null where the actor is not told. For transactions that
 * only read: what one that writes would see may never come to be.
 */
export async function standingOf(
  tx: ActorTransaction,
  actor: Actor,
  familyId: string,
  on: CivilDate,
): Promise<FamilyStanding | null> {
  const family = await tx
    .selectFrom('family_revisions')
    .select('revision')
    .where('family_id', '=', familyId)
    .executeTakeFirst();
  if (family === undefined) return null;
  const key = keyOf(actor, familyId, family.revision, on);
  const known = whole.get(key);
  if (known !== undefined) return known;
  const facts = (await familyFacts(tx, [familyId])).get(familyId);
  if (facts === undefined) return null;
  const standing = standingIn(facts, on);
  whole.set(key, standing);
  return standing;
}

/** How each family stands at present, as far as the actor is told. For transactions that only read, as `standingOf`. */
export async function standingsOf(
  tx: ActorTransaction,
  actor: Actor,
  families: readonly FamilyRevision[],
  on: CivilDate,
): Promise<Map<string, PresentStanding>> {
  const standings = new Map<string, PresentStanding>();
  const unknown = new Map<string, string>();
  for (const { id, revision } of families) {
    if (revision === null) continue;
    const key = keyOf(actor, id, revision, on);
    const known = present.get(key);
    if (known === undefined) unknown.set(id, key);
    else standings.set(id, known);
  }
  for (const [id, facts] of await familyFacts(tx, [...unknown.keys()])) {
    const standing = presentIn(standingIn(facts, on), on);
    present.set(unknown.get(id) ?? id, standing);
    standings.set(id, standing);
  }
  return standings;
}
