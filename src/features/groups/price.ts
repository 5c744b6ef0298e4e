import type { GroupMode } from '../../database/tables/groups.ts';
import { type CivilDate, type Group, priceGroups, quarterOf, type Terms, yearOf } from '../../rules/index.ts';
import { editionOn } from '../referrals/start-facts.ts';

/** What the price of a group is made of. */
export interface GroupToPrice {
  readonly id: string;
  readonly heldOn: CivilDate;
  /** HH:MM. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly island: boolean;
  readonly places: number;
  readonly attended: number;
  /** Whether its list is signed: then those count who came. */
  readonly isSigned: boolean;
  readonly smallApprovedOn: CivilDate | null;
}

/** Something that would change a price, and what it would come to. */
export interface WhatIf {
  readonly what: 'one-more' | 'longer' | 'island' | 'small-approved' | 'thirteenth';
  readonly amount: number;
  readonly reasons: readonly string[];
}

export interface GroupPrice {
  readonly counts: boolean;
  /** Clauses for which it is not paid. */
  readonly reasons: readonly string[];
  /** Cents. */
  readonly amount: number;
  /** Of how many parents it was reckoned: those who came once the list is signed, its places before. */
  readonly participants: number;
  /** Which of the provider's counted groups of the quarter it is; null where it does not count. */
  readonly place: number | null;
  readonly paidAQuarter: number;
  readonly whatIfs: readonly WhatIf[];
}

/** A group as the rules are asked of it. */
export function groupAsked(group: GroupToPrice): Group {
  return {
    id: group.id,
    date: group.heldOn,
    start: group.startsAt,
    minutes: group.minutes,
    mode: group.mode,
    ...(group.island ? { island: true } : {}),
    participants: group.isSigned ? group.attended : group.places,
    ...(group.smallApprovedOn === null ? {} : { smallGroupApproved: group.smallApprovedOn }),
  };
}

const quarter = (day: CivilDate): string => `${yearOf(day)}-${quarterOf(day)}`;

/**
 * What each of a provider's groups will be paid, and what would change it; all of it asked of the rules.
 * @param groups the provider's groups of whole quarters, without those that will not be held
 */
export function pricesOf(groups: readonly GroupToPrice[], rate: number): ReadonlyMap<string, GroupPrice> {
  const byQuarter = Map.groupBy(groups, ({ heldOn }) => quarter(heldOn));
  const prices = new Map<string, GroupPrice>();
  for (const together of byQuarter.values()) {
    const [any] = together;
    if (any === undefined) continue;
    const terms = editionOn(any.heldOn);
    const asked = together.map(groupAsked);
    const signed = new Set(together.filter(({ isSigned }) => isSigned).map(({ id }) => id));
    let place = 0;
    for (const line of priceGroups({ terms, rate, groups: asked }).lines) {
      const group = asked.find(({ id }) => id === line.id);
      if (group === undefined) continue;
      if (line.counts) place += 1;
      prices.set(line.id, {
        counts: line.counts,
        reasons: line.reasons,
        amount: line.amount,
        participants: group.participants,
        place: line.counts ? place : null,
        paidAQuarter: terms['TK 2.4.9'].paidAQuarter,
        // What was held and signed for is not planned any more.
        whatIfs: signed.has(line.id) ? [] : whatIfs(terms, rate, asked, group, line),
      });
    }
  }
  return prices;
}

const moreMinutes = 20;

function whatIfs(
  terms: Terms,
  rate: number,
  all: readonly Group[],
  group: Group,
  now: { readonly amount: number },
): WhatIf[] {
  const priced = (changed: Group, more: readonly Group[] = []) =>
    priceGroups({
      terms,
      rate,
      groups: [...more, ...all.map((one) => (one.id === group.id ? changed : one))],
    }).lines.find(({ id }) => id === group.id);
  const asked: readonly (readonly [WhatIf['what'], Group, (readonly Group[])?])[] = [
    ['one-more', { ...group, participants: group.participants + 1 }],
    ['longer', { ...group, minutes: group.minutes + moreMinutes }],
    ...(group.mode === 'in-person' ? ([['island', { ...group, island: true }]] as const) : []),
    ['small-approved', { ...group, smallGroupApproved: '0001-01-01' as CivilDate }],
    ['thirteenth', group, twelveBefore(terms, group)],
  ];
  return asked.flatMap(([what, changed, more]) => {
    const line = priced(changed, more);
    return line === undefined || line.amount === now.amount
      ? []
      : [{ what, amount: line.amount, reasons: line.reasons }];
  });
}

/** As many groups as are paid in a quarter, all of them held before this one. */
const twelveBefore = (terms: Terms, group: Group): Group[] =>
  Array.from({ length: terms['TK 2.4.9'].paidAQuarter }, (_, number) => ({
    id: ` ${number}`,
    date: group.date,
    start: '00:00',
    minutes: terms['TK 2.4.6'].minutes,
    mode: 'in-person',
    participants: terms['TK 2.4.4'].participants,
  }));
