import { dateOf } from './calendar/civil-date.ts';
import type { Day } from './calendar/day.ts';
import { byCodeUnit } from './order.ts';
import type { Clause, Id } from './protocol/question.ts';
import type { Obligation, RhythmKind, ServiceObligation, Status } from './protocol/reply.ts';

/** The due day of what has none: later than any. */
export const noDue = Number.POSITIVE_INFINITY;

/** An obligation while it is reckoned with: days as numbers. */
export interface Duty {
  readonly clause: Clause;
  readonly subject: Id;
  readonly kind: RhythmKind | '';
  readonly from: Day;
  readonly due: Day;
  readonly needed: number;
  readonly met: number;
  readonly status: Status;
  readonly metOn: Day | null;
  /** Path of the date that its days are reckoned from. */
  readonly origin: string;
}

/** Whose an obligation is, and by what it is asked. */
export interface DutyOf {
  readonly clause: Clause;
  readonly subject: Id;
  readonly kind: RhythmKind | '';
  readonly origin: string;
}

/** Where in a list of days in order the first one on or after a day stands. */
export function firstFrom(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? noDue) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts days in order, in place; most come so. */
export function inOrder(days: Day[]): Day[] {
  for (let i = 1; i < days.length; i += 1) {
    if ((days[i] ?? 0) < (days[i - 1] ?? 0)) return days.sort((a, b) => a - b);
  }
  return days;
}

/**
 * How an obligation with a window stands on a day (Q7).
 * @param events the days of matching events in order, none of them after `on`
 * @param catchUp whether an event after the window makes up for it (`late`, Q8)
 */
export function windowDuty(
  of: DutyOf,
  from: Day,
  due: Day,
  needed: number,
  events: readonly Day[],
  on: Day,
  catchUp: boolean,
): Duty {
  const first = firstFrom(events, from);
  const after = firstFrom(events, due + 1);
  const met = after - first;
  let status: Status = on > due ? 'missed' : 'due';
  let metOn: Day | null = null;
  if (met >= needed) {
    status = 'met';
    metOn = events[first + needed - 1] ?? null;
  } else if (catchUp && after < events.length) {
    status = 'late';
    metOn = events[after] ?? null;
  }
  return {
    clause: of.clause,
    subject: of.subject,
    kind: of.kind,
    from,
    due,
    needed,
    met,
    status,
    metOn,
    origin: of.origin,
  };
}

/** An obligation with no due day that a single deed fulfils: on `metOn`, or not yet. */
export function openDuty(of: DutyOf, from: Day, metOn: Day | null, missed = false): Duty {
  const met = metOn === null ? 0 : 1;
  return {
    clause: of.clause,
    subject: of.subject,
    kind: of.kind,
    from,
    due: noDue,
    needed: 1,
    met,
    status: met === 1 ? 'met' : missed ? 'missed' : 'due',
    metOn,
    origin: of.origin,
  };
}

/** By due (none last), then from, clause, kind, subject. */
export function byUrgency(a: Duty, b: Duty): number {
  // Two that have no due day compare as equal here: infinity less infinity is no number.
  if (a.due !== b.due) return a.due - b.due;
  return (
    a.from - b.from ||
    byCodeUnit(a.clause, b.clause) ||
    byCodeUnit(a.kind, b.kind) ||
    byCodeUnit(a.subject, b.subject)
  );
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function saidIn(obligation: Writable<Obligation>, duty: Duty): Obligation {
  // Assigned field by field: a family's case says some forty of these, and spreading costs more than the rules.
  if (duty.kind !== '') obligation.kind = duty.kind;
  obligation.from = dateOf(duty.from, duty.origin);
  obligation.due = duty.due === noDue ? null : dateOf(duty.due, duty.origin);
  obligation.needed = duty.needed;
  obligation.met = duty.met;
  obligation.status = duty.status;
  if (duty.metOn !== null) obligation.metOn = dateOf(duty.metOn, duty.origin);
  return obligation;
}

/** A duty as the protocol says it. */
export function said(duty: Duty): Obligation {
  return saidIn({ clause: duty.clause } as Writable<Obligation>, duty);
}

/** A duty as the protocol says it, with the service that it is owed in. */
export function saidOfService(duty: Duty): ServiceObligation {
  const { clause, subject: service } = duty;
  return saidIn({ clause, service } as Writable<ServiceObligation>, duty) as ServiceObligation;
}
