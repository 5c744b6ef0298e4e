import { type CivilDate, dayOf } from './civil-date.ts';
import type { Day } from './day.ts';

/** A period of days; contains both its ends (Q5). `to: null` is open. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Days from `from` to `to`, both counted. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a period contains a day. */
export function covers(period: Period, date: CivilDate): boolean {
  return period.from <= date && (period.to === null || date <= period.to);
}

/** A period's days, an open one counted to `openTo`; null where it holds none. */
export function spanOf(period: Period, openTo: Day): Span | null {
  const from = dayOf(period.from);
  const to = period.to === null ? openTo : dayOf(period.to);
  return from <= to ? { from, to } : null;
}

/** The same days as spans in order that neither overlap nor touch. */
export function union(spans: readonly (Span | null)[]): Span[] {
  const sorted = spans.filter((span) => span !== null).sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** The days of one union that lie outside another, which has an end, as a union. */
export function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let { from } = span;
    for (let hole = holes[next]; hole !== undefined && hole.from <= span.to; hole = holes[next]) {
      if (from < hole.from) rest.push({ from, to: hole.from - 1 });
      from = Math.max(from, hole.to + 1);
      // A hole that reaches beyond this span may reach into the next one.
      if (hole.to > span.to) break;
      next += 1;
    }
    if (from <= span.to) rest.push({ from, to: span.to });
  }
  return rest;
}

/** How many days the spans of a union hold up to and with `last`; all where none is given. */
export function countDays(spans: readonly Span[], last: Day = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const span of spans) {
    if (span.from > last) break;
    count += Math.min(span.to, last) - span.from + 1;
  }
  return count;
}

/** The `count`-th day from `start` on (the start counted) that lies outside a union of spans. */
export function nthDayOutside(start: Day, count: number, excluded: readonly Span[]): Day {
  let next = start;
  let left = count;
  for (const hole of excluded) {
    if (hole.to < next) continue;
    const free = Math.max(0, hole.from - next);
    if (left <= free) break;
    left -= free;
    next = hole.to + 1;
  }
  return next + left - 1;
}
