import type { ContactMode, ContactOutcome } from '../../database/tables.ts';
import { addMonths, type CivilDate, parseDate } from '../../rules/index.ts';

/** What a contact is logged with, as the form holds it: text, exactly as typed. */
export interface ContactFields {
  readonly outcome: string;
  readonly mode: string;
  readonly heldOn: string;
  readonly beganAt: string;
  readonly minutes: string;
  readonly services: readonly string[];
  readonly children: readonly string[];
  readonly goals: readonly string[];
  readonly supports: readonly string[];
  readonly substantive: boolean;
  readonly body: string;
  readonly nextStep: string;
  readonly nextOn: string;
}

export type ContactField = keyof ContactFields;

export interface ContactInput {
  readonly outcome: ContactOutcome;
  readonly mode: ContactMode;
  readonly heldOn: CivilDate;
  readonly beganAt: string | null;
  readonly minutes: number | null;
  readonly serviceIds: readonly string[];
  readonly childIds: readonly string[];
  readonly goalIds: readonly string[];
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
/** A contact may be logged so long after it was held; what is older was reported long ago (TK 3.1). */
const monthsBack = 12;

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
  }
  if (fields.substantive && outcome === 'attempted') add('substantive', 'substantive-attempted');
  if (fields.body.length > noteLimit) add('body', 'note-too-long');
  if (fields.nextStep.length > stepLimit) add('nextStep', 'step-too-long');
  const beganAt = parseTime(fields.beganAt, add);
  const minutes = parseMinutes(fields.minutes, add);
  const nextOn = parseNextOn(fields.nextOn, heldOn, add);
  if (problems.length > 0 || mode === undefined || heldOn === null) return { ok: false, problems };
  return {
    ok: true,
    value: {
      outcome,
      mode,
      heldOn,
      beganAt,
      minutes,
      serviceIds: services.map(({ id }) => id),
      childIds: known(fields.children, choices.children),
      goalIds: known(fields.goals, choices.goals),
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
