import type { CivilDate } from '../../rules/index.ts';
import { readDate } from '../contacts/contact-form.ts';
import type { GoalSource } from './family-plan.ts';

export const titleLimit = 300;
export const reasonLimit = 2_000;
export const goalSources = ['referral', 'agreement', 'added'] as const satisfies readonly GoalSource[];

/** A new goal as its form holds it. */
export interface NewGoalFields {
  readonly service: string;
  readonly title: string;
  readonly source: string;
}

export interface NewGoal {
  readonly serviceId: string;
  readonly title: string;
  readonly source: GoalSource;
}

export const goalProblems = [
  'service-missing',
  'title-missing',
  'title-too-long',
  'change-missing',
  'title-same',
  'reason-missing',
  'reason-too-long',
  'day-missing',
  'day-unreadable',
  'day-future',
  'day-too-early',
] as const;
export type GoalProblem = (typeof goalProblems)[number];

interface Problem<Field extends string> {
  readonly field: Field;
  readonly code: GoalProblem;
}
type Parsed<Value, Field extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem<Field>[] };

function titleProblem(title: string): GoalProblem | null {
  if (title === '') return 'title-missing';
  return title.length > titleLimit ? 'title-too-long' : null;
}

/** @param services those that go on; with one there is nothing to choose */
export function parseNewGoal(
  fields: NewGoalFields,
  services: readonly { readonly id: string }[],
): Parsed<NewGoal, keyof NewGoalFields> {
  const problems: Problem<keyof NewGoalFields>[] = [];
  const title = fields.title.trim();
  const wrong = titleProblem(title);
  if (wrong !== null) problems.push({ field: 'title', code: wrong });
  const service = services.length === 1 ? services[0] : services.find(({ id }) => id === fields.service);
  if (service === undefined) problems.push({ field: 'service', code: 'service-missing' });
  if (service === undefined || problems.length > 0) return { ok: false, problems };
  const source = goalSources.find((one) => one === fields.source) ?? 'added';
  return { ok: true, value: { serviceId: service.id, title, source } };
}

/** What can be done with a goal: reworded, reached or dropped while it is open, reopened once it is not. */
export const goalChanges = ['reworded', 'reached', 'dropped', 'reopened'] as const;
export type GoalChangeChosen = (typeof goalChanges)[number];

export interface GoalChangeFields {
  readonly change: string;
  readonly title: string;
  readonly day: string;
  readonly reason: string;
}

export interface GoalChangeInput {
  readonly change: GoalChangeChosen;
  readonly title: string;
  readonly on: CivilDate;
  readonly reason: string;
}

/** What may be done with a goal as it stands. */
export const changesFor = (state: 'open' | 'reached' | 'dropped'): readonly GoalChangeChosen[] =>
  state === 'open' ? ['reworded', 'reached', 'dropped'] : ['reopened'];

export function parseGoalChange(
  fields: GoalChangeFields,
  goal: { readonly title: string; readonly state: 'open' | 'reached' | 'dropped'; readonly setOn: CivilDate },
  today: CivilDate,
): Parsed<GoalChangeInput, keyof GoalChangeFields> {
  const problems: Problem<keyof GoalChangeFields>[] = [];
  const add = (field: keyof GoalChangeFields, code: GoalProblem) => problems.push({ field, code });
  const change = changesFor(goal.state).find((one) => one === fields.change);
  if (change === undefined) add('change', 'change-missing');
  const title = change === 'reworded' ? fields.title.trim() : goal.title;
  if (change === 'reworded') {
    const wrong = titleProblem(title) ?? (title === goal.title ? 'title-same' : null);
    if (wrong !== null) add('title', wrong);
  }
  const reason = fields.reason.trim();
  if (reason.length > reasonLimit) add('reason', 'reason-too-long');
  else if (change === 'dropped' && reason === '') add('reason', 'reason-missing');
  const on = dayOf(fields.day, goal.setOn, today, (code) => add('day', code));
  if (problems.length > 0 || change === undefined || on === null) return { ok: false, problems };
  return { ok: true, value: { change, title, on, reason } };
}

function dayOf(
  text: string,
  setOn: CivilDate,
  today: CivilDate,
  add: (code: GoalProblem) => void,
): CivilDate | null {
  const typed = text.trim();
  const day = typed === '' ? null : readDate(typed);
  if (typed === '') add('day-missing');
  else if (day === null) add('day-unreadable');
  else if (day > today) add('day-future');
  else if (day < setOn) add('day-too-early');
  else return day;
  return null;
}
