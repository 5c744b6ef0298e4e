import type { ReferredService } from '../../database/tables/referrals.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';

export interface ReferredPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly code: string;
}

export interface ReferredChild extends ReferredPerson {
  /** In the family since; null where the child is still awaited. */
  readonly arrivedOn: CivilDate | null;
  readonly expectedOn: CivilDate | null;
}

export type ReferredKind = Exclude<FamilyKind, 'prospective'>;

/** Lisa 8 as it was sent: a version of it is kept whole and never changed. */
export interface ReferralContent {
  readonly service: ReferredService;
  readonly kind: ReferredKind;
  readonly language: 'et' | 'ru';
  readonly address: string;
  /** The municipality where the family lives, by its EHAK code. */
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly parents: readonly ReferredPerson[];
  readonly children: readonly ReferredChild[];
  /** TK 2.1.4.3.1: where the case plan with the need is to be found. */
  readonly casePlan: string;
  readonly goals: readonly string[];
  /** TK 2.1.5.3.1-9: the kinds of support that are asked for. */
  readonly topics: readonly number[];
  readonly problems: string;
  readonly earlier: string;
  readonly wishedProviderId: string | null;
  /** Whom to ask: the worker who refers. */
  readonly worker: { readonly name: string; readonly phone: string; readonly email: string } | null;
}

/** TK 2.1.4.3.4: of a referral, what the provider is given to begin with. */
export interface Handover {
  readonly casePlan: string;
  readonly goals: readonly string[];
  readonly topics: readonly number[];
  readonly problems: string;
  readonly earlier: string;
  readonly referredBy: string | null;
  readonly worker: ReferralContent['worker'];
}

/** How a family is called by its parents: „Tiina ja Andres Rohtla“, „Tiina Rohtla“. */
export function familyNameOf(parents: readonly { givenName: string; familyName: string }[]): string {
  const [first, second] = parents;
  if (first === undefined) return '';
  if (second === undefined) return `${first.givenName} ${first.familyName}`;
  if (first.familyName === second.familyName)
    return `${first.givenName} ja ${second.givenName} ${first.familyName}`;
  return `${first.givenName} ${first.familyName} ja ${second.givenName} ${second.familyName}`;
}

export function handoverOf(content: ReferralContent, referredBy: string | null): Handover {
  const { casePlan, goals, topics, problems, earlier, worker } = content;
  return { casePlan, goals, topics, problems, earlier, referredBy, worker };
}
