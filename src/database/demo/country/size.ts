import type { FamilySketch } from '../support/sketch.ts';

/** What becomes of a family: no service; adaptation; needs-based; one after the other; and so on. */
export type Course = 'settled' | 'adaptation' | 'needs-based' | 'siblings' | 'both' | 'interrupted';
type Kind = FamilySketch['kind'];

/** How big a demo country is. */
export interface Size {
  readonly families: Readonly<Record<Kind, number>>;
  /** Adoptive families that refused the municipality (TK 2.1.3.6.4). */
  readonly refused: number;
  /** Families that had or have support; all others are settled. */
  readonly courses: Readonly<Record<Kind, Readonly<Partial<Record<Course, number>>>>>;
  readonly providers: number;
  readonly supporters: number;
}

/** Estonia at the end of 2022: 1403 guardian and 154 foster families, 20 adoptions in the year. */
const estonia: Size = {
  families: { guardian: 1403, foster: 154, adoptive: 20 },
  refused: 7,
  courses: {
    guardian: { adaptation: 147, 'needs-based': 122, siblings: 15, both: 12, interrupted: 5 },
    foster: { adaptation: 48, 'needs-based': 42, siblings: 9, both: 6, interrupted: 3 },
    adoptive: { adaptation: 13, 'needs-based': 3 },
  },
  providers: 10,
  supporters: 64,
};

/** Enough for a day with each of the cast. */
const small: Size = {
  families: { guardian: 40, foster: 16, adoptive: 4 },
  refused: 2,
  courses: {
    guardian: { adaptation: 5, 'needs-based': 4, siblings: 1, both: 1 },
    foster: { adaptation: 2, 'needs-based': 1 },
    adoptive: { adaptation: 2 },
  },
  providers: 3,
  supporters: 10,
};

export function sizeOf(scale: number | 'small'): Size {
  if (scale === 'small') return small;
  const times = (count: number) => Math.round(count * scale);
  const each = <T extends Record<string, number>>(counts: T) =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, times(count)])) as T;
  const { families, courses } = estonia;
  return {
    families: each(families),
    refused: times(estonia.refused),
    courses: {
      guardian: each(courses.guardian as Record<string, number>),
      foster: each(courses.foster as Record<string, number>),
      adoptive: each(courses.adoptive as Record<string, number>),
    },
    providers: estonia.providers,
    supporters: Math.max(40, times(estonia.supporters)),
  };
}
