import type { Movement } from '../../tables/work.ts';
import type { FamilyKind } from '../../tables.ts';

/**
 * Sentences with places for names: `{c}` the child, `{p}` the parent, `{q}` the other parent; `{c2}` the genitive, `{c3}`
 * the dative, `{c5}` the instrumental; `[c:он|она]` by the sex of the one named.
 */
export type Frame = string;

/** Something that families and supporters speak of: what was seen, what was done about it, what comes next. */
export interface Topic {
  /** TK 2.1.5.3.1–9. */
  readonly supports: readonly number[];
  readonly seen: readonly Frame[];
  readonly done: readonly Frame[];
  readonly next: readonly Frame[];
  /** The child's age in years, both included. */
  readonly ages?: readonly [number, number];
  /** Months of the year. */
  readonly months?: readonly number[];
  readonly kinds?: readonly FamilyKind[];
  readonly stage?: 'start' | 'later' | 'end';
  /** Two parents, or own children in the family. */
  readonly needs?: 'couple' | 'siblings';
}

export interface Opening {
  readonly text: Frame;
  readonly ages?: readonly [number, number];
  readonly months?: readonly number[];
}

/** The words of one language. */
export interface Phrasebook {
  readonly topics: readonly Topic[];
  readonly openings: Readonly<
    Record<'home' | 'in-person' | 'phone' | 'video' | 'message', readonly Opening[]>
  >;
  readonly closings: readonly Frame[];
  readonly firstContact: readonly Frame[];
  readonly firstMeeting: readonly Frame[];
  readonly firstMeetingNext: readonly Frame[];
  readonly attempts: Readonly<Record<'visit' | 'call' | 'message', readonly Frame[]>>;
  readonly attemptNext: readonly Frame[];
  readonly edits: readonly string[];
  readonly withdrawals: readonly string[];
  readonly goals: readonly Goal[];
  /** What the plan says was done towards a goal, by how it moved. */
  readonly steps: Readonly<Record<Movement, readonly string[]>>;
  readonly droppedBecause: string;
  /** What overviews to the municipality say; `counted` has places for the contacts and the visits. */
  readonly overviews: Readonly<Record<'course' | 'progress' | 'difficulties', readonly string[]>> & {
    readonly counted: string;
  };
  readonly agreements: Readonly<Record<'adaptation' | 'needs-based', readonly AgreementWords[]>>;
}

export interface Goal {
  readonly title: string;
  readonly of: 'adaptation' | 'needs-based' | 'both';
  readonly ages?: readonly [number, number];
  readonly kinds?: readonly FamilyKind[];
}

export interface AgreementWords {
  readonly purpose: string;
  readonly familyPart: string;
  readonly supporterPart: string;
}
