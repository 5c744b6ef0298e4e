import type { MayStartQuestion } from './protocol/question.ts';
import type { Decision } from './protocol/reply.ts';
import type { Terms } from './terms/terms.ts';
import { childOf, mayStartAdaptation } from './tk/2.1.3-adaptation.ts';
import { mayStartNeedsBased } from './tk/2.1.4-needs-based.ts';

/** What `mayStart` is asked of. `child` is the one that adaptation is for. */
export interface StartFacts extends Omit<MayStartQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * Whether a service of a kind may start on a day (TK 2.1.3, TK 2.1.4, TK 2.1.5.8–9), with all the clauses that
 * stand against it.
 */
export function mayStart({ terms, on, kind, child, family, services }: StartFacts): Decision {
  return kind === 'adaptation'
    ? mayStartAdaptation(terms, on, family, childOf(family, child), services)
    : mayStartNeedsBased(terms, on, family, services);
}
