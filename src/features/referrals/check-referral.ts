import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import { familyFacts } from '../standing/family-facts.ts';
import { type KnownFamily, knownFamilies, servicesHad, type UsedPeriod } from './known-families.ts';
import { type PublicOrganisations, publicOrganisations } from './referral-choices.ts';
import { type Referral, referralOf } from './referral-record.ts';
import { type StartAnswer, startAnswerOf } from './start-facts.ts';

/** What the rules say, of a known family or of one that would be new. */
export interface Possibility {
  /** Null: a family that nobody knows yet. */
  readonly family: KnownFamily | null;
  readonly start: StartAnswer;
  readonly had: readonly UsedPeriod[];
  /** A service of the same kind was given to a provider already, and has not begun. */
  readonly isWaiting: boolean;
}

/** TK 2.1.4.3.3: what the commissioner checks a referral by. */
export interface CheckedReferral {
  readonly referral: Referral;
  readonly organisations: PublicOrganisations;
  /** Families known by a parent; where there is none, the one that would be new. */
  readonly possibilities: readonly Possibility[];
  /** Families in which a child of the referral is or was, known by none of the parents. */
  readonly elsewhere: readonly KnownFamily[];
}

/** A referral with the facts beside it; null where it is not there. For the commissioner alone. */
export async function checkedReferral(
  tx: ActorTransaction,
  referralId: string,
  today: CivilDate,
): Promise<CheckedReferral | null> {
  const referral = await referralOf(tx, referralId);
  if (referral === null) return null;
  const [organisations, known] = await Promise.all([
    publicOrganisations(tx),
    knownFamilies(tx, referral.current, referral.familyId),
  ]);
  const byParent = known.filter((family) => family.byParent);
  const ids = byParent.map(({ id }) => id);
  const [facts, had] = await Promise.all([familyFacts(tx, ids), servicesHad(tx, ids)]);
  const referred = referral.municipality !== null;
  const content = referral.current;
  const possibilities = byParent.map((family): Possibility => {
    const start = startAnswerOf(content, facts.get(family.id) ?? null, family.children, referred, today);
    return {
      family,
      start,
      had: had.filter((period) => period.familyId === family.id),
      isWaiting: family.waiting.some(({ kind }) => kind === content.service),
    };
  });
  const unknown: Possibility = {
    family: null,
    start: startAnswerOf(content, null, new Map(), referred, today),
    had: [],
    isWaiting: false,
  };
  return {
    referral,
    organisations,
    possibilities: possibilities.length === 0 ? [unknown] : possibilities,
    elsewhere: known.filter((family) => !family.byParent),
  };
}
