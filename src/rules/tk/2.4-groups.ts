import { type CivilDate, dayOf, quarterOf, yearOf } from '../calendar/civil-date.ts';
import { monthsAfter } from '../calendar/day.ts';
import { share, sum } from '../money.ts';
import { inOrder, said, windowDuty } from '../obligation.ts';
import { byCodeUnit } from '../order.ts';
import type { Cents, Clause, Group, GroupsQuestion } from '../protocol/question.ts';
import type { GroupLine, Obligation, PricedGroups } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';

/** What `priceGroups` is asked of: one provider's groups over any span of time. */
export interface GroupsFacts extends Omit<GroupsQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * TK 2.4.9: „Maksimaalselt maksab Tellija ühele Täitjale 12 tugigrupi eest kvartalis.“
 *
 * Which of a provider's support groups count and what each is paid, by date, start and id (Q40). Amounts are in cents.
 * Throws TooMuch where an amount is too large to be exact.
 */
export function priceGroups({ terms, rate, groups }: GroupsFacts): PricedGroups {
  const countedIn = new Map<string, number>();
  const lines = [...groups].sort(byTime).map((group): GroupLine => {
    const reasons = groupStandsAgainst(terms, group);
    if (reasons.length > 0) return { id: group.id, counts: false, reasons, amount: 0 };
    const quarter = `${yearOf(group.date)}-${quarterOf(group.date)}`;
    const place = (countedIn.get(quarter) ?? 0) + 1;
    countedIn.set(quarter, place);
    if (place > terms['TK 2.4.9'].paidAQuarter) {
      return { id: group.id, counts: true, reasons: ['TK 2.4.9'], amount: 0 };
    }
    return { id: group.id, counts: true, reasons: [], amount: payOf(terms, rate, group) };
  });
  return {
    lines,
    total: sum(
      lines.map((line) => line.amount),
      'rate',
    ),
  };
}

function byTime(a: Group, b: Group): number {
  return byCodeUnit(a.date, b.date) || byCodeUnit(a.start, b.start) || byCodeUnit(a.id, b.id);
}

/** The clauses for which a group does not count; none where it does. */
export function groupStandsAgainst(terms: Terms, group: Group): Clause[] {
  const reasons: Clause[] = [];
  if (!hasEnough(terms, group)) reasons.push('TK 2.4.4');
  if (isTooShort(terms, group)) reasons.push('TK 2.4.6');
  return reasons;
}

/**
 * TK 2.4.4: „Grupis peab osalema vähemalt 6 kasuvanemat. Erandjuhtudel (Tellijaga eelnevalt kooskõlastades) võib
 * osaleda alates 4 kasuvanemast (nt hajaasustusega piirkondades, saartel jms).“
 * Agreed beforehand is on a day before the group's (Q39).
 */
function hasEnough(terms: Terms, group: Group): boolean {
  const { participants, whereApproved } = terms['TK 2.4.4'];
  const approved = group.smallGroupApproved !== undefined && group.smallGroupApproved < group.date;
  return group.participants >= (approved ? Math.min(participants, whereApproved) : participants);
}

/**
 * TK 2.4.6: „Tugigrupi kohtumise pikkus peab olema vähemalt 2 tundi. Kui tugigrupp on veebipõhine, võib kestvus olla
 * lühem kui 2 tundi.“
 */
function isTooShort(terms: Terms, group: Group): boolean {
  return group.mode === 'in-person' && group.minutes < terms['TK 2.4.6'].minutes;
}

/**
 * TK 2.4.7: „Kui ühe kohtumise pikkus on rohkem kui 2 tundi, suureneb kohtumise eest saadav tasu kuni 3 tunnini;
 * sellest üle kohtumise eest makstav tasu ei suurene. Kui veebipõhise tugigrupi kestvus on lühem kui 2 tundi, tasub
 * Tellija kohtumise eest vastavalt proportsionaalselt vähem.“
 * TK 2.4.8: „Saartel toimuvate tugigruppide eest tasub Tellija koefitsiendiga 1,5.“
 * An online meeting is never on an island.
 */
function payOf(terms: Terms, rate: Cents, group: Group): Cents {
  const { minutes, percent } = paidLength(terms, group);
  return share(rate, minutes * percent, terms['TK 2.4.7'].minutesOfRate * 100, 'rate');
}

/** TK 2.4.7, TK 2.4.8: for how many minutes a group is paid, and at how many hundredths of the rate. */
export function paidLength(
  terms: Terms,
  group: Group,
): { readonly minutes: number; readonly percent: number } {
  return {
    minutes: Math.min(group.minutes, terms['TK 2.4.7'].minutes),
    percent: group.island === true && group.mode === 'in-person' ? terms['TK 2.4.8'].percent : 100,
  };
}

/**
 * TK 2.4.9: „Täitja peab läbi viima vähemalt 1 tugigrupi kvartalis.“
 *
 * How a provider stands on a day with the groups of the quarter that `quarter` lies in: those that count are met.
 */
export function groupsOfQuarter(
  terms: Terms,
  on: CivilDate,
  quarter: CivilDate,
  groups: readonly Group[],
): Obligation {
  const start = { year: yearOf(quarter), month: quarterOf(quarter) * 3 - 2, day: 1 };
  const from = monthsAfter(start, 0);
  const due = monthsAfter(start, 3) - 1;
  const held = groups.filter((group) => group.date <= on && groupStandsAgainst(terms, group).length === 0);
  const days = inOrder(held.map((group) => dayOf(group.date)));
  const of = { clause: 'TK 2.4.9', subject: '', kind: '', origin: '' } as const;
  return said(windowDuty(of, from, due, terms['TK 2.4.9'].leastAQuarter, days, dayOf(on), false));
}
