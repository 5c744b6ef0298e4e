import type { MonitoringNoteKind, NotedService } from '../../database/tables/monitoring.ts';
import { notedServices } from '../../documents/lisa-12/prewritten.ts';
import type { CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';

export { notedServices } from '../../documents/lisa-12/prewritten.ts';
export const noteKinds = ['practice', 'problem', 'measure'] as const satisfies readonly MonitoringNoteKind[];
export const noteLimit = 2000;

export interface NoteInput {
  readonly kind: MonitoringNoteKind;
  readonly service: NotedService;
  readonly notedOn: CivilDate;
  readonly body: string;
}

/** The form as it was typed. */
export type NoteFields = Readonly<Record<'kind' | 'service' | 'notedOn' | 'body', string>>;
export const noteProblems = [
  'kind-missing',
  'service-missing',
  'day-missing',
  'day-unreadable',
  'day-ahead',
  'body-missing',
  'body-too-long',
] as const;
export type NoteProblem = (typeof noteProblems)[number];

type Parsed =
  | { readonly ok: true; readonly value: NoteInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof NoteFields; readonly code: NoteProblem }[];
    };

/** A note as it was typed, or every problem at once, each at its field. */
export function parseNote(fields: NoteFields, today: CivilDate): Parsed {
  const problems: { field: keyof NoteFields; code: NoteProblem }[] = [];
  const add = (field: keyof NoteFields, code: NoteProblem) => problems.push({ field, code });
  const kind = noteKinds.find((one) => one === fields.kind);
  if (kind === undefined) add('kind', 'kind-missing');
  const service = notedServices.find((one) => one === fields.service);
  if (service === undefined) add('service', 'service-missing');
  const typedDay = fields.notedOn.trim();
  const notedOn = typedDay === '' ? null : readDate(typedDay);
  if (typedDay === '') add('notedOn', 'day-missing');
  else if (notedOn === null) add('notedOn', 'day-unreadable');
  else if (notedOn > today) add('notedOn', 'day-ahead');
  const body = fields.body.trim();
  if (body === '') add('body', 'body-missing');
  else if (body.length > noteLimit) add('body', 'body-too-long');
  if (problems.length > 0 || kind === undefined || service === undefined || notedOn === null) {
    return { ok: false, problems };
  }
  return { ok: true, value: { kind, service, notedOn, body } };
}

/** A note as its form holds it. */
export const noteFields = ({ kind, service, notedOn, body }: NoteInput): NoteFields => ({
  kind,
  service,
  notedOn,
  body,
});
