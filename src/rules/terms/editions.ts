import type { CivilDate } from '../calendar/civil-date.ts';
import { terms20242025 } from './2024-2025.ts';
import type { Terms } from './terms.ts';

/** The editions that there are, by name. */
export const editions: ReadonlyMap<string, Terms> = new Map([[terms20242025.edition, terms20242025]]);

/** The terms that hold on a day. Throws RangeError on a day that no edition covers. */
export function termsOn(date: CivilDate): Terms {
  for (const terms of editions.values()) {
    if (terms.from <= date && date <= terms.to) return terms;
  }
  throw new RangeError(`no edition of the contract holds on ${date}`);
}

/** The terms of an edition, `2024-2025`. Throws RangeError where there is no such edition. */
export function termsOf(edition: string): Terms {
  const terms = editions.get(edition);
  if (terms === undefined) throw new RangeError(`no such edition of the contract: ${edition}`);
  return terms;
}
