import type { MeetingKind, Movement } from '../../database/tables/work.ts';
import type { ContactMode, ContactOutcome } from '../../database/tables.ts';
import { addMonths, type CivilDate, parseDate } from '../../rules/index.ts';

/** What a contact is logged with, as the form holds it: text, exactly as typed. */
export interface ContactFields {
  readonly outcome: string;
  readonly mode: string;
  /** What kind of meeting; nothing typed is an ordinary one. */
  readonly meeting: string;
  readonly heldOn: string;
  readonly beganAt: string;
  readonly minutes: string;
  readonly services: readonly string[];
  readonly children: readonly string[];
  readonly goals: readonly string[];
  /** How each goal moved and what was done towards it, by its id. */
  readonly steps: Readonly<Record<string, { readonly movement: string; readonly done: string }>>;
  readonly supports: readonly string[];
  readonly substantive: boolean;
  readonly body: string;
  readonly nextStep: string;
  readonly nextOn: string;
}

export type ContactField = keyof ContactFields;

/** How a goal moved at the contact, and what was done towards it. */
export interface GoalStep {
  readonly goalId: string;
  readonly movement: Movement | null;
  readonly done: string;
}

export interface ContactInput {
  readonly outcome: ContactOutcome;
  readonly mode: ContactMode;
  readonly meeting: MeetingKind;
  readonly heldOn: CivilDate;
  readonly beganAt: string | null;
  readonly minutes: number | null;
  readonly serviceIds: readonly string[];
  readonly childIds: readonly string[];
  readonly goalIds: readonly string[];
  /** Of the goals chosen, those of which more was said. */
  readonly steps: readonly GoalStep[];
  readonly supports: readonly number[];
  readonly substantive: boolean;
  readonly body: string;
  readonly nextStep: string;
  readonly nextOn: CivilDate | null;
}

/** What the form may choose from. */
export interface ContactChoices {
  readonly services: readonly {
    readonly id: string;
    readonly childId: string | null;
    readonly ended: CivilDate | null;
  }[];
  readonly children: readonly { readonly id: string }[];
  readonly goals: readonly { readonly id: string }[];
  readonly today: CivilDate;
}

export const contactProblems = [
  'mode-missing',
  'date-missing',
  'date-unreadable',
  'date-future',
  'date-too-early',
  'date-after-end',
  'time-unreadable',
  'minutes-unreadable',
  'service-missing',
  'service-ended',
  'done-too-long',
  'substantive-attempted',
  'note-too-long',
  'step-too-long',
  'next-unreadable',
  'next-past',
] as const;
export type ContactProblem = (typeof contactProblems)[number];

export interface FieldProblem {
  readonly field: ContactField;
  readonly code: ContactProblem;
}

export const contactModes = ['home', 'in-person', 'phone', 'video', 'message'] as const;
/** TK 2.1.5.3.1-9: the nine kinds of support. */
export const supportKinds = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export const noteLimit = 20_000;
export const stepLimit = 2_000;
export const doneLimit = 1_000;
export const movements = ['back', 'same', 'step', 'reached'] as const;
export const meetingKinds = ['ordinary', 'introduction', 'round-table', 'network'] as const;
/** A contact may be logged so long after it was held; what is older was reported long ago (TK 3.1). */
const monthsBack = 12;

/** Whether a contact with a service can still be logged: it goes on, or ended no longer ago than contacts are taken. */
export const mayStillLog = ({ ended }: { readonly ended: CivilDate | null }, today: CivilDate): boolean =>
  ended === null || ended >= addMonths(today, -monthsBack);

/** What can be logged with a family: a contact of now, one of before its services ended, or nothing. */
export type LoggingOpen = 'now' | 'late' | null;

export function loggingOpen(
  services: readonly { readonly ended: CivilDate | null }[],
  today: CivilDate,
): LoggingOpen {
  if (goingOn(services, today).length > 0) return 'now';
  return services.some((service) => mayStillLog(service, today)) ? 'late' : null;
}

/** The services that a contact of today is of. */
export const goingOn = <S extends { readonly ended: CivilDate | null }>(
  services: readonly S[],
  today: CivilDate,
): readonly S[] => services.filter(({ ended }) => ended === null || ended >= today);

type Parsed =
  | { readonly ok: true; readonly value: ContactInput }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Parses what was typed: a contact, or every problem at once. */
