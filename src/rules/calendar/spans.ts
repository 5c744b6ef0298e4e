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

/** The days of a span up to and with `last`; null where none are left. */
export function cutAt(span: Span | null, last: Day): Span | null {
  if (span === null || span.to <= last) return span;
  return span.from <= last ? { from: span.from, to: last } : null;
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

/** How many days the spans of a union hold. */
export function countDays(spans: readonly Span[]): number {
  let count = 0;
  for (const span of spans) count += span.to - span.from + 1;
  return count;
}

/** How many days of one union lie outside the other. */
export function countOutside(spans: readonly Span[], excluded: readonly Span[]): number {
  let count = countDays(spans);
  for (const span of spans) {
    for (const hole of excluded) {
      const shared = Math.min(span.to, hole.to) - Math.max(span.from, hole.from) + 1;
      if (shared > 0) count -= shared;
    }
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
