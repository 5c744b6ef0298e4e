import { mayPlaceInSpecial } from './eh/2-conditions.ts';
import { mayPlaceInCrisis } from './kh/5-conditions.ts';
import type { MayPlaceQuestion } from './protocol/question.ts';
import type { Decision } from './protocol/reply.ts';
import type { Terms } from './terms/terms.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What `mayPlace` is asked of. */
export type PlaceFacts = DistributiveOmit<MayPlaceQuestion, 'ask' | 'terms'> & { readonly terms: Terms };

/** Whether a child may be placed in a crisis (KH 5) or special (EH 2) foster family on a day. */
export function mayPlace(facts: PlaceFacts): Decision {
  return facts.care === 'crisis'
    ? mayPlaceInCrisis(facts.conditions)
    : mayPlaceInSpecial(facts.terms, facts.on, facts.conditions);
}
