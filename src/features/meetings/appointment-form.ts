import type { AppointmentForm, Participant, SessionBasis } from '../../database/tables/meetings.ts';
import { addMonths, type CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';

export const appointmentForms = ['in-person', 'video', 'phone'] as const satisfies readonly AppointmentForm[];
export const sessionBases = [
  'regular',
  'prospective',
  'after-departure',
  'extra',
] as const satisfies readonly SessionBasis[];
export const participantKinds = [
  'parent',
  'parents',
  'child',
  'own-child',
  'other',
] as const satisfies readonly Participant[];
/** What a month's report may say that a meeting was about, without its words. */
export const topicKinds = [
  'behaviour',
  'attachment',
  'trauma',
  'everyday',
  'school',
  'kin',
  'couple',
  'coping',
  'arrival',
  'departure',
  'officials',
] as const;
export type TopicKind = (typeof topicKinds)[number];

/** A meeting as its form holds it: text, exactly as typed. */
export interface AppointmentFields {
  readonly basis: string;
  readonly startsOn: string;
  readonly startsAt: string;
  readonly minutes: string;
  readonly form: string;
  readonly place: string;
  readonly participants: readonly string[];
  readonly remoteAgreed: string;
  readonly remoteMeans: string;
  readonly remoteWorked: string;
  readonly kinds: readonly string[];
  readonly topics: string;
  readonly nextStep: string;
  readonly body: string;
}

export interface AppointmentInput {
  readonly basis: SessionBasis;
  readonly startsOn: CivilDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly form: AppointmentForm;
  readonly place: string;
  readonly participants: readonly Participant[];
  readonly remoteAgreedOn: CivilDate | null;
  readonly remoteMeans: string;
  readonly remoteWorked: boolean | null;
  readonly kinds: readonly TopicKind[];
  readonly topics: string;
  readonly nextStep: string;
  /** The specialist's own words. */
  readonly body: string;
}

export interface AppointmentChoices {
  /** Booked ahead, or held already. */
  readonly as: 'booked' | 'held';
  readonly bases: readonly SessionBasis[];
  readonly beganOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly today: CivilDate;
}

export const longest = { place: 300, means: 300, topics: 2000, nextStep: 2000, body: 20_000 } as const;
const mostMinutes = 720;
const monthsAhead = 12;

export type AppointmentCode =
  | 'basis-missing'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-past'
  | 'date-future'
  | 'date-far'
  | 'date-before'
  | 'date-after-end'
  | 'time-missing'
  | 'time-unreadable'
  | 'minutes-unreadable'
  | 'form-missing'
  | 'participants-missing'
  | 'agreement-missing'
  | 'means-missing'
  | 'worked-missing'
  | 'text-too-long';

export interface AppointmentProblem {
  readonly field: keyof AppointmentFields;
  readonly code: AppointmentCode;
}

type Parsed =
  | { readonly ok: true; readonly value: AppointmentInput }
  | { readonly ok: false; readonly problems: readonly AppointmentProblem[] };

/** Parses a meeting, or tells every problem at once. Whether the contract allows it, the rules are asked afterwards. */
export function parseAppointment(fields: AppointmentFields, choices: AppointmentChoices): Parsed {
  const problems: AppointmentProblem[] = [];
  const add = (field: keyof AppointmentFields, code: AppointmentCode) => problems.push({ field, code });
  const basis =
    choices.bases.find((one) => one === fields.basis) ??
    (choices.bases.length === 1 ? choices.bases[0] : undefined);
  if (basis === undefined) add('basis', 'basis-missing');
  const startsOn = parseDay(fields.startsOn, choices, add);
  const startsAt = parseTime(fields.startsAt, add);
  const minutes = parseMinutes(fields.minutes, add);
  const form = appointmentForms.find((one) => one === fields.form);
  if (form === undefined) add('form', 'form-missing');
  const remote = form !== undefined && form !== 'in-person';
  const participants = participantKinds.filter((one) => fields.participants.includes(one));
  if (choices.as === 'held' && participants.length === 0) add('participants', 'participants-missing');
  const means = fields.remoteMeans.trim();
  if (remote && fields.remoteAgreed !== 'yes') add('remoteAgreed', 'agreement-missing');
  if (remote && means === '') add('remoteMeans', 'means-missing');
  const worked = fields.remoteWorked === 'yes' ? true : fields.remoteWorked === 'no' ? false : null;
  if (remote && choices.as === 'held' && worked === null) add('remoteWorked', 'worked-missing');
  for (const [field, limit] of [
    ['place', longest.place],
    ['remoteMeans', longest.means],
    ['topics', longest.topics],
    ['nextStep', longest.nextStep],
    ['body', longest.body],
  ] as const)
    if (fields[field].trim().length > limit) add(field, 'text-too-long');
  if (
    problems.length > 0 ||
    basis === undefined ||
    startsOn === null ||
    startsAt === null ||
    minutes === null ||
    form === undefined
  )
    return { ok: false, problems };
  return {
    ok: true,
    value: {
      basis,
      startsOn,
      startsAt,
      minutes,
      form,
      place: fields.place.trim(),
      participants,
      // Agreed when it was booked, or on the day itself: kept from the form that says so.
      remoteAgreedOn: remote ? earlierOf(startsOn, choices.today) : null,
      remoteMeans: remote ? means : '',
      remoteWorked: remote && choices.as === 'held' ? worked : null,
      kinds: topicKinds.filter((one) => fields.kinds.includes(one)),
      topics: fields.topics.trim(),
      nextStep: fields.nextStep.trim(),
      body: fields.body.trim(),
    },
  };
}

/** The first of two days. */
export const earlierOf = (...days: readonly [CivilDate, CivilDate]): CivilDate =>
  days.toSorted()[0] ?? days[0];

type Add = (field: keyof AppointmentFields, code: AppointmentCode) => void;

function parseDay(text: string, choices: AppointmentChoices, add: Add): CivilDate | null {
  const typed = text.trim();
  const date = typed === '' ? null : readDate(typed);
  const { as, today, beganOn, endedOn } = choices;
  if (typed === '') add('startsOn', 'date-missing');
  else if (date === null) add('startsOn', 'date-unreadable');
  else if (as === 'booked' && date < today) add('startsOn', 'date-past');
  else if (as === 'held' && date > today) add('startsOn', 'date-future');
  else if (date > addMonths(today, monthsAhead)) add('startsOn', 'date-far');
  else if (date < beganOn) add('startsOn', 'date-before');
  else if (endedOn !== null && date > endedOn) add('startsOn', 'date-after-end');
  else return date;
  return null;
}

function parseTime(text: string, add: Add): string | null {
  const typed = text.trim();
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed);
  if (typed === '') add('startsAt', 'time-missing');
  else if (time === null) add('startsAt', 'time-unreadable');
  if (time === null) return null;
  const [, hours = '', minutes = ''] = time;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function parseMinutes(text: string, add: Add): number | null {
  const typed = text.trim();
  const minutes = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (minutes >= 1 && minutes <= mostMinutes) return minutes;
  add('minutes', 'minutes-unreadable');
  return null;
}
