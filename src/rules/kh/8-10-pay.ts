import { dayOf, firstDayOf, lastDayOf } from '../calendar/civil-date.ts';
import type { Day } from '../calendar/day.ts';
import { share, sum } from '../money.ts';
import { byCodeUnit } from '../order.ts';
import type { Care, CarePayQuestion, PaidPlacement } from '../protocol/question.ts';
import type { CarePay, CarePayLine } from '../protocol/reply.ts';
import type { CareRates, Terms } from '../terms/terms.ts';

/** What `carePay` is asked of: the stays of children in one foster family. */
export interface CarePayFacts extends Omit<CarePayQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/** A stay within the month, both days counted. */
interface Stay {
  readonly placement: PaidPlacement;
  readonly from: Day;
  readonly to: Day;
}

/** How many days of a stay are paid at the full rate and how many at the further siblings'. */
interface FactorDays {
  readonly full: number;
  readonly reduced: number;
}

/**
 * KH 10: „Lisaks tasub omavalitsus lapse isiklikeks kuludeks vähemalt 8 eurot päevas.“
 * EH 5: „Lisaks tasub KOV lapse isiklikeks kuludeks vähemalt 8 eurot päevas.“
 *
 * What a foster family is paid for a month (KH 8–10, EH 5), in cents: a line for each stay with days in the month, by
 * child, then arrival. Throws TooMuch where an amount is too large to be exact.
 */
export function carePay({ terms, month, care, placements }: CarePayFacts): CarePay {
  const first = dayOf(firstDayOf(month));
  const last = dayOf(lastDayOf(month));
  const rates = care === 'crisis' ? terms['KH 8'] : terms['EH 5'];
  const personalCosts = care === 'crisis' ? terms['KH 10'].daily : terms['EH 5'].personalCostsDaily;
  const stays = placements.map((placement) => stayIn(placement, first, last)).filter((stay) => stay !== null);
  const percent = terms['KH 9'].percent;
  const asFirst = daysAsFirst(care, stays);
  const lines = [...stays].sort(byChild).map((stay): CarePayLine => {
    const full = asFirst.get(stay) ?? 0;
    const days = { full, reduced: lengthOf(stay) - full };
    return {
      child: stay.placement.child,
      days: days.full + days.reduced,
      factorDays: { '1': days.full, [String(percent / 100)]: days.reduced },
      gross: grossOf(rates, percent, days, last - first + 1),
      personalCosts: (days.full + days.reduced) * personalCosts,
    };
  });
  const gross = sum(lines.map((line) => line.gross));
  return {
    lines,
    gross,
    withTaxes: withLabourTaxes(rates, gross),
    personalCosts: sum(lines.map((line) => line.personalCosts)),
  };
}

function stayIn(placement: PaidPlacement, first: Day, last: Day): Stay | null {
  const from = Math.max(first, dayOf(placement.arrived));
  const to = Math.min(last, placement.left ? dayOf(placement.left) : last);
  return from <= to ? { placement, from, to } : null;
}

function byChild({ placement: a }: Stay, { placement: b }: Stay): number {
  return byCodeUnit(a.child, b.child) || byCodeUnit(a.arrived, b.arrived);
}

/** Who has been there longest, then the lower id. */
function bySeniority({ placement: a }: Stay, { placement: b }: Stay): number {
  return byCodeUnit(a.arrived, b.arrived) || byCodeUnit(a.child, b.child);
}

/**
 * KH 9: „Kui kriisihooldusperes viibib mitu sama pere last, tasub omavalitsus kriisihooldusperele alates teisest
 * lapsest iga järgneva sama pere lapse eest koefitsiendiga 0,75.“
 * On each day the child who has been there longest is the first (Q47): how many days each stay is the first of its own
 * family. Special care knows no such factor.
 */
function daysAsFirst(care: Care, stays: readonly Stay[]): ReadonlyMap<Stay, number> {
  if (care === 'special') return new Map(stays.map((stay) => [stay, lengthOf(stay)]));
  const taken = new Map<string, Set<Day>>();
  const days = new Map<Stay, number>();
  for (const stay of [...stays].sort(bySeniority)) {
    const { siblings } = stay.placement;
    const ofFamily = taken.get(siblings) ?? new Set();
    taken.set(siblings, ofFamily);
    const before = ofFamily.size;
    for (let day = stay.from; day <= stay.to; day += 1) ofFamily.add(day);
    days.set(stay, ofFamily.size - before);
  }
  return days;
}

function lengthOf(stay: Stay): number {
  return stay.to - stay.from + 1;
}

/**
 * KH 8: „Kriisihoolduspere tasu on vähemalt 40 eurot päevas (bruto, koos tööjõumaksudega kokku 53,52 eurot), 1200 eurot
 * kuus (bruto; koos tööjõumaksudega kokku 1605,60 eurot).“
 * EH 5: „Erihoolduspere tasu on 50 eurot päevas (bruto, koos tööjõumaksudega kokku 66,90), 1500 eurot kuus (bruto; koos
 * tööjõumaksudega kokku 2007 eurot).“
 * A whole month at one factor pays the monthly rate; any other pays its days, at most the monthly rate at the highest
 * factor that it had (Q48).
 */
function grossOf(rates: CareRates, percent: number, days: FactorDays, daysOfMonth: number): number {
  if (days.full === daysOfMonth) return rates.monthly;
  if (days.reduced === daysOfMonth) return share(rates.monthly, percent, 100);
  const most = days.full > 0 ? rates.monthly : share(rates.monthly, percent, 100);
  return Math.min(most, share(rates.daily, days.full * 100 + days.reduced * percent, 100));
}

/** The cost of pay with labour taxes: social tax and the employer's unemployment insurance. */
function withLabourTaxes(rates: CareRates, gross: number): number {
  return share(gross, 1000 + rates.labourTaxPermille, 1000);
}
