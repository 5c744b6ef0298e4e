import type { Random } from '../random.ts';

/** How a supporter works: what is likely to be kept, and how soon. */
export interface Character {
  /** Of the contacts that the rhythm asks for, how many are held. */
  readonly contacts: number;
  /** Of the windows in which a home visit is due, how many have one. */
  readonly visits: number;
  /** Of the overviews and documents that are due, how many are sent. */
  readonly papers: number;
  /** Working days to the first contact with a new family. */
  readonly firstContact: readonly [number, number];
  /** Days until a contact is written down. */
  readonly writesWithin: number;
}

export const excellent: Character = {
  contacts: 0.995,
  visits: 0.99,
  papers: 0.99,
  firstContact: [0, 2],
  writesWithin: 0,
};
export const steady: Character = {
  contacts: 0.96,
  visits: 0.94,
  papers: 0.94,
  firstContact: [1, 5],
  writesWithin: 2,
};
export const oftenLate: Character = {
  contacts: 0.86,
  visits: 0.8,
  papers: 0.78,
  firstContact: [2, 8],
  writesWithin: 6,
};

export function anyCharacter(random: Random): Character {
  const drawn = random.next();
  if (drawn < 0.2) return excellent;
  return drawn < 0.82 ? steady : oftenLate;
}
