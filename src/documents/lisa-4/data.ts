import type { CivilDate, CivilMonth } from '../../rules/index.ts';

export type MeetingService = 'mentoring' | 'counselling' | 'supervision';
export type MeetingForm = 'in-person' | 'video' | 'phone';
export type Participant = 'parent' | 'parents' | 'child' | 'own-child' | 'other';

/** A meeting that was held, with what its specialist wrote for the report. */
export interface HeldAppointment {
  readonly id: string;
  readonly on: CivilDate;
  /** `HH:MM` */
  readonly at: string;
  readonly minutes: number;
  readonly form: MeetingForm;
  readonly place: string;
  readonly participants: readonly Participant[];
  readonly kinds: readonly string[];
  readonly topics: string;
  readonly nextStep: string;
}

/** Whose report it is, and of which month. */
export interface ReportHead {
  readonly service: MeetingService;
  readonly specialist: string;
  readonly familyName: string;
  /** Null for whoever does not know it: a specialist is told the name alone. */
  readonly caseNumber: string | null;
  readonly provider: string;
  readonly month: CivilMonth;
  readonly madeOn: CivilDate;
}

/** What a row lacks of what the report asks for. */
export type Missing = 'place' | 'participants' | 'topics';

export interface ReportedMeeting extends HeldAppointment {
  readonly ends: string;
  readonly missing: readonly Missing[];
}

/** Lisa 4, the month's report of a mentor, a psychologist or a supervisor (TK 3.1.2). It holds no note's text. */
export interface Lisa4 extends ReportHead {
  readonly meetings: readonly ReportedMeeting[];
  readonly minutes: number;
}

/** The report from the meetings that were held. */
export function lisa4(head: ReportHead, held: readonly HeldAppointment[]): Lisa4 {
  const meetings = [...held]
    .sort((a, b) => `${a.on} ${a.at} ${a.id}`.localeCompare(`${b.on} ${b.at} ${b.id}`))
    .map((one) => ({ ...one, ends: timeAfter(one.at, one.minutes), missing: missingOf(one) }));
  return { ...head, meetings, minutes: meetings.reduce((sum, { minutes }) => sum + minutes, 0) };
}

function missingOf({ form, place, participants, kinds, topics }: HeldAppointment): Missing[] {
  return [
    ...(form === 'in-person' && place === '' ? (['place'] as const) : []),
    ...(participants.length === 0 ? (['participants'] as const) : []),
    ...(kinds.length === 0 && topics === '' ? (['topics'] as const) : []),
  ];
}

/** On the clock: what goes on past midnight ends early in the day. */
function timeAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const end = (hour * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
