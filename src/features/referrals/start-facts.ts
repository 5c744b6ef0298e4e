import {
  type CivilDate,
  caseOf,
  type Decision,
  editions,
  type Family,
  mayStart,
  type Service,
  type Terms,
  type Volume,
} from '../../rules/index.ts';
import type { FamilyFacts } from '../standing/family-facts.ts';
import type { ReferralContent } from './referral-content.ts';

/** The edition of the contract by which a service begins on a day: the one that holds, or else the last that did. */
export function editionOn(today: CivilDate): Terms {
  const all = [...editions.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const found = all.findLast(({ from }) => from <= today) ?? all[0];
  if (found === undefined) throw new RangeError('the contract has no edition');
  return found;
}

/** What may begin, and for adaptation: for whom. */
export interface StartAnswer {
  readonly decision: Decision;
  /** Each child of the referral, by its place there; of needs-based support, none. */
  readonly children: readonly { readonly at: number; readonly decision: Decision }[];
  /** Of the service that would begin. */
  readonly volume: Volume | null;
}

/** The name under which the service that is asked for stands among the family's services. */
const asked = 'asked';

/**
 * What the rules say to the service that a referral asks for: of the family as it is known, or as it would be.
 * @param knownChildren the ids of those children of the referral that the family is known to have, by their place there
 */
export function startAnswerOf(
  content: ReferralContent,
  facts: FamilyFacts | null,
  knownChildren: ReadonlyMap<number, string>,
  referred: boolean,
  today: CivilDate,
): StartAnswer {
  const terms = editionOn(today);
  const named = content.children.map((child, at) => ({
    id: knownChildren.get(at) ?? `${asked} ${at}`,
    arrived: child.arrivedOn,
    ...(child.expectedOn === null ? {} : { expected: child.expectedOn }),
  }));
  const known = facts?.family.children ?? [];
  const family: Family = {
    ...(facts?.family ?? { kind: content.kind }),
    children: [...known, ...named.filter(({ id }) => !known.some((child) => child.id === id))],
  };
  const service = (child?: string): Service => ({
    id: asked,
    kind: content.service,
    child,
    ...(referred && content.service === 'needs-based' ? { referral: { accepted: today } } : {}),
  });
  const services = facts?.services ?? [];
  if (content.service === 'needs-based') {
    const all = [...services, service()];
    const decision = mayStart({ terms, on: today, kind: 'needs-based', family, services: all });
    return { decision, children: [], volume: volumeOf(facts, family, all, today) };
  }
  const children = named.map(({ id }, at) => ({
    at,
    decision: mayStart({ terms, on: today, kind: 'adaptation', child: id, family, services }),
  }));
  const reasons = [...new Set(children.flatMap(({ decision }) => decision.reasons))].sort();
  const allowed = children.some(({ decision }) => decision.allowed);
  const first = named[children.find(({ decision }) => decision.allowed)?.at ?? 0];
  return {
    decision: { allowed, reasons: allowed ? [] : reasons },
    children,
    volume: volumeOf(facts, family, [...services, service(first?.id)], today),
  };
}

function volumeOf(
  facts: FamilyFacts | null,
  family: Family,
  services: readonly Service[],
  today: CivilDate,
): Volume | null {
  const answer = caseOf({
    terms: editionOn(today),
    on: today,
    family,
    services,
    contacts: facts?.contacts ?? [],
    overviews: facts?.overviews ?? [],
  });
  return answer.volumes.find((volume) => volume.service === asked) ?? null;
}
