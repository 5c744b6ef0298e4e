import {
  type Ending,
  type EndingReason,
  endingReasons,
  type GoalAtEnd,
} from '../../../documents/ending/data.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { endingFormTexts } from '../../../i18n/papers/ending-form.ts';
import type { CivilDate, Clause } from '../../../rules/index.ts';
import { readDate } from '../../contacts/contact-form.ts';
import type { EndingFacts } from './ending-facts.ts';

/** The form of an ending as it was typed. */
export interface EndingFields {
  readonly reason: string;
  readonly explanation: string;
  readonly endedOn: string;
  readonly activities: string;
  /** Of each goal its id, how it stands, and what changed, in the same order. */
  readonly goalIds: readonly string[];
  readonly goalStates: readonly string[];
  readonly goalOutcomes: readonly string[];
  readonly needs: string;
  readonly recommendations: string;
  readonly language: string;
}

export const textLimit = 4_000;
export const outcomeLimit = 500;

export type EndingProblem =
  | 'reason-missing'
  | 'reason-not-this-service'
  | 'date-missing'
  | 'date-future'
  | 'date-before-agreement'
  | 'date-after-last-day'
  | 'activities-missing'
  | 'needs-missing'
  | 'recommendations-missing'
  | 'text-too-long'
  | 'outcome-too-long'
  | 'language-missing';

export interface EndingInput {
  readonly language: 'et' | 'ru';
  readonly endedOn: CivilDate;
  readonly data: Ending;
}

type Parsed =
  | { readonly ok: true; readonly value: EndingInput }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof EndingFields; readonly code: EndingProblem }[];
    };

/** Parses what was typed: the ending as a document's data, or every problem at once. */
export function parseEnding(fields: EndingFields, facts: EndingFacts, today: CivilDate): Parsed {
  const problems: { field: keyof EndingFields; code: EndingProblem }[] = [];
  const add = (field: keyof EndingFields, code: EndingProblem) => problems.push({ field, code });
  const reason = endingReasons.find((one) => one === fields.reason);
  if (reason === undefined) add('reason', 'reason-missing');
  // TK 2.1.5.9 is about needs-based support: adaptation goes on beside a new child's own.
  else if (reason === 'new-child' && facts.service.kind === 'adaptation')
    add('reason', 'reason-not-this-service');
  const endedOn = endedIn(fields.endedOn, facts, today, (code) => add('endedOn', code));
  for (const field of ['explanation', 'activities', 'needs', 'recommendations'] as const) {
    if (fields[field].length > textLimit) add(field, 'text-too-long');
  }
  if (fields.activities.trim() === '') add('activities', 'activities-missing');
  if (fields.needs.trim() === '') add('needs', 'needs-missing');
  if (fields.recommendations.trim() === '') add('recommendations', 'recommendations-missing');
  const goals = goalsIn(fields, facts);
  if (goals.some(({ outcome }) => outcome.length > outcomeLimit)) add('goalOutcomes', 'outcome-too-long');
  const language = fields.language === 'et' || fields.language === 'ru' ? fields.language : null;
  if (language === null) add('language', 'language-missing');
  if (problems.length > 0 || reason === undefined || endedOn === null || language === null) {
    return { ok: false, problems };
  }
  return { ok: true, value: { language, endedOn, data: dataOf(fields, facts, { reason, endedOn, goals }) } };
}

function endedIn(
  typed: string,
  { service, lastDay }: EndingFacts,
  today: CivilDate,
  add: (code: EndingProblem) => void,
): CivilDate | null {
  const day = readDate(typed.trim());
  if (day === null) add('date-missing');
  else if (day > today) add('date-future');
  else if (service.agreedOn !== null && day < service.agreedOn) add('date-before-agreement');
  // TK 2.1.3.2, TK 2.1.4.2, TK 2.1.5.10: the rules know the last day.
  else if (lastDay !== null && day > lastDay) add('date-after-last-day');
  return day;
}

const states = ['open', 'reached', 'dropped'] as const;

function goalsIn(fields: EndingFields, { goals }: EndingFacts): GoalAtEnd[] {
  return goals.map(({ id, title, state }) => {
    const at = fields.goalIds.indexOf(id);
    return {
      id,
      title,
      state: states.find((one) => one === fields.goalStates[at]) ?? state,
      outcome: (fields.goalOutcomes[at] ?? '').trim(),
    };
  });
}

function dataOf(
  fields: EndingFields,
  facts: EndingFacts,
  read: { readonly reason: EndingReason; readonly endedOn: CivilDate; readonly goals: readonly GoalAtEnd[] },
): Ending {
  return {
    ...facts.head,
    reason: read.reason,
    explanation: fields.explanation.trim(),
    began: facts.service.agreedOn ?? read.endedOn,
    ended: read.endedOn,
    activities: fields.activities.trim(),
    supports: facts.supports,
    contacts: facts.contacts,
    homeVisits: facts.homeVisits,
    goals: read.goals,
    needs: fields.needs.trim(),
    recommendations: fields.recommendations.trim(),
    municipalityInvolved: facts.municipalityInvolved,
    volume: facts.volumeOn(read.endedOn),
  };
}

/** What the form begins with: the ending made last, else what the contacts and goals say. */
export function endingFieldsOf(
  facts: EndingFacts,
  asked: EndingReason | null,
  today: CivilDate,
): EndingFields {
  const last = facts.last as unknown as Ending | null;
  const states = new Map(last?.goals.map((goal) => [goal.id, goal]));
  return {
    reason: asked ?? last?.reason ?? reasonOf(facts, today) ?? '',
    explanation: last?.explanation ?? '',
    endedOn: last?.ended ?? (facts.lastDay !== null && facts.lastDay < today ? facts.lastDay : today),
    activities: last?.activities ?? activitiesOf(facts),
    goalIds: facts.goals.map(({ id }) => id),
    goalStates: facts.goals.map(({ id, state }) => states.get(id)?.state ?? state),
    goalOutcomes: facts.goals.map(({ id }) => states.get(id)?.outcome ?? ''),
    needs: last?.needs ?? '',
    recommendations: last?.recommendations ?? '',
    language: facts.language,
  };
}

/** What the facts themselves say; null where they leave it open. */
function reasonOf(facts: EndingFacts, today: CivilDate): EndingReason | null {
  if (facts.head.children.length > 0 && facts.head.children.every(({ left }) => left !== null))
    return 'child-left';
  if (facts.lastDay !== null && facts.lastDay <= today) return 'time-full';
  const reached = facts.goals.length > 0 && facts.goals.every(({ state }) => state === 'reached');
  return reached ? 'goals-reached' : null;
}

/** In the family's language: it is a sentence of the document. */
function activitiesOf({ contacts, homeVisits, supports, language, service }: EndingFacts): string {
  const t = endingFormTexts[language];
  const most = supports.slice(0, 4).map(({ kind }) => contactTexts[language][`support${kind}`].toLowerCase());
  return [
    service.agreedOn === null ? '' : t.since(formatDate(service.agreedOn, language)),
    t.contactsHeld(contacts, homeVisits),
    most.length === 0 ? '' : t.mostOften(most.join('; ')),
  ]
    .filter(Boolean)
    .join(' ');
}

/** By which clause a service lasts no longer than its last day. */
export const lastDayClause = ({ service, head }: EndingFacts): Clause => {
  if (head.children.length > 0 && head.children.every(({ left }) => left !== null)) return 'TK 2.1.5.10';
  return service.kind === 'adaptation' ? 'TK 2.1.3.2' : 'TK 2.1.4.2';
};
