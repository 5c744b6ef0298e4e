import { type CivilDate, dayOf } from '../calendar/civil-date.ts';
import { countDays, type Period, type Span, spanOf, subtract, union } from '../calendar/spans.ts';
import type { Terms } from '../terms/terms.ts';

const millisecondsOfHour = 3_600_000;

/**
 * KH 2: „Kriisihoolduspere peab olema valmis last vastu võtma lühikese etteteatamisega (kaks tundi).“
 * The moment by which a crisis call is to be answered; moments are milliseconds of the epoch.
 */
export function crisisCallDue(terms: Terms, calledAt: number): number {
  return calledAt + terms['KH 2'].hours * millisecondsOfHour;
}

/**
 * KH 7: „Kui last peres ei ole, maksab kriisihooldusperele valmisolekutasu riik (SKA).“
 * On how many days from `from` to `to` the family was on the roster with no child in it. An open period counts to
 * `to`; a child is in the family on the days it comes and goes.
 */
export function readinessDays(
  from: CivilDate,
  to: CivilDate,
  roster: readonly Period[],
  stays: readonly Period[],
): number {
  const within = (periods: readonly Period[]): Span[] =>
    union(
      periods.map((period) => {
        const span = spanOf(period, dayOf(to));
        if (span === null) return null;
        const cut = { from: Math.max(span.from, dayOf(from)), to: Math.min(span.to, dayOf(to)) };
        return cut.from <= cut.to ? cut : null;
      }),
    );
  return countDays(subtract(within(roster), within(stays)));
}
