import type { CivilDate } from '../../rules/index.ts';
import type { PaperHead, SupportKind } from '../papers/head.ts';

/** TK 2.1.5.9–11: why a service ends. */
export const endingReasons = ['time-full', 'goals-reached', 'wish', 'child-left', 'new-child'] as const;
export type EndingReason = (typeof endingReasons)[number];

export interface GoalAtEnd {
  /** The goal's row; the database closes it when the ending is signed. */
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'reached' | 'dropped';
  readonly outcome: string;
}

/** Lisa 10 or Lisa 11, the agreement on ending a service (TK 2.1.5.11). Its names are read by the database, too. */
export interface Ending extends PaperHead {
  readonly reason: EndingReason;
  readonly explanation: string;
  readonly began: CivilDate;
  readonly ended: CivilDate;
  readonly activities: string;
  /** What the contacts of the service held, most often first. */
  readonly supports: readonly { readonly kind: SupportKind; readonly times: number }[];
  readonly contacts: number;
  readonly homeVisits: number;
  readonly goals: readonly GoalAtEnd[];
  readonly needs: string;
  /** To the municipality; to the family itself where that is not involved. */
  readonly recommendations: string;
  readonly municipalityInvolved: boolean;
  /** Of needs-based support; null otherwise. */
  readonly volume: { readonly used: number; readonly limit: number; readonly left: number } | null;
}