export function parseContact(fields: ContactFields, choices: ContactChoices): Parsed {
  const problems: FieldProblem[] = [];
  const add = (field: ContactField, code: ContactProblem) => problems.push({ field, code });
  const outcome: ContactOutcome = fields.outcome === 'attempted' ? 'attempted' : 'held';
  const mode = contactModes.find((one) => one === fields.mode);
  if (mode === undefined) add('mode', 'mode-missing');
  const heldOn = parseHeldOn(fields.heldOn, choices.today, add);
  const services = servicesFor(fields, choices);
  if (services.length === 0) add('services', 'service-missing');
  else if (heldOn !== null && services.every(({ ended }) => ended !== null && ended < heldOn)) {
    add('heldOn', 'date-after-end');
  } else if (heldOn !== null && services.some(({ ended }) => ended !== null && ended < heldOn)) {
    add('services', 'service-ended');
  }
  if (fields.substantive && outcome === 'attempted') add('substantive', 'substantive-attempted');
  if (fields.body.length > noteLimit) add('body', 'note-too-long');
  if (fields.nextStep.length > stepLimit) add('nextStep', 'step-too-long');
  const beganAt = parseTime(fields.beganAt, add);
  const minutes = parseMinutes(fields.minutes, add);
  const nextOn = parseNextOn(fields.nextOn, heldOn, add);
  const goalIds = known(fields.goals, choices.goals);
  if (goalIds.some((id) => (fields.steps[id]?.done.length ?? 0) > doneLimit)) add('goals', 'done-too-long');
  if (problems.length > 0 || mode === undefined || heldOn === null) return { ok: false, problems };
  return {
    ok: true,
    value: {
      outcome,
      mode,
      // What did not take place was no meeting of any kind.
      meeting:
        outcome === 'held' ? (meetingKinds.find((one) => one === fields.meeting) ?? 'ordinary') : 'ordinary',
      heldOn,
      beganAt,
      minutes,
      serviceIds: services.map(({ id }) => id),
      childIds: known(fields.children, choices.children),
      goalIds,
      steps: goalIds.flatMap((id) => stepOf(id, fields)),
      supports: supportKinds.filter((kind) => fields.supports.includes(String(kind))),
      substantive: fields.substantive,
      body: fields.body.trim(),
      nextStep: fields.nextStep.trim(),
      nextOn,
    },
  };
}

type Add = (field: ContactField, code: ContactProblem) => void;

const known = (chosen: readonly string[], from: readonly { id: string }[]): string[] =>
  from.map(({ id }) => id).filter((id) => chosen.includes(id));

/** What was said of one goal; nothing where it was only chosen. */
function stepOf(goalId: string, { steps }: ContactFields): GoalStep[] {
  const said = steps[goalId];
  const movement = movements.find((one) => one === said?.movement) ?? null;
  const done = said?.done.trim() ?? '';
  return movement === null && done === '' ? [] : [{ goalId, movement, done }];
}

/** A family with one service has nothing to choose: its contacts are that service's. */
function servicesFor(fields: ContactFields, { services }: ContactChoices): ContactChoices['services'] {
  if (services.length === 1) return services;
  return services.filter(({ id }) => fields.services.includes(id));
}

function parseHeldOn(text: string, today: CivilDate, add: Add): CivilDate | null {
  const typed = text.trim();
  if (typed === '') {
    add('heldOn', 'date-missing');
    return null;
  }
  const date = readDate(typed);
  if (date === null) add('heldOn', 'date-unreadable');
  else if (date > today) add('heldOn', 'date-future');
  else if (date < addMonths(today, -monthsBack)) add('heldOn', 'date-too-early');
  else return date;
  return null;
}

function parseNextOn(text: string, heldOn: CivilDate | null, add: Add): CivilDate | null {
  const typed = text.trim();
  if (typed === '') return null;
  const date = readDate(typed);
  if (date === null) add('nextOn', 'next-unreadable');
  else if (heldOn !== null && date < heldOn) add('nextOn', 'next-past');
  return date;
}

/** A date as a browser sends it, or as people here write it: 2026-11-21, 21.11.2026. */
export function readDate(typed: string): CivilDate | null {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  if (written === null) return parseDate(typed);
  const [, day = '', month = '', year = ''] = written;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function parseTime(text: string, add: Add): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed);
  if (time === null) {
    add('beganAt', 'time-unreadable');
    return null;
  }
  const [, hours = '', minutes = ''] = time;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function parseMinutes(text: string, add: Add): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const minutes = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (minutes >= 1 && minutes <= 1440) return minutes;
  add('minutes', 'minutes-unreadable');
  return null;
}
