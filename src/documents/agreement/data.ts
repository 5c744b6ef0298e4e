import type { CivilDate } from '../../rules/index.ts';
import type { PaperHead, SupportKind } from '../papers/head.ts';

/** TK 2.1.5.2: what is introduced to the family at the start. */
export const introductions = ['content', 'role', 'documents', 'signing', 'sending'] as const;
export type Introduction = (typeof introductions)[number];

/** TK 2.1.5.7.1-6. */
export const familyDuties = [1, 2, 3, 4, 5, 6] as const;

export interface AgreedGoal {
  readonly title: string;
  readonly source: 'referral' | 'agreement' | 'added';
}

/** How often people meet, as the contract's terms say (TK 2.1.3.5.3, TK 2.1.4.4.3). */
export interface AgreedRhythm {
  readonly atFirst: { readonly months: number; readonly everyDays: number; readonly contacts: number };
  readonly later: { readonly contacts: number };
  readonly home: { readonly everyMonths: number; readonly visits: number };
}

/** Of needs-based support: how it came about, and its volume (TK 2.1.4.2). */
export interface NeedsBasedFacts {
  /** Null where an adoptive family asked for it itself. */
  readonly referralAcceptedOn: CivilDate | null;
  readonly usedBefore: number;
  readonly limit: number;
  readonly left: number;
}

/** Lisa 6 or Lisa 7, the cooperation agreement (TK 2.1.3.4, TK 2.1.4.3.5). Its names are read by the database, too. */
export interface Agreement extends PaperHead {
  /** Adaptation: null where the child has not arrived. */
  readonly lastDay: CivilDate | null;
  readonly needsBased: NeedsBasedFacts | null;
  readonly purpose: string;
  readonly goals: readonly AgreedGoal[];
  readonly supports: readonly SupportKind[];
  readonly supporterPart: string;
  readonly familyPart: string;
  readonly rhythm: AgreedRhythm;
  readonly introduced: readonly Introduction[];
  readonly municipalityInvolved: boolean;
}
