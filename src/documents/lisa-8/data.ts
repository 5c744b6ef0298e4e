import type { CivilDate } from '../../rules/index.ts';
import type { FamilyKind, ServiceKind } from '../papers/head.ts';

export interface ReferredPerson {
  readonly name: string;
  readonly code: string;
}

export interface ReferredChild extends ReferredPerson {
  /** In the family since; null where the child is still awaited. */
  readonly arrived: CivilDate | null;
  readonly expected: CivilDate | null;
}

/** What the commissioner said of one of the referral's versions. */
export interface ReferralSaid {
  readonly version: number;
  readonly decision: 'accepted' | 'returned' | 'refused';
  readonly on: CivilDate;
  readonly officer: string;
  readonly reason: string;
  /** Who was given the family's data. */
  readonly provider: string | null;
}

/**
 * Lisa 8, the referral to family support (TK 2.1.4.3.1-4), or an own request of a family for it. It goes to those whom
 * the form goes to, and so holds identity codes, as the form does.
 */
export interface Lisa8 {
  readonly service: ServiceKind;
  /** Null where the family asks itself. */
  readonly municipality: string | null;
  readonly worker: { readonly name: string; readonly phone: string; readonly email: string } | null;
  readonly version: number;
  readonly sentOn: CivilDate;
  readonly familyName: string;
  readonly familyKind: Exclude<FamilyKind, 'prospective'>;
  readonly language: 'et' | 'ru';
  readonly address: string;
  /** The municipality where the family lives. */
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly parents: readonly ReferredPerson[];
  readonly children: readonly ReferredChild[];
  readonly casePlan: string;
  readonly goals: readonly string[];
  /** TK 2.1.5.3.1-9. */
  readonly topics: readonly number[];
  readonly problems: string;
  readonly earlier: string;
  /** Null where there is no preference. */
  readonly wishedProvider: string | null;
  /** TK 2.1.3.3: the provider that was turned to directly. */
  readonly askedProvider: string | null;
  /** In the order in which it was said. */
  readonly decisions: readonly ReferralSaid[];
  readonly withdrawnOn: CivilDate | null;
}
