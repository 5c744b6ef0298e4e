import type { CivilDate, CivilMonth } from '../../rules/index.ts';

/** TK 2.1.5.3.1-9. */
export type SupportKind = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export type ContactMode = 'home' | 'in-person' | 'phone' | 'video' | 'message';
export type ServiceKind = 'adaptation' | 'needs-based';

/** A contact as it was logged. */
export interface LoggedContact {
  readonly id: string;
  readonly heldOn: CivilDate;
  /** `HH:MM` */
  readonly beganAt: string | null;
  readonly minutes: number | null;
  readonly mode: ContactMode;
  readonly outcome: 'held' | 'attempted';
  /** First names of those met or spoken of. */
  readonly children: readonly string[];
  readonly supports: readonly number[];
  readonly goals: readonly string[];
  /** Null where the words were not handed over to whoever asks. */
  readonly nextStep: string | null;
  readonly nextOn: CivilDate | null;
}

/** Whose report it is, and of which month. */
export interface ReportHead {
  readonly familyName: string;
  readonly caseNumber: string;
  readonly provider: string;
  readonly supporter: string;
  readonly month: CivilMonth;
  readonly madeOn: CivilDate;
  readonly services: readonly ServiceKind[];
}

/** What a meeting's row lacks of what the report asks for. */
export type Missing = 'time' | 'minutes' | 'topics';

export interface ReportedContact {
  readonly id: string;
  readonly date: CivilDate;
  readonly begins: string | null;
  /** Null where the beginning or the length was not written down. */
  readonly ends: string | null;
  readonly minutes: number | null;
  readonly mode: ContactMode;
  readonly children: readonly string[];
  readonly topics: readonly SupportKind[];
  readonly goals: readonly string[];
  readonly nextStep: string;
  readonly nextOn: CivilDate | null;
  readonly missing: readonly Missing[];
}

/** Lisa 5, the family supporter's report of a month (TK 3.1.2). It holds no identity code and no note's text. */
export interface Lisa5 extends ReportHead {
  /** In the order in which they were. */
  readonly meetings: readonly ReportedContact[];
  /** Tried and not reached; they count for no minutes. */
  readonly attempts: readonly ReportedContact[];
  readonly minutes: number;
  /** Meetings whose length is not in the sum, because nobody wrote it down. */
  readonly withoutMinutes: number;
}

/** The report from what was logged. */
export function lisa5(head: ReportHead, contacts: readonly LoggedContact[]): Lisa5 {
  const inOrder = [...contacts].sort(
    (a, b) => compare(a.heldOn, b.heldOn) || compare(a.beganAt ?? '', b.beganAt ?? '') || compare(a.id, b.id),
  );
  const meetings = inOrder.filter(({ outcome }) => outcome === 'held').map(reported);
  return {
    ...head,
    meetings,
    attempts: inOrder.filter(({ outcome }) => outcome === 'attempted').map(reported),
    minutes: meetings.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    withoutMinutes: meetings.filter(({ missing }) => missing.includes('minutes')).length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function reported(contact: LoggedContact): ReportedContact {
  const { id, beganAt, minutes, mode, children, nextOn } = contact;
  return {
    id,
    date: contact.heldOn,
    begins: beganAt,
    ends: beganAt === null || minutes === null ? null : timeAfter(beganAt, minutes),
    minutes,
    mode,
    children,
    topics: supportKinds.filter((kind) => contact.supports.includes(kind)),
    // Two children of a family may have a goal of the same words each.
    goals: [...new Set(contact.goals)],
    nextStep: contact.nextStep ?? '',
    nextOn,
    missing: contact.outcome === 'held' ? missingOf(contact) : [],
  };
}

const supportKinds = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A message has neither beginning nor length. */
function missingOf({ mode, beganAt, minutes, supports }: LoggedContact): Missing[] {
  const lasts = mode !== 'message';
  return [
    ...(lasts && beganAt === null ? (['time'] as const) : []),
    ...(lasts && minutes === null ? (['minutes'] as const) : []),
    ...(supports.length === 0 ? (['topics'] as const) : []),
  ];
}

/** On the clock: what goes on past midnight ends early in the day. */
function timeAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const end = (hour * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
