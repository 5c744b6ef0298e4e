import type { TrainingKind } from '../../database/tables/training.ts';
import type { CivilDate } from '../../rules/index.ts';
import { addMonths } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import { type TeamRole, teamRoles } from '../team/roles.ts';

export const trainingKinds = ['info', 'training', 'supervision'] as const satisfies readonly TrainingKind[];

export interface TrainingFields {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly heldOn: string;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly roles: readonly string[];
  readonly counties: readonly string[];
  readonly places: string;
  readonly registerBy: string;
}

export interface TrainingPlan {
  readonly kind: TrainingKind;
  readonly title: string;
  readonly about: string;
  readonly heldOn: CivilDate;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly roles: readonly TeamRole[];
  readonly counties: readonly string[];
  readonly places: number | null;
  readonly registerBy: CivilDate;
}

export type TrainingCode =
  | 'kind-missing'
  | 'title-missing'
  | 'text-long'
  | 'day-missing'
  | 'day-past'
  | 'day-far'
  | 'begin-time'
  | 'end-time'
  | 'end-before'
  | 'place-missing'
  | 'places-range'
  | 'places-taken'
  | 'register-missing'
  | 'register-after';

export interface TrainingProblem {
  readonly field: keyof TrainingFields;
  readonly code: TrainingCode;
}

type Parsed =
  | { readonly ok: true; readonly value: TrainingPlan }
  | { readonly ok: false; readonly problems: readonly TrainingProblem[] };

const longTitle = 300;
const longAbout = 4_000;

/** A time as people write it: 9.30, 09:30. */
export function readTime(text: string): string | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?$/.exec(text.trim()) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** A training as it is announced; or every problem at once. */
export function parseTraining(
  fields: TrainingFields,
  choices: { readonly counties: readonly string[]; readonly today: CivilDate },
): Parsed {
  const problems: TrainingProblem[] = [];
  const add = (field: keyof TrainingFields, code: TrainingCode) => problems.push({ field, code });
  const kind = trainingKinds.find((one) => one === fields.kind);
  if (kind === undefined) add('kind', 'kind-missing');
  const [title, about, place] = [fields.title.trim(), fields.about.trim(), fields.place.trim()];
  if (title === '') add('title', 'title-missing');
  else if (title.length > longTitle) add('title', 'text-long');
  if (about.length > longAbout) add('about', 'text-long');
  if (place === '') add('place', 'place-missing');
  else if (place.length > longTitle) add('place', 'text-long');
  const heldOn = readDate(fields.heldOn.trim());
  if (heldOn === null) add('heldOn', 'day-missing');
  else if (heldOn < choices.today) add('heldOn', 'day-past');
  else if (heldOn > addMonths(choices.today, 24)) add('heldOn', 'day-far');
  const [beginsAt, endsAt] = [readTime(fields.beginsAt), readTime(fields.endsAt)];
  if (beginsAt === null) add('beginsAt', 'begin-time');
  if (endsAt === null) add('endsAt', 'end-time');
  else if (beginsAt !== null && endsAt <= beginsAt) add('endsAt', 'end-before');
  const typed = fields.places.trim();
  const places = typed === '' ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (places === 0) add('places', 'places-range');
  // Nothing said: until the day itself.
  const typedBy = fields.registerBy.trim();
  const registerBy = typedBy === '' ? heldOn : readDate(typedBy);
  if (typedBy !== '' && registerBy === null) add('registerBy', 'register-missing');
  else if (registerBy !== null && heldOn !== null && registerBy > heldOn) add('registerBy', 'register-after');
  if (
    problems.length > 0 ||
    kind === undefined ||
    heldOn === null ||
    beginsAt === null ||
    endsAt === null ||
    registerBy === null
  ) {
    return { ok: false, problems };
  }
  const roles = teamRoles.filter((one) => fields.roles.includes(one));
  const counties = choices.counties.filter((one) => fields.counties.includes(one));
  return {
    ok: true,
    value: { kind, title, about, heldOn, beginsAt, endsAt, place, roles, counties, places, registerBy },
  };
}

export interface OutsideFields {
  readonly kind: string;
  readonly title: string;
  readonly organiser: string;
  readonly heldOn: string;
  readonly hours: string;
}

export type OutsideCode =
  | 'kind-missing'
  | 'title-missing'
  | 'text-long'
  | 'held-missing'
  | 'held-future'
  | 'hours-range';

export interface OutsideTraining {
  readonly kind: 'training' | 'supervision';
  readonly title: string;
  readonly organiser: string;
  readonly heldOn: CivilDate;
  readonly hours: number | null;
}

/** What somebody learned elsewhere; or every problem at once. */
export function parseOutside(
  fields: OutsideFields,
  today: CivilDate,
):
  | { readonly ok: true; readonly value: OutsideTraining }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof OutsideFields; readonly code: OutsideCode }[];
    } {
  const problems: { field: keyof OutsideFields; code: OutsideCode }[] = [];
  const kind = fields.kind === 'training' || fields.kind === 'supervision' ? fields.kind : null;
  if (kind === null) problems.push({ field: 'kind', code: 'kind-missing' });
  const [title, organiser] = [fields.title.trim(), fields.organiser.trim()];
  if (title === '') problems.push({ field: 'title', code: 'title-missing' });
  else if (title.length > longTitle) problems.push({ field: 'title', code: 'text-long' });
  if (organiser.length > longTitle) problems.push({ field: 'organiser', code: 'text-long' });
  const heldOn = readDate(fields.heldOn.trim());
  if (heldOn === null) problems.push({ field: 'heldOn', code: 'held-missing' });
  else if (heldOn > today) problems.push({ field: 'heldOn', code: 'held-future' });
  const typed = fields.hours.trim().replace(',', '.');
  const hours = typed === '' ? null : /^\d{1,3}(\.\d)?$/.test(typed) ? Number(typed) : 0;
  if (hours !== null && (hours <= 0 || hours > 500)) problems.push({ field: 'hours', code: 'hours-range' });
  if (problems.length > 0 || kind === null || heldOn === null) return { ok: false, problems };
  return { ok: true, value: { kind, title, organiser, heldOn, hours } };
}
